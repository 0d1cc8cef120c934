//! *On my way*: from now until the work begins the client can see where the worker is.

use sea_orm::ActiveValue::Set;

use super::steps::{doer, must_be_free, next, take};
use super::{Job, JobStatus, Refusal, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::{templates, tracking};
use crate::time::Instant;

/// The worker sets out to a published job, at `at`; its tracking link is born.
pub async fn set_out<P: Principal>(work: &mut UnitOfWork<P>, job: Job, at: Instant) -> Result<Job>
where
    row::Entity: VisibleTo<P>,
    templates::row::Entity: VisibleTo<P>,
{
    match job.status {
        JobStatus::Published => {}
        JobStatus::Unassigned | JobStatus::Scheduled => return Err(Refusal::NotPublished.into()),
        JobStatus::OnTheWay | JobStatus::Started | JobStatus::Paused => {
            return Err(Refusal::AlreadyOnTheWay.into());
        }
        JobStatus::Finished | JobStatus::Cancelled => return Err(Refusal::Over.into()),
    }
    let worker = doer(work.by(), &job);
    must_be_free(work, &job, worker).await?;
    let mut row = next(work, job, JobStatus::OnTheWay);
    row.worker_id = Set(worker);
    row.set_out_at = Set(Some(at));
    let job = take(work, row, Event::JobSetOut).await?;
    tracking::open(work, &job).await?;
    Ok(job)
}
