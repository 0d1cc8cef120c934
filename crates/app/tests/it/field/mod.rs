//! Field service: templates, jobs, workers, what clients see and where the worker is.

mod templates;
mod visibility;
