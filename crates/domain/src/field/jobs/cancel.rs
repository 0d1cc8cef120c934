//! A job is called off before it is finished, for a reason that the client reads.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::{Job, JobStatus, Refusal, happened};
use crate::Result;
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::templates;
use crate::typed::Typed;

/// Letters of a reason.
const LONGEST_REASON: usize = 1000;

/// Cancels a job that is not over yet.
pub async fn cancel(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    job: Job,
    reason: &str,
) -> Result<Job> {
    if !job.status.is_open() {
        return Err(Refusal::Over.into());
    }
    let mut typed = Typed::default();
    let reason = typed.lines("reason", reason, LONGEST_REASON);
    typed.check()?;
    if reason.is_empty() {
        return Err(Invalid::field("reason", "jobs-reason-missing").into());
    }
    let version = job.version + 1;
    let mut row = job.into_active_model();
    row.status = Set(JobStatus::Cancelled);
    row.end_reason = Set(reason.clone());
    row.paused_at = Set(None);
    row.updated_at = Set(work.now());
    row.version = Set(version);
    let job = work.update(row).await?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    work.record(happened(Event::JobCancelled, &job, &template).with("reason", reason)).await?;
    Ok(job)
}
