//! Why something cannot be done with a job.

use crate::error::Refusal as Says;

/// What the business answers to a change of a job that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A finished or cancelled job stays as it is.
    Over,
    /// Only a job that has not begun can be moved.
    Begun,
    /// Without a time and a worker or team nothing can be published.
    NotScheduled,
    /// The worker has not been told of it yet.
    NotPublished,
    /// The worker is already on the way or at it.
    AlreadyOnTheWay,
    /// The work has not begun.
    NotStarted,
    /// The work is paused.
    Paused,
    /// The work is not paused.
    NotPaused,
    /// Another job of the worker is under way.
    OtherUnderWay,
    /// Another job of whoever sets out is under way.
    YoursUnderWay,
    /// Only an unsuccessful job leads to another.
    NothingToFollow,
    /// The worker no longer works here.
    WorkerGone,
    /// It is on the worker's phone already.
    AlreadyPublished,
    /// Another job follows it already.
    AlreadyFollowed,
}

impl Says for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Over => "jobs-refused-over",
            Self::Begun => "jobs-refused-begun",
            Self::NotScheduled => "jobs-refused-not-scheduled",
            Self::NotPublished => "jobs-refused-not-published",
            Self::AlreadyOnTheWay => "jobs-refused-already-on-the-way",
            Self::NotStarted => "jobs-refused-not-started",
            Self::Paused => "jobs-refused-paused",
            Self::NotPaused => "jobs-refused-not-paused",
            Self::OtherUnderWay => "jobs-refused-other-under-way",
            Self::YoursUnderWay => "jobs-refused-yours-under-way",
            Self::NothingToFollow => "jobs-refused-nothing-to-follow",
            Self::WorkerGone => "jobs-refused-worker-gone",
            Self::AlreadyPublished => "jobs-refused-already-published",
            Self::AlreadyFollowed => "jobs-refused-already-followed",
        }
    }
}
