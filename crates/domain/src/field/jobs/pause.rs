//! *Pause*: the work rests, and its time stands still.

use sea_orm::ActiveValue::Set;

use super::steps::{next, take};
use super::{Job, JobStatus, Refusal};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Event;
use crate::database::UnitOfWork;
use crate::field::templates;
use crate::time::Instant;

/// The work rests from `at`.
pub async fn pause<P: Principal>(work: &mut UnitOfWork<P>, job: Job, at: Instant) -> Result<Job>
where
    templates::row::Entity: VisibleTo<P>,
{
    match job.status {
        JobStatus::Started => {}
        JobStatus::Paused => return Err(Refusal::Paused.into()),
        JobStatus::Finished | JobStatus::Cancelled => return Err(Refusal::Over.into()),
        _ => return Err(Refusal::NotStarted.into()),
    }
    let at = job.started_at.map_or(at, |started| at.max(started));
    let mut row = next(work, job, JobStatus::Paused);
    row.paused_at = Set(Some(at));
    take(work, row, Event::JobPaused).await
}
