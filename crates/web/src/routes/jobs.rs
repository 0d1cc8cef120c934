//! The office's addresses of jobs and of the dispatch board.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console/jobs" => console::jobs::list, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/jobs" => console::jobs::create, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/filters" => console::jobs::save_filter, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/jobs/filters/{id}/remove" => console::jobs::remove_filter, Staff(may::ViewJobs::KEY);
    GET "/{workspace}/console/jobs/new" => console::jobs::new, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/jobs/{id}" => console::jobs::show, Staff(may::ViewJobs::KEY);
    GET "/{workspace}/console/jobs/{id}/seen-by" => console::seen_by::job, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/jobs/{id}" => console::jobs::update, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/jobs/{id}/edit" => console::jobs::edit, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/jobs/{id}/plan" => console::jobs::planning, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/plan" => console::jobs::plan, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/publish" => console::jobs::publish, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/set-out" => console::jobs::set_out, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/start" => console::jobs::start, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/pause" => console::jobs::pause, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/resume" => console::jobs::resume, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/jobs/{id}/finish" => console::jobs::finishing, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/finish" => console::jobs::finish, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/cancel" => console::jobs::cancel, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/follow-up" => console::jobs::follow_up, Staff(may::ManageJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/files" => console::jobs::add_file, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/jobs/{id}/files/{item}" => console::jobs::file, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/jobs/{id}/files/{item}/remove" => console::jobs::remove_file, Staff(may::ManageJobs::KEY);
    GET "/{workspace}/console/board" => console::board::show, Staff(may::ViewJobs::KEY);
    POST "/{workspace}/console/board/publish" => console::board::publish, Staff(may::ManageJobs::KEY);
}
