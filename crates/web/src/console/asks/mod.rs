//! What clients ask about jobs, in the console: a queue, and each ask with the ways to answer it.

mod answer;
mod for_job;
mod list;
mod show;

pub(crate) use answer::{accept, decline};
pub(crate) use for_job::{answers, prefill};
pub(crate) use list::list;
pub(crate) use show::show;
