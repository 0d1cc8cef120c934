//! Tells clients in the morning that somebody comes today; of a job that was planned later than that, at once
//! (decision 31).

use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::Value;

use super::facts::{local_day, template_of};
use crate::access::System;
use crate::activity::{self, Event};
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, JobStatus};
use crate::field::settings::settings;
use crate::field::sites;
use crate::id::JobId;
use crate::time::Instant;
use crate::{Error, Result, workspaces};

/// What became of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminded {
    /// They are told, or there is nothing to tell.
    Done,
    /// It is not yet the hour.
    NotBefore(Instant),
}

/// Has the client told of a job that is done on `day`, once it is the hour; not twice for the same day.
pub async fn remind(work: &mut UnitOfWork<System>, job: JobId, day: &str) -> Result<Reminded> {
    let job = match work.one_for_update::<jobs::row::Entity>(job).await {
        Err(Error::NotFound) => return Ok(Reminded::Done),
        other => other?,
    };
    let Some(scheduled_at) = job.scheduled_at else { return Ok(Reminded::Done) };
    let company = workspaces::own(work).await?;
    let site = work.one::<sites::row::Entity>(job.site_id).await?;
    let (today, zone) = local_day(scheduled_at, &site, &company);
    let is_planned = job.status.is_planned() && job.status != JobStatus::Unassigned;
    let ends_at = job.window_ends_at.unwrap_or(scheduled_at);
    if !is_planned || ends_at <= work.now() || today.to_string() != day {
        return Ok(Reminded::Done);
    }
    if let Some(hour) = settings(work).await?.reminder_on(today, &zone)
        && work.now() < hour
        && hour < ends_at
    {
        return Ok(Reminded::NotBefore(hour));
    }
    let Some(template) = template_of(work, &job).await?.filter(|template| template.visible) else {
        return Ok(Reminded::Done);
    };
    let told = work
        .visible::<activity::row::Entity>()
        .filter(activity::row::Column::ObjectId.eq(job.id.0))
        .filter(activity::row::Column::Event.eq(Event::JobToday));
    let is_told = |one: &activity::Activity| one.details.get("day").and_then(Value::as_str) == Some(day);
    if work.all(told).await?.iter().any(is_told) {
        return Ok(Reminded::Done);
    }
    work.record(jobs::happened(Event::JobToday, &job, &template).with("day", day)).await?;
    Ok(Reminded::Done)
}
