//! Field service: what clients see of their jobs, what they ask and how they rate.

mod asks;
mod portal_jobs;
mod ratings;
