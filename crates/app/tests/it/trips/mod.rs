//! Trips: booking and its conflicts, the stages, what changed, who sees what, and the schedule.

mod booking;
mod form;
pub(crate) mod ground;
mod quotes;
mod schedule;
mod seen;
mod stages;
