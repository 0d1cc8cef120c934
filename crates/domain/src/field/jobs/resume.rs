//! *Resume*: the work goes on.

use sea_orm::ActiveValue::Set;

use super::steps::{must_be_free, next, take};
use super::{Job, JobStatus, Refusal, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Event;
use crate::database::UnitOfWork;
use crate::field::templates;
use crate::time::Instant;

/// The work goes on at `at`.
pub async fn resume<P: Principal>(work: &mut UnitOfWork<P>, job: Job, at: Instant) -> Result<Job>
where
    row::Entity: VisibleTo<P>,
    templates::row::Entity: VisibleTo<P>,
{
    match job.status {
        JobStatus::Paused => {}
        JobStatus::Started => return Err(Refusal::NotPaused.into()),
        JobStatus::Finished | JobStatus::Cancelled => return Err(Refusal::Over.into()),
        _ => return Err(Refusal::NotStarted.into()),
    }
    must_be_free(work, &job, job.worker_id).await?;
    let paused_ms = job.paused_until(at);
    let mut row = next(work, job, JobStatus::Started);
    row.paused_at = Set(None);
    row.paused_ms = Set(paused_ms);
    take(work, row, Event::JobResumed).await
}

impl Job {
    /// Length of all pauses up to `at`, ms; one that lasts counts as far as that.
    pub(super) fn paused_until(&self, at: Instant) -> i64 {
        self.paused_ms + self.paused_at.map_or(0, |since| at.ms_since(since).max(0))
    }
    /// Time worked up to `at`, ms: since the start without the pauses; nothing before the start.
    pub fn worked_ms(&self, at: Instant) -> Option<i64> {
        let until = self.finished_at.unwrap_or(at);
        Some((until.ms_since(self.started_at?) - self.paused_until(until)).max(0))
    }
}
