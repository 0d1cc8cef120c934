//! *Start*: the worker is at the site and begins; nobody sees their position any more.

use sea_orm::ActiveValue::Set;

use super::steps::{doer, must_be_free, next, take};
use super::{Job, JobStatus, Refusal, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::templates;
use crate::time::Instant;

/// The work begins at `at`; whoever was there already need not have set out.
pub async fn start<P: Principal>(work: &mut UnitOfWork<P>, job: Job, at: Instant) -> Result<Job>
where
    row::Entity: VisibleTo<P>,
    templates::row::Entity: VisibleTo<P>,
{
    match job.status {
        JobStatus::Published | JobStatus::OnTheWay => {}
        JobStatus::Unassigned | JobStatus::Scheduled => return Err(Refusal::NotPublished.into()),
        JobStatus::Started => return Err(Refusal::AlreadyOnTheWay.into()),
        JobStatus::Paused => return Err(Refusal::Paused.into()),
        JobStatus::Finished | JobStatus::Cancelled => return Err(Refusal::Over.into()),
    }
    let worker = doer(work.by(), &job);
    must_be_free(work, &job, worker).await?;
    let at = job.set_out_at.map_or(at, |set_out| at.max(set_out));
    let mut row = next(work, job, JobStatus::Started);
    row.worker_id = Set(worker);
    row.started_at = Set(Some(at));
    take(work, row, Event::JobStarted).await
}
