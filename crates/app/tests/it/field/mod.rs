//! Field service: templates, jobs, workers, what clients see and where the worker is.

mod on_site;
mod positions;
mod road;
mod rows;
mod templates;
mod tracking;
mod visibility;
mod worker_app;
mod worker_sign_in;
