//! The client's addresses.

use super::Audience::{Anyone, Client};
use super::table;
use crate::portal;

table! {
    GET "/{workspace}/portal" => portal::home::show, Client;
    GET "/{workspace}/portal/live" => portal::live::stream, Client;
    POST "/{workspace}/portal/account" => portal::account::choose, Client;
    GET "/{workspace}/portal/airports" => portal::airports::search, Client;
    GET "/{workspace}/portal/closed" => portal::closed::show, Anyone;

    // sign in

    // invitation

    // trips

    // requests

    // quotes

    // invoices

    // messages

    // passengers

    // settings
}
