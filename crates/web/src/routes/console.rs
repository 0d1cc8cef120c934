//! The addresses of staff.

use portico_domain::access::permissions as may;
use portico_domain::access::Permission;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console" => console::home::show, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/live" => console::live::stream, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/airports" => console::airports::search, Staff(may::UseConsole::KEY);

    // sign in

    // me

    // search

    // accounts

    // contacts

    // passengers

    // aircraft

    // fbos

    // portal users

    // requests

    // deals

    // quotes

    // trips

    // schedule

    // invoices

    // messages

    // deliveries

    // portal

    // company

    // team
}
