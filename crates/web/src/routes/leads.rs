//! The addresses of leads.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console/leads" => console::leads::list, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/leads" => console::leads::create, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/leads/new" => console::leads::new, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/leads/{id}" => console::leads::show, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/leads/{id}" => console::leads::update, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/leads/{id}/edit" => console::leads::edit, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/leads/{id}/status" => console::leads::advance, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/leads/{id}/lose" => console::leads::lose, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/leads/{id}/convert" => console::leads::convert, Staff(may::ManageClients::KEY);
}
