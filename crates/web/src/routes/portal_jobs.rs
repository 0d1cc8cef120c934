//! Jobs as clients see them, what they ask and how they rate; and where the office answers both.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::{Anyone, Client, Staff};
use super::table;
use crate::{console, portal, public};

table! {
    // jobs
    GET "/{workspace}/portal/jobs" => portal::jobs::list, Client;
    GET "/{workspace}/portal/jobs/{id}" => portal::jobs::show, Client;
    GET "/{workspace}/portal/jobs/{id}/visit.ics" => portal::jobs::calendar, Client;
    GET "/{workspace}/portal/jobs/{id}/follow" => portal::jobs::follow, Client;
    GET "/{workspace}/portal/jobs/{id}/photo" => portal::jobs::photo, Client;
    GET "/{workspace}/portal/jobs/{id}/files/{item}" => portal::jobs::file, Client;
    GET "/{workspace}/portal/jobs/{id}/another-time" => portal::jobs::another_time, Client;
    POST "/{workspace}/portal/jobs/{id}/another-time" => portal::jobs::ask_for_another_time, Client;
    POST "/{workspace}/portal/jobs/{id}/rating" => portal::jobs::rate, Client;

    // asks
    GET "/{workspace}/portal/asks/new" => portal::jobs::new, Client;
    POST "/{workspace}/portal/asks" => portal::jobs::create, Client;
    GET "/{workspace}/portal/asks/{id}" => portal::jobs::show_ask, Client;
    POST "/{workspace}/portal/asks/{id}/withdraw" => portal::jobs::withdraw, Client;
    GET "/{workspace}/console/asks" => console::asks::list, Staff(may::ViewJobs::KEY);
    GET "/{workspace}/console/asks/{id}" => console::asks::show, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/asks/{id}/accept" => console::asks::accept, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/asks/{id}/decline" => console::asks::decline, Staff(may::ManageJobs::KEY);

    // ratings
    GET "/{workspace}/t/{token}/rate" => public::rate::show, Anyone;
    POST "/{workspace}/t/{token}/rate" => public::rate::rate, Anyone;
    GET "/{workspace}/console/ratings" => console::ratings::list, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/ratings/{id}/reply" => console::ratings::reply, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/ratings/{id}/handle" => console::ratings::handle, Staff(may::ManageJobs::KEY);
}
