//! Tracking: a short link, without sign-in, by which a client follows the way to one job and nothing else
//! (J26, decision 33).

mod arrival;
mod code;
mod facts;
mod open;
mod recognise;
mod revoke;
pub mod row;
mod state;
mod visibility;

pub use arrival::{Arrival, Way};
pub use code::code;
pub use facts::{Facts, facts};
pub use open::{of_job, open};
pub use recognise::recognise;
pub use revoke::revoke;
pub use row::Model as TrackingLink;
pub use state::{State, state};

use crate::field::jobs::{Job, JobStatus};
use crate::time::Instant;
use crate::word::words;

/// Minutes after the work began for which the page is live (decision 33).
pub const LIVE_MINUTES_AFTER_ARRIVAL: i64 = 15;
/// Days after the end for which the link leads to the summary and the rating.
pub const SUMMARY_DAYS: i64 = 7;
/// Seconds after which a position is said to be stale.
pub const STALE_SECONDS: i64 = 120;

words! {
    /// What the page of a link is about.
    pub enum Phase {
        /// Nobody has set out yet; no position.
        Scheduled = "scheduled",
        /// The worker is on the way.
        OnTheWay = "on-the-way",
        /// The worker is nearly there.
        Nearby = "nearby",
        /// The worker is there; no position.
        Arrived = "arrived",
        /// The work is done; summary and rating.
        Finished = "finished",
        /// The link is over.
        Ended = "ended",
    }
}

/// Where a link to this job stands. Whether somebody on the way is nearby shows only their position: see [`state`].
pub fn window(job: &Job, now: Instant) -> Phase {
    match job.status {
        JobStatus::Unassigned | JobStatus::Scheduled | JobStatus::Published => Phase::Scheduled,
        JobStatus::OnTheWay => Phase::OnTheWay,
        JobStatus::Started | JobStatus::Paused => Phase::Arrived,
        JobStatus::Finished if job.finished_at.is_none_or(|at| now < at.plus_days(SUMMARY_DAYS)) => {
            Phase::Finished
        }
        JobStatus::Finished | JobStatus::Cancelled => Phase::Ended,
    }
}

/// Whether the page still changes by itself: until a quarter of an hour after the arrival.
pub fn is_live(job: &Job, now: Instant) -> bool {
    match window(job, now) {
        Phase::Scheduled | Phase::OnTheWay | Phase::Nearby => true,
        Phase::Arrived => job.started_at.is_some_and(|at| now < at.plus_minutes(LIVE_MINUTES_AFTER_ARRIVAL)),
        Phase::Finished | Phase::Ended => false,
    }
}
