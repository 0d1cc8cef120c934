//! The addresses of where staff have accounts elsewhere.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console/identity" => console::identity::show, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/identity" => console::identity::change, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/identity/providers" => console::identity::provider::create, Staff(may::ManageTeam::KEY);
    GET "/{workspace}/console/identity/providers/new" => console::identity::provider::new, Staff(may::ManageTeam::KEY);
    GET "/{workspace}/console/identity/providers/{id}" => console::identity::provider::edit, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/identity/providers/{id}" => console::identity::provider::update, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/identity/providers/{id}/test" => console::identity::act::test, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/identity/providers/{id}/remove" => console::identity::act::remove, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/identity/providers/{id}/people/{item}/unlink" => console::identity::act::unlink, Staff(may::ManageTeam::KEY);
}
