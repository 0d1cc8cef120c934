//! When a job is done and who goes: planned, planned anew, given to somebody else, or taken off the plan.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::around::zone_of;
use super::{Job, JobStatus, Refusal, happened};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::sites;
use crate::field::templates::{self, Template};
use crate::field::workers::{self, teams};
use crate::id::{TeamId, WorkerId};
use crate::time::{Instant, LocalTimeProblem, Zone, local_moment};
use crate::typed::Typed;
use crate::{Error, Result, workspaces};

/// A plan as it is typed; all of it empty takes the job off the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanForm {
    /// `day`, such as `2026-12-08`, where the site is.
    pub day: String,
    /// `time`, such as `09:00`, where the site is: when the arrival window begins.
    pub time: String,
    /// `window_minutes`, length of the arrival window, 0 to 720; the template's when it is left empty.
    pub window_minutes: String,
    /// `worker`; may be empty.
    pub worker: String,
    /// `team`; may be empty.
    pub team: String,
}

/// A plan as it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Planned {
    window: Option<(Instant, Instant)>,
    worker: Option<WorkerId>,
    team: Option<TeamId>,
}

/// Plans a job that has not begun, unless somebody else changed it since `version` was shown. With a time and somebody who
/// goes it is scheduled, and stays published when it was; without, it waits again among the unassigned.
pub async fn plan(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    job: Job,
    version: i32,
    form: &PlanForm,
) -> Result<Job> {
    if job.version != version {
        return Err(Error::Stale);
    }
    job.must_be_planned()?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    let site = work.one::<sites::row::Entity>(job.site_id).await?;
    let zone = zone_of(&site, &workspaces::own(work).await?.time_zone);
    let planned = read(form, &template, &zone)?;
    let named = who(work, &job, planned).await?;
    let had = Planned {
        window: job.scheduled_at.map(|begins| (begins, job.window_ends_at.unwrap_or(begins))),
        worker: job.worker_id,
        team: job.team_id,
    };
    if planned == had {
        return Ok(job);
    }
    let before = job.clone();
    let job = work.update(row_of(work, job, planned)).await?;
    tell(work, &before, &job, &template, &named).await?;
    Ok(job)
}

fn row_of(work: &UnitOfWork<Staff>, job: Job, planned: Planned) -> super::row::ActiveModel {
    let ready = planned.window.is_some() && (planned.worker.is_some() || planned.team.is_some());
    let status = match (ready, job.status) {
        (false, _) => JobStatus::Unassigned,
        (true, JobStatus::Published) => JobStatus::Published,
        (true, _) => JobStatus::Scheduled,
    };
    let version = job.version + 1;
    let published_at = job.published_at.filter(|_| status == JobStatus::Published);
    let mut row = job.into_active_model();
    row.status = Set(status);
    row.scheduled_at = Set(planned.window.map(|(begins, _)| begins));
    row.window_ends_at = Set(planned.window.map(|(_, ends)| ends));
    row.worker_id = Set(planned.worker);
    row.team_id = Set(planned.team);
    row.published_at = Set(published_at);
    row.updated_at = Set(work.now());
    row.version = Set(version);
    row
}

/// What follows from the difference: a first time, another time, somebody else, or nobody any more.
async fn tell(
    work: &mut UnitOfWork<Staff>,
    before: &Job,
    job: &Job,
    template: &Template,
    named: &str,
) -> Result<()> {
    if job.status == JobStatus::Unassigned {
        let off = before.status != JobStatus::Unassigned;
        let changed = happened(Event::JobChanged, job, template);
        return work.record(if off { changed.with("unplanned", before.called()) } else { changed }).await;
    }
    let moved = |event| {
        let happened = happened(event, job, template);
        let moments =
            [("from", before.scheduled_at), ("to", job.scheduled_at), ("until", job.window_ends_at)];
        moments.into_iter().fold(happened, |happened, (name, at)| match at {
            Some(at) => happened.with(name, at.0),
            None => happened,
        })
    };
    let was_planned = before.status != JobStatus::Unassigned;
    if !was_planned {
        return work.record(moved(Event::JobScheduled)).await;
    }
    if (before.scheduled_at, before.window_ends_at) != (job.scheduled_at, job.window_ends_at) {
        work.record(moved(Event::JobRescheduled)).await?;
    }
    if (before.worker_id, before.team_id) != (job.worker_id, job.team_id) {
        work.record(happened(Event::JobAssigned, job, template).with("person", named)).await?;
    }
    Ok(())
}

fn read(form: &PlanForm, template: &Template, zone: &Zone) -> Result<Planned> {
    let mut typed = Typed::default();
    let (day, time) = (form.day.trim(), form.time.trim());
    let begins = match (day.is_empty(), time.is_empty()) {
        (true, true) => None,
        (true, false) => {
            typed.wrong("day", "shell-field-missing");
            None
        }
        (false, true) => {
            typed.wrong("time", "shell-field-missing");
            None
        }
        (false, false) => moment(&mut typed, day, time, zone),
    };
    let minutes = typed
        .number_if_any("window_minutes", &form.window_minutes, 0..=720)
        .unwrap_or(template.window_minutes);
    let worker = chosen(&mut typed, "worker", &form.worker);
    let team = chosen(&mut typed, "team", &form.team);
    typed.check()?;
    let window = begins.map(|begins| (begins, begins.plus_minutes(i64::from(minutes))));
    Ok(Planned { window, worker, team })
}

/// A moment by the clock at the site; one that summer time skips or repeats is asked about, never guessed.
fn moment(typed: &mut Typed, day: &str, time: &str, zone: &Zone) -> Option<Instant> {
    typed.date("day", day)?;
    if time.parse::<jiff::civil::Time>().is_err() {
        typed.wrong("time", "jobs-time-unreadable");
        return None;
    }
    match local_moment(&format!("{day}T{time}"), zone) {
        Ok(at) => Some(at),
        Err(problem) => {
            typed.wrong(
                "time",
                match problem {
                    LocalTimeProblem::Unreadable => "jobs-time-unreadable",
                    LocalTimeProblem::Skipped => "jobs-time-skipped",
                    LocalTimeProblem::Twice => "jobs-time-twice",
                },
            );
            None
        }
    }
}

fn chosen<T: std::str::FromStr>(typed: &mut Typed, field: &str, text: &str) -> Option<T> {
    let text = text.trim();
    let id = text.parse().ok();
    if id.is_none() && !text.is_empty() {
        typed.wrong(field, "shell-choose-one");
    }
    id
}

/// The name of whoever goes; a worker who no longer works here is not given another job.
async fn who(work: &UnitOfWork<Staff>, job: &Job, planned: Planned) -> Result<String> {
    let mut named = String::new();
    if let Some(id) = planned.team {
        named = work.one::<teams::Entity>(id).await?.name;
    }
    if let Some(id) = planned.worker {
        let worker = work.one::<workers::row::Entity>(id).await?;
        if !worker.active && job.worker_id != Some(id) {
            return Err(Refusal::WorkerGone.into());
        }
        named = worker.name;
    }
    Ok(named)
}

impl Job {
    /// Refused once it has begun or is over.
    pub(super) fn must_be_planned(&self) -> Result<()> {
        match self.status {
            status if status.is_planned() => Ok(()),
            status if status.is_open() => Err(Refusal::Begun.into()),
            _ => Err(Refusal::Over.into()),
        }
    }
}
