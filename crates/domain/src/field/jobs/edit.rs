//! The office changes what a job says. Its client and its kind stay; its time and its worker are a plan of their own.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::around::{house, must_belong, site_of, taken, words};
use super::{Job, JobForm, Refusal, fill, happened};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::templates;
use crate::people::accounts;
use crate::{Error, Result};

/// Changes an open job, unless somebody else did since `version` was shown. Where it is can change only before the worker
/// has set out: whoever follows the way there would see another.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    job: Job,
    version: i32,
    form: &JobForm,
) -> Result<Job> {
    if job.version != version {
        return Err(Error::Stale);
    }
    if !job.status.is_open() {
        return Err(Refusal::Over.into());
    }
    let blueprint = templates::find(work, job.template_id).await?;
    let house = house(work, &form.site).await?;
    let read = form.read(&blueprint.template, &blueprint.fields, &house)?;
    let site = site_of(work, job.account_id, read.site, Some(job.site_id)).await?;
    if site.id != job.site_id && !job.status.is_planned() {
        return Err(Refusal::Begun.into());
    }
    must_belong(work, job.account_id, read.contact, job.contact_id).await?;
    let account = work.one::<accounts::row::Entity>(job.account_id).await?;
    let search_text = words(job.number, &read, &account.name, &site);
    let mut row = job.into_active_model();
    row.site_id = Set(site.id);
    row.contact_id = Set(read.contact);
    row.title = Set(read.title.clone());
    row.description = Set(read.description.clone());
    row.prepare = Set(read.prepare.clone());
    row.notes = Set(read.notes.clone());
    row.cost_minor = Set(read.cost_minor);
    row.duration_minutes = Set(read.duration_minutes);
    row.external_id = Set(read.external_id.clone());
    row.search_text = Set(search_text);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let job = work.update(row).await.map_err(taken)?;
    fill(work, &job, &read.values).await?;
    work.record(happened(Event::JobChanged, &job, &blueprint.template)).await?;
    Ok(job)
}
