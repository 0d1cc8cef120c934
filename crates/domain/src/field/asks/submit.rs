//! A client asks for a job, or for another time of one; the office answers.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::form::{Read, unknown};
use super::happened::happened;
use super::row::{ActiveModel, Column, Entity};
use super::{Ask, AskForm, AskStatus, Refusal};
use crate::access::{PortalUser, Scope};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, Job, JobStatus};
use crate::field::sites::{self, Site};
use crate::field::templates;
use crate::id::{AccountId, AskId, JobId, SiteId, TemplateId};
use crate::time::Zone;
use crate::workspaces::{self, numbers};
use crate::{Error, Result};

/// What an ask points at.
struct About {
    account: AccountId,
    site: Option<SiteId>,
    job: Option<JobId>,
    template: Option<TemplateId>,
}

/// Asks for a new job. Needs the scopes `jobs` and `requests` in the account; a site and a template that are named must
/// be some that the client is shown.
pub async fn submit(work: &mut UnitOfWork<PortalUser>, account: AccountId, form: &AskForm) -> Result<Ask> {
    if !may_ask(work, account) {
        return Err(Error::NotFound);
    }
    let site = site(work, account, &form.site).await?;
    let template = template(work, &form.template).await?;
    let zone = zone(work, site.as_ref()).await?;
    let read = form.read(true, work.now().at(&zone).date())?;
    let about = About { account, site: site.map(|site| site.id), job: None, template };
    file(work, about, read).await
}

/// Asks for another time of a job that has not begun; once, until it is answered.
pub async fn ask_for_another_time(
    work: &mut UnitOfWork<PortalUser>,
    job: &Job,
    form: &AskForm,
) -> Result<Ask> {
    if !may_ask(work, job.account_id) {
        return Err(Error::NotFound);
    }
    // Found again under a lock, so that two posts at once are one ask.
    let job = work.one_for_update::<jobs::row::Entity>(job.id).await?;
    if !may_be_moved(&job) {
        return Err(Refusal::TooLateToMove.into());
    }
    let waiting =
        work.visible::<Entity>().filter(Column::JobId.eq(job.id)).filter(Column::Status.eq(AskStatus::Open));
    if work.count(waiting).await? > 0 {
        return Err(Refusal::AskedAlready.into());
    }
    let site =
        work.first(work.visible::<sites::row::Entity>().filter(sites::row::Column::Id.eq(job.site_id)));
    let zone = zone(work, site.await?.as_ref()).await?;
    let read = form.read(false, work.now().at(&zone).date())?;
    let about = About {
        account: job.account_id,
        site: Some(job.site_id),
        job: Some(job.id),
        template: Some(job.template_id),
    };
    file(work, about, Read { title: job.title, ..read }).await
}

/// Whether a client may ask for another time of it.
pub const fn may_be_moved(job: &Job) -> bool {
    matches!(job.status, JobStatus::Scheduled | JobStatus::Published)
}

fn may_ask(work: &UnitOfWork<PortalUser>, account: AccountId) -> bool {
    work.by().may(Scope::Jobs, account) && work.by().may(Scope::Requests, account)
}

async fn site(work: &UnitOfWork<PortalUser>, account: AccountId, typed: &str) -> Result<Option<Site>> {
    use sites::row::{Column as Place, Entity as Places};
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let id: SiteId = typed.trim().parse().map_err(|_| unknown("site"))?;
    let select = work
        .visible::<Places>()
        .filter(Place::Id.eq(id))
        .filter(Place::AccountId.eq(account))
        .filter(Place::Active.eq(true));
    work.first(select).await?.map(Some).ok_or_else(|| unknown("site"))
}

async fn template(work: &UnitOfWork<PortalUser>, typed: &str) -> Result<Option<TemplateId>> {
    use templates::row::{Column as Kind, Entity as Kinds};
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let id: TemplateId = typed.trim().parse().map_err(|_| unknown("template"))?;
    let select = work.visible::<Kinds>().filter(Kind::Id.eq(id)).filter(Kind::Active.eq(true));
    let found = work.first(select).await?.ok_or_else(|| unknown("template"))?;
    Ok(Some(found.id))
}

async fn zone(work: &UnitOfWork<PortalUser>, site: Option<&Site>) -> Result<Zone> {
    match site.and_then(|site| site.time_zone.clone()) {
        Some(zone) => Ok(zone),
        None => Ok(workspaces::own(work).await?.time_zone),
    }
}

async fn file(work: &mut UnitOfWork<PortalUser>, about: About, read: Read) -> Result<Ask> {
    let now = work.now();
    let row = ActiveModel {
        id: Set(AskId::new(now)),
        number: Set(numbers::next(work, numbers::Series::Ask).await?),
        account_id: Set(about.account),
        contact_id: Set(work.by().contact()),
        site_id: Set(about.site),
        job_id: Set(about.job),
        template_id: Set(about.template),
        title: Set(read.title),
        wish: Set(read.wish),
        wished_on: Set(read.wished_on),
        wished_part: Set(read.wished_part),
        status: Set(AskStatus::Open),
        answer: Set(String::new()),
        answered_at: Set(None),
        became_id: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    };
    let ask = work.insert(row).await?;
    work.record(happened(Event::AskSubmitted, &ask, false)).await?;
    Ok(ask)
}
