//! Where workers are and who may follow them: what trackers send, the pages behind tracking links, the office's map.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::{Anyone, Staff};
use super::table;
use crate::{console, positions, public};

table! {
    GET "/{workspace}/t/{token}" => public::tracking::show, Anyone;
    GET "/{workspace}/t/{token}/live" => public::tracking::live, Anyone;
    GET "/{workspace}/t/{token}/photo" => public::tracking::photo, Anyone;
    POST "/{workspace}/work/position" => positions::app::receive, Anyone;
    POST "/{workspace}/positions/owntracks" => positions::owntracks::by_password, Anyone;
    POST "/{workspace}/positions/owntracks/{token}" => positions::owntracks::by_address, Anyone;
    GET "/{workspace}/positions/osmand" => positions::osmand::by_query, Anyone;
    POST "/{workspace}/positions/osmand" => positions::osmand::by_body, Anyone;
    GET "/{workspace}/console/map" => console::map::show, Staff(may::ViewJobs::KEY);
    GET "/{workspace}/console/workers/{id}/trail" => console::map::trail, Staff(may::ManageWorkers::KEY);
    POST "/{workspace}/console/jobs/{id}/links" => console::map::open_link, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/links/{item}/revoke" => console::map::revoke_link, Staff(may::ManageJobs::KEY);
}
