//! What a message about a job says, read when it leaves: from the job as it stands then, or nothing when there is nothing
//! left to tell.

use jiff::civil::Date;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::Value;

use super::{Notice, NoticeText, recipients, text_of};
use crate::access::System;
use crate::activity::{self, Activity};
use crate::conversations::deliveries::{Channel, Delivery};
use crate::database::{Reader, Sight};
use crate::field::jobs::{self, Job, JobStatus};
use crate::field::sites::{self, Site};
use crate::field::templates::{self, Template};
use crate::field::tracking::{self, TrackingLink};
use crate::field::workers;
use crate::id::JobId;
use crate::time::{Instant, Zone};
use crate::workspaces::{Standing, Workspace};
use crate::{Error, Result};

/// Everything that a message about a job may say.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What is told.
    pub notice: Notice,
    /// Of which job.
    pub job: Job,
    /// Of which kind.
    pub template: Template,
    /// Where.
    pub site: Site,
    /// The zone of that place.
    pub zone: Zone,
    /// Who comes or came, where clients see names.
    pub worker: Option<String>,
    /// The link that leads there without signing in.
    pub link: Option<TrackingLink>,
    /// Whether the reader finds the job in the portal.
    pub is_in_portal: bool,
    /// The operator's own words, for this way and this language.
    pub words: Option<NoticeText>,
}

/// The facts of a message about a job in one of the languages there are; nothing once it would be untrue or is for
/// nobody any more: the template was hidden, the job cancelled or moved again, its contact replaced.
pub async fn facts(
    reader: &Reader<System>,
    standing: &Standing,
    delivery: &Delivery,
    language: &str,
) -> Result<Option<Facts>> {
    let activity = delivery.activity_id.ok_or_else(|| Error::Broken("a notice of nothing".to_owned()))?;
    let activity = reader.one::<activity::row::Entity>(activity).await?;
    let Some(notice) = Notice::of(activity.event) else { return Ok(None) };
    let job = reader.one::<jobs::row::Entity>(JobId(activity.object_id)).await?;
    let Some(template) = template_of(reader, &job).await?.filter(|template| template.visible) else {
        return Ok(None);
    };
    let site = reader.one::<sites::row::Entity>(job.site_id).await?;
    if !is_told(notice, &activity, &job, &site, &standing.workspace, reader.now())
        || !is_meant(reader, &job, delivery).await?
    {
        return Ok(None);
    }
    let zone = zone_of(&site, &standing.workspace);
    Ok(Some(Facts {
        notice,
        worker: worker_of(reader, &job).await?,
        link: link_to(reader, &job).await?,
        is_in_portal: delivery.portal_user_id.is_some(),
        words: text_of(reader, notice, delivery.channel, language).await?,
        zone,
        site,
        template,
        job,
    }))
}

/// Whether an event of a job still has something to tell, as the job stands at this moment.
pub(super) fn is_told(
    notice: Notice,
    activity: &Activity,
    job: &Job,
    site: &Site,
    company: &Workspace,
    now: Instant,
) -> bool {
    let is_ahead = job.status.is_planned()
        && job.status != JobStatus::Unassigned
        && job.window_ends_at.or(job.scheduled_at).is_some_and(|end| now < end);
    match notice {
        Notice::ScheduledToday => {
            let day = job.scheduled_at.map(|at| local_day(at, site, company).0.to_string());
            let told = activity.details.get("day").and_then(Value::as_str);
            is_ahead && day.as_deref() == told
        }
        Notice::Rescheduled => {
            let to = activity.details.get("to").and_then(Value::as_i64).map(Instant);
            is_ahead && (to.is_none() || to == job.scheduled_at)
        }
        Notice::OnTheWay => job.status == JobStatus::OnTheWay,
        Notice::Finished => job.status == JobStatus::Finished,
    }
}

/// Whether the message's recipient is still one of those who are told.
async fn is_meant(reader: &Reader<System>, job: &Job, delivery: &Delivery) -> Result<bool> {
    let told = recipients::of(reader, job).await?;
    Ok(match delivery.channel {
        Channel::Mail => told.mails.iter().any(|to| to.email.eq_ignore_ascii_case(&delivery.recipient_email)),
        Channel::Sms => told.texts.iter().any(|to| Some(&to.phone) == delivery.recipient_phone.as_ref()),
    })
}

/// The kind of a job.
pub(super) async fn template_of<S: Sight<By = System>>(sight: &S, job: &Job) -> Result<Option<Template>> {
    let select =
        sight.visible::<templates::row::Entity>().filter(templates::row::Column::Id.eq(job.template_id));
    sight.first(select).await
}

/// The name of whoever does a job, where clients see it.
async fn worker_of(reader: &Reader<System>, job: &Job) -> Result<Option<String>> {
    let Some(worker) = job.worker_id else { return Ok(None) };
    let worker = reader.one::<workers::row::Entity>(worker).await?;
    Ok(worker.shows_name.then_some(worker.name))
}

/// The newest link to a job that was not revoked.
async fn link_to(reader: &Reader<System>, job: &Job) -> Result<Option<TrackingLink>> {
    use tracking::row::{Column, Entity};
    let links = reader
        .visible::<Entity>()
        .filter(Column::JobId.eq(job.id))
        .filter(Column::RevokedAt.is_null())
        .order_by_desc(Column::Id);
    reader.first(links).await
}

/// The zone of a site: its own, or the company's.
pub(super) fn zone_of(site: &Site, company: &Workspace) -> Zone {
    site.time_zone.clone().unwrap_or_else(|| company.time_zone.clone())
}

/// The day of a moment at a site, with the site's zone.
pub(super) fn local_day(at: Instant, site: &Site, company: &Workspace) -> (Date, Zone) {
    let zone = zone_of(site, company);
    (at.at(&zone).date(), zone)
}
