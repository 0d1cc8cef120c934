//! The addresses of job templates and of what clients see of them.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console/templates" => console::templates::list, Staff(may::ManageTemplates::KEY);
    POST "/{workspace}/console/templates" => console::templates::create, Staff(may::ManageTemplates::KEY);
    GET "/{workspace}/console/templates/new" => console::templates::new, Staff(may::ManageTemplates::KEY);
    GET "/{workspace}/console/templates/{id}/edit" => console::templates::edit, Staff(may::ManageTemplates::KEY);
    POST "/{workspace}/console/templates/{id}" => console::templates::update, Staff(may::ManageTemplates::KEY);
    GET "/{workspace}/console/portal/fields" => console::portal::fields::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/fields" => console::portal::fields::change, Staff(may::ManagePortal::KEY);
}
