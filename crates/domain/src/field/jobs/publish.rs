//! A scheduled job goes to the worker's phone: one by one, or all of a day at once.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::{Job, JobStatus, Refusal, happened, row};
use crate::Result;
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::templates::{self, Template};
use crate::field::workers;
use crate::id::WorkerId;
use crate::time::Instant;

/// Jobs that are published at once at the most.
const MOST: u64 = 1000;

/// Puts a scheduled job on the phone of whoever goes.
pub async fn publish(work: &mut UnitOfWork<Staff>, _by: &Authorized<ManageJobs>, job: Job) -> Result<Job> {
    match job.status {
        JobStatus::Scheduled => {}
        JobStatus::Unassigned => return Err(Refusal::NotScheduled.into()),
        JobStatus::Published => return Err(Refusal::AlreadyPublished.into()),
        JobStatus::OnTheWay | JobStatus::Started | JobStatus::Paused => return Err(Refusal::Begun.into()),
        JobStatus::Finished | JobStatus::Cancelled => return Err(Refusal::Over.into()),
    }
    if let Some(worker) = job.worker_id
        && !work.one::<workers::row::Entity>(worker).await?.active
    {
        return Err(Refusal::WorkerGone.into());
    }
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    put(work, job, &template).await
}

/// Puts every scheduled job that begins between two moments on its phone: how many there were. Jobs of workers who no
/// longer work here stay as they are.
pub async fn publish_between(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    (from, until): (Instant, Instant),
) -> Result<usize> {
    let jobs = work
        .visible::<row::Entity>()
        .filter(row::Column::Status.eq(JobStatus::Scheduled))
        .filter(row::Column::ScheduledAt.gte(from))
        .filter(row::Column::ScheduledAt.lt(until))
        .order_by_asc(row::Column::ScheduledAt)
        .order_by_asc(row::Column::Id)
        .limit(MOST)
        .lock_exclusive();
    let jobs = work.all(jobs).await?;
    let kinds = templates_of(work, &jobs).await?;
    let gone = gone(work, &jobs).await?;
    let mut published = 0;
    for job in jobs {
        if job.worker_id.is_some_and(|worker| gone.contains(&worker)) {
            continue;
        }
        let Some(template) = kinds.iter().find(|kind| kind.id == job.template_id) else { continue };
        put(work, job, template).await?;
        published += 1;
    }
    Ok(published)
}

async fn put(work: &mut UnitOfWork<Staff>, job: Job, template: &Template) -> Result<Job> {
    let version = job.version + 1;
    let mut row = job.into_active_model();
    row.status = Set(JobStatus::Published);
    row.published_at = Set(Some(work.now()));
    row.updated_at = Set(work.now());
    row.version = Set(version);
    let job = work.update(row).await?;
    work.record(happened(Event::JobPublished, &job, template)).await?;
    Ok(job)
}

async fn templates_of(work: &UnitOfWork<Staff>, jobs: &[Job]) -> Result<Vec<Template>> {
    let mut ids: Vec<_> = jobs.iter().map(|job| job.template_id).collect();
    ids.sort_unstable();
    ids.dedup();
    work.all(work.visible::<templates::row::Entity>().filter(templates::row::Column::Id.is_in(ids))).await
}

async fn gone(work: &UnitOfWork<Staff>, jobs: &[Job]) -> Result<Vec<WorkerId>> {
    let mut ids: Vec<_> = jobs.iter().filter_map(|job| job.worker_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let inactive = work
        .visible::<workers::row::Entity>()
        .filter(workers::row::Column::Id.is_in(ids))
        .filter(workers::row::Column::Active.eq(false));
    Ok(work.all(inactive).await?.into_iter().map(|worker| worker.id).collect())
}
