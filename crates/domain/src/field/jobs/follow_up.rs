//! What could not be done leads to another visit: a new job of the same kind, at the same site, with what is known.

use sea_orm::{ColumnTrait, QueryFilter};

use super::create::insert;
use super::form::Read;
use super::{Job, JobStatus, Refusal, fill, happened, row, values};
use crate::Result;
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::sites;
use crate::field::templates::{self, FieldPart, resolutions};
use crate::id::FieldId;
use crate::people::accounts;

/// Makes the job that follows an unsuccessful one. There is one at a time: another follows only when it was cancelled.
pub async fn follow_up(work: &mut UnitOfWork<Staff>, _by: &Authorized<ManageJobs>, job: Job) -> Result<Job> {
    let ended = match (job.status, job.resolution_id) {
        (JobStatus::Finished, Some(ended)) => work.one::<resolutions::Entity>(ended).await?,
        _ => return Err(Refusal::NothingToFollow.into()),
    };
    if ended.is_good {
        return Err(Refusal::NothingToFollow.into());
    }
    let another = work
        .visible::<row::Entity>()
        .filter(row::Column::FollowUpOf.eq(job.id))
        .filter(row::Column::Status.ne(JobStatus::Cancelled));
    if work.first(another).await?.is_some() {
        return Err(Refusal::AlreadyFollowed.into());
    }
    let account = work.one::<accounts::row::Entity>(job.account_id).await?;
    if !account.active {
        return Err(Invalid::field("account", "jobs-account-not-in-use").into());
    }
    let blueprint = templates::find(work, job.template_id).await?;
    let site = work.one::<sites::row::Entity>(job.site_id).await?;
    let read = Read {
        site: job.site_id,
        contact: job.contact_id,
        title: job.title.clone(),
        description: job.description.clone(),
        prepare: job.prepare.clone(),
        notes: job.notes.clone(),
        cost_minor: None,
        duration_minutes: job.duration_minutes,
        external_id: None,
        values: Vec::new(),
    };
    let next = insert(work, &account, &blueprint.template, &site, &read, Some(job.id)).await?;
    let of_office: Vec<FieldId> = blueprint
        .fields
        .iter()
        .filter(|field| field.part == FieldPart::Custom && !field.kind.holds_files())
        .map(|field| field.id)
        .collect();
    let held = work
        .visible::<values::Entity>()
        .filter(values::Column::JobId.eq(job.id))
        .filter(values::Column::FieldId.is_in(of_office));
    let held: Vec<_> =
        work.all(held).await?.into_iter().map(|one| (one.field_id, Some(one.value.is))).collect();
    fill(work, &next, &held).await?;
    work.record(happened(Event::JobCreated, &next, &blueprint.template).with("follows", job.reference()))
        .await?;
    Ok(next)
}
