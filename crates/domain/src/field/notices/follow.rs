//! What follows from something that happened to a job: a message to everybody who is told of it, and the task that tells
//! them in the morning of its day.

use super::facts::{is_told, local_day, template_of};
use super::{Notice, recipients};
use crate::access::System;
use crate::activity::{Activity, Event};
use crate::conversations::deliveries::{self, Letter, NewDelivery};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, Job};
use crate::field::settings::settings;
use crate::field::sites;
use crate::id::JobId;
use crate::outbox::Task;
use crate::portal::Feature;
use crate::time::Instant;
use crate::workspaces::{Standing, Workspace};
use crate::{Error, Result};

/// Hours for which it helps to say that somebody is on the way.
const ON_THE_WAY_HOURS: i64 = 6;
/// Days for which it helps to ask how it was.
const FINISHED_DAYS: i64 = 3;

/// Queues what follows from an activity of a job; the number of messages that were not queued before.
pub(crate) async fn follow(
    work: &mut UnitOfWork<System>,
    standing: &Standing,
    activity: &Activity,
) -> Result<usize> {
    let job = match work.one::<jobs::row::Entity>(JobId(activity.object_id)).await {
        Err(Error::NotFound) => return Ok(0),
        other => other?,
    };
    if matches!(activity.event, Event::JobScheduled | Event::JobRescheduled) {
        plan_reminder(work, &standing.workspace, &job, activity.event).await?;
    }
    let Some(notice) = Notice::of(activity.event) else { return Ok(0) };
    if !standing.workspace.has_field || !standing.offers(Feature::Jobs) {
        return Ok(0);
    }
    let site = work.one::<sites::row::Entity>(job.site_id).await?;
    let is_shown = template_of(work, &job).await?.is_some_and(|template| template.visible);
    if !is_shown || !is_told(notice, activity, &job, &site, &standing.workspace, work.now()) {
        return Ok(0);
    }
    queue(work, notice, activity, &job).await
}

async fn queue(
    work: &mut UnitOfWork<System>,
    notice: Notice,
    activity: &Activity,
    job: &Job,
) -> Result<usize> {
    let told = recipients::of(work, job).await?;
    let useless_after = useless_after(notice, job, work.now());
    let mut queued = 0;
    for to in told.mails {
        let new = NewDelivery {
            letter: Letter::JobNotice,
            unique_key: format!("{}:client:{}", activity.id, to.email.to_lowercase()),
            to,
            noun: activity.noun,
            object: activity.object_id,
            activity: Some(activity.id),
            useless_after,
        };
        queued += usize::from(deliveries::queue(work, new).await?.is_some());
    }
    for to in told.texts {
        let new = NewSms {
            unique_key: format!("{}:sms:{}", activity.id, to.phone),
            to_phone: to.phone,
            to_name: to.name,
            language: to.language,
            noun: activity.noun,
            object: activity.object_id,
            activity: Some(activity.id),
            kind: Letter::JobNotice,
            useless_after,
        };
        queued += usize::from(sms::to(work, new, to.user).await?.is_some());
    }
    Ok(queued)
}

fn useless_after(notice: Notice, job: &Job, now: Instant) -> Option<Instant> {
    match notice {
        Notice::ScheduledToday | Notice::Rescheduled => job.window_ends_at.or(job.scheduled_at),
        Notice::OnTheWay => Some(now.plus_hours(ON_THE_WAY_HOURS)),
        Notice::Finished => Some(now.plus_days(FINISHED_DAYS)),
    }
}

/// Asks for the reminder of the job's day. It is asked for at the day's beginning and waits there for the hour, so that a
/// change of the hour holds for all jobs to come. Whoever was just told of a new time today is not told of it again.
async fn plan_reminder(
    work: &mut UnitOfWork<System>,
    company: &Workspace,
    job: &Job,
    event: Event,
) -> Result<()> {
    let Some(scheduled_at) = job.scheduled_at else { return Ok(()) };
    let site = work.one::<sites::row::Entity>(job.site_id).await?;
    let (day, zone) = local_day(scheduled_at, &site, company);
    let now = work.now();
    if event == Event::JobRescheduled {
        let hour = settings(work).await?.reminder_on(day, &zone);
        if hour.is_some_and(|hour| hour <= now) {
            return Ok(());
        }
    }
    let Ok(midnight) = day.to_zoned(zone.time_zone()) else { return Ok(()) };
    let midnight = Instant::from(&midnight);
    let (task, key) =
        (Task::RemindOfJob { job: job.id, day: day.to_string() }, format!("remind-of-job:{}:{day}", job.id));
    if midnight <= now { work.enqueue(task, &key).await } else { work.enqueue_at(task, &key, midnight).await }
}
