//! The addresses of the workers' app.

use super::Audience::{Anyone, Worker};
use super::table;
use crate::worker_app;

table! {
    // the day and its jobs
    GET "/{workspace}/work" => worker_app::day::show, Worker;
    GET "/{workspace}/work/jobs/{id}" => worker_app::job::show, Worker;
    POST "/{workspace}/work/jobs/{id}/set-out" => worker_app::steps::set_out, Worker;
    POST "/{workspace}/work/jobs/{id}/start" => worker_app::steps::start, Worker;
    POST "/{workspace}/work/jobs/{id}/pause" => worker_app::steps::pause, Worker;
    POST "/{workspace}/work/jobs/{id}/resume" => worker_app::steps::resume, Worker;
    POST "/{workspace}/work/jobs/{id}/fill" => worker_app::report::fill, Worker;
    POST "/{workspace}/work/jobs/{id}/finish" => worker_app::report::finish, Worker;
    POST "/{workspace}/work/jobs/{id}/files" => worker_app::files::add, Worker;
    GET "/{workspace}/work/jobs/{id}/files/{item}" => worker_app::files::show, Worker;
    POST "/{workspace}/work/jobs/{id}/files/{item}/remove" => worker_app::files::remove, Worker;
    POST "/{workspace}/work/acts" => worker_app::acts::take, Worker;
    POST "/{workspace}/work/sharing" => worker_app::sharing::change, Worker;

    // sign in
    GET "/{workspace}/work/sign-in" => worker_app::sign_in::ask::show, Anyone;
    POST "/{workspace}/work/sign-in" => worker_app::sign_in::ask::ask, Anyone;
    GET "/{workspace}/work/sign-in/code" => worker_app::sign_in::code::show, Anyone;
    POST "/{workspace}/work/sign-in/code" => worker_app::sign_in::code::enter, Anyone;
    GET "/{workspace}/work/sign-in/link/{token}" => worker_app::sign_in::link::show, Anyone;
    POST "/{workspace}/work/sign-in/link/{token}" => worker_app::sign_in::link::open, Anyone;
    POST "/{workspace}/work/sign-out" => worker_app::devices::sign_out, Worker;
    GET "/{workspace}/work/devices" => worker_app::devices::list, Worker;
    POST "/{workspace}/work/devices/{id}/revoke" => worker_app::devices::revoke, Worker;
    POST "/{workspace}/work/devices/sign-out-others" => worker_app::devices::revoke_others, Worker;

    // what makes it an app
    GET "/{workspace}/work/manifest.webmanifest" => worker_app::install::manifest, Anyone;
    GET "/{workspace}/work/worker.js" => worker_app::install::script, Anyone;
    GET "/{workspace}/work/offline" => worker_app::install::offline, Anyone;
    GET "/{workspace}/work/icon-192.png" => worker_app::install::icon_small, Anyone;
    GET "/{workspace}/work/icon-512.png" => worker_app::install::icon_large, Anyone;
}
