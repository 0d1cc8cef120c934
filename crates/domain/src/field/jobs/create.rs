//! The office makes a job: for a client, at one of its sites, of one kind. Who goes and when is planned afterwards.

use sea_orm::ActiveValue::Set;

use super::around::{house, must_belong, site_of, taken, words};
use super::form::Read;
use super::row::ActiveModel;
use super::{Job, JobForm, JobStatus, fill, happened};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::sites::Site;
use crate::field::templates::{self, Template};
use crate::id::{AccountId, JobId, TemplateId};
use crate::people::accounts::{self, Account};
use crate::workspaces::numbers::{self, Series};
use crate::{Error, Result};

/// Makes a job that nobody is sent to yet; whoever usually goes to jobs of its kind is noted already.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    form: &JobForm,
) -> Result<Job> {
    let mut missing = Invalid::default();
    let account = form.account.trim().parse::<AccountId>().ok();
    if account.is_none() {
        missing.add("account", "shell-choose-one");
    }
    let template = form.template.trim().parse::<TemplateId>().ok();
    if template.is_none() {
        missing.add("template", "shell-choose-one");
    }
    missing.check()?;
    let (Some(account), Some(template)) = (account, template) else { return Err(Error::NotFound) };
    let account = work.one::<accounts::row::Entity>(account).await?;
    if !account.active {
        return Err(Invalid::field("account", "jobs-account-not-in-use").into());
    }
    let blueprint = templates::find(work, template).await?;
    if !blueprint.template.active {
        return Err(Invalid::field("template", "jobs-template-not-in-use").into());
    }
    let house = house(work, &form.site).await?;
    let read = form.read(&blueprint.template, &blueprint.fields, &house)?;
    let site = site_of(work, account.id, read.site, None).await?;
    must_belong(work, account.id, read.contact, None).await?;
    let job = insert(work, &account, &blueprint.template, &site, &read, None).await?;
    fill(work, &job, &read.values.into_iter().filter(|(_, value)| value.is_some()).collect::<Vec<_>>())
        .await?;
    work.record(happened(Event::JobCreated, &job, &blueprint.template)).await?;
    Ok(job)
}

/// Writes the row of a new job.
pub(super) async fn insert(
    work: &UnitOfWork<Staff>,
    account: &Account,
    template: &Template,
    site: &Site,
    read: &Read,
    follows: Option<JobId>,
) -> Result<Job> {
    let now = work.now();
    let number = numbers::next(work, Series::Job).await?;
    let row = ActiveModel {
        id: Set(JobId::new(now)),
        number: Set(number),
        title: Set(read.title.clone()),
        template_id: Set(template.id),
        account_id: Set(account.id),
        site_id: Set(site.id),
        contact_id: Set(read.contact),
        status: Set(JobStatus::Unassigned),
        description: Set(read.description.clone()),
        prepare: Set(read.prepare.clone()),
        notes: Set(read.notes.clone()),
        cost_minor: Set(read.cost_minor),
        duration_minutes: Set(read.duration_minutes),
        worker_id: Set(template.worker_id),
        team_id: Set(template.team_id),
        paused_ms: Set(0),
        resolution_note: Set(String::new()),
        end_reason: Set(String::new()),
        follow_up_of: Set(follows),
        external_id: Set(read.external_id.clone()),
        search_text: Set(words(number, read, &account.name, site)),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    };
    work.insert(row).await.map_err(taken)
}
