//! Field service: templates, jobs, workers, what clients see and where the worker is.

mod asks;
mod board;
mod imports;
mod invited;
mod job_files;
mod jobs;
mod jobs_list;
mod notices;
mod on_site;
mod portal_jobs;
mod positions;
mod post;
mod ratings;
mod road;
mod rows;
mod templates;
mod text_limits;
mod text_tries;
mod tracking;
mod visibility;
mod worker_app;
mod worker_sign_in;
