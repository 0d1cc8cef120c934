//! What the steps on site share: whose job it becomes, whether they are free, and the row that counts the change.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter};

use super::row::{ActiveModel, Column, Entity};
use super::{Job, JobStatus, Refusal};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{ActorKind, Event};
use crate::database::{Sight, UnitOfWork};
use crate::field::templates;
use crate::id::WorkerId;

/// Whose job it is from now on: a job that waits for anybody of a team belongs to whoever goes.
pub(super) fn doer<P: Principal>(by: &P, job: &Job) -> Option<WorkerId> {
    let actor = by.actor();
    let goes = actor.id.filter(|_| actor.kind == ActorKind::Worker).map(WorkerId);
    job.worker_id.or(goes)
}

/// Refused while the worker is on the way to another job or at it; one that rests does not hold them.
pub(super) async fn must_be_free<P: Principal>(
    work: &UnitOfWork<P>,
    job: &Job,
    worker: Option<WorkerId>,
) -> Result<()>
where
    Entity: VisibleTo<P>,
{
    let Some(worker) = worker else { return Ok(()) };
    let others = work
        .visible::<Entity>()
        .filter(Column::WorkerId.eq(worker))
        .filter(Column::Id.ne(job.id))
        .filter(Column::Status.is_in([JobStatus::OnTheWay, JobStatus::Started]));
    match work.first(others).await? {
        Some(_) if work.by().actor().kind == ActorKind::Worker => Err(Refusal::YoursUnderWay.into()),
        Some(_) => Err(Refusal::OtherUnderWay.into()),
        None => Ok(()),
    }
}

/// The job's row in its next status.
pub(super) fn next<P: Principal>(work: &UnitOfWork<P>, job: Job, status: JobStatus) -> ActiveModel {
    let version = job.version + 1;
    let mut row = job.into_active_model();
    row.status = Set(status);
    row.updated_at = Set(work.now());
    row.version = Set(version);
    row
}

/// Writes the row and tells of it.
pub(super) async fn take<P: Principal>(
    work: &mut UnitOfWork<P>,
    row: ActiveModel,
    event: Event,
) -> Result<Job>
where
    templates::row::Entity: VisibleTo<P>,
{
    let job = work.update(row).await?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    work.record(super::happened(event, &job, &template)).await?;
    Ok(job)
}
