//! The addresses of sites, workers, and imports of these and of what belongs to them.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    // sites
    GET "/{workspace}/console/sites" => console::sites::list, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/sites" => console::sites::create, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/sites/new" => console::sites::new, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/sites/{id}/edit" => console::sites::edit, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/sites/{id}" => console::sites::update, Staff(may::ManageClients::KEY);

    // workers
    GET "/{workspace}/console/workers" => console::workers::list, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/workers" => console::workers::create, Staff(may::ManageWorkers::KEY);
    GET "/{workspace}/console/workers/new" => console::workers::new, Staff(may::ManageWorkers::KEY);
    POST "/{workspace}/console/workers/teams" => console::workers::add_team, Staff(may::ManageWorkers::KEY);
    GET "/{workspace}/console/workers/{id}" => console::workers::show, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/workers/{id}" => console::workers::update, Staff(may::ManageWorkers::KEY);
    GET "/{workspace}/console/workers/{id}/edit" => console::workers::edit, Staff(may::ManageWorkers::KEY);
    GET "/{workspace}/console/workers/{id}/photo" => console::workers::show_photo, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/workers/{id}/photo" => console::workers::change_photo, Staff(may::ManageWorkers::KEY);
    POST "/{workspace}/console/workers/{id}/link" => console::workers::send_link, Staff(may::ManageWorkers::KEY);
    POST "/{workspace}/console/workers/{id}/phones/{item}/revoke" => console::workers::revoke_phone, Staff(may::ManageWorkers::KEY);
    GET "/{workspace}/console/workers/{id}/keys" => console::workers::after_issue, Staff(may::ManageWorkers::KEY);
    POST "/{workspace}/console/workers/{id}/keys" => console::workers::issue, Staff(may::ManageWorkers::KEY);
    POST "/{workspace}/console/workers/{id}/keys/{item}/revoke" => console::workers::revoke, Staff(may::ManageWorkers::KEY);

    // imports
    GET "/{workspace}/console/import" => console::imports::choose, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/import" => console::imports::bring, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/import/template.csv" => console::imports::template, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/import/{id}" => console::imports::show, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/import/{id}/apply" => console::imports::apply, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/import/{id}/discard" => console::imports::discard, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/import/{id}/problems.csv" => console::imports::problems, Staff(may::ManageJobs::KEY);
}
