//! Field service: templates, jobs, workers, and what clients see of them.

mod on_site;
mod worker_app;
mod worker_sign_in;
