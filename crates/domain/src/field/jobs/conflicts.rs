//! What does not fit in a worker's day: jobs at the same time, one that is reached only after its window, one that asks
//! for what they have not learned. Hints, not refusals: the office may know better.

use sea_orm::{ColumnTrait, Condition, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::find::to;
use super::row::{Column, Entity};
use super::{Job, JobStatus};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::workers::{self, WorkerRow};
use crate::field::{Names, templates};
use crate::id::JobId;
use crate::time::Instant;

/// No job takes longer, in hours; so a look back by as much finds every one that may still last.
const LONGEST_HOURS: i64 = 24;

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Another job of the worker is planned for the same time.
    Overlap {
        /// Its number as people say it.
        with: String,
    },
    /// After the jobs before it the worker is there only then, when the arrival window is over.
    AfterWindow {
        /// When that is.
        at: Instant,
    },
    /// The worker has not learned it.
    MissingSkill {
        /// Which skill.
        skill: String,
    },
}

/// A job as far as it takes somebody's time.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Slot {
    /// Which job.
    pub id: JobId,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub status: JobStatus,
    /// When the arrival window begins.
    pub scheduled_at: Option<Instant>,
    /// When it ends.
    pub window_ends_at: Option<Instant>,
    /// How long the job takes, in minutes.
    pub duration_minutes: i32,
    /// When the work began.
    pub started_at: Option<Instant>,
    /// When it was finished.
    pub finished_at: Option<Instant>,
    /// What it asks for.
    pub skills: Names,
}

impl Slot {
    /// The slot of a job of a kind.
    pub fn of(job: &Job, skills: &Names) -> Self {
        Self {
            id: job.id,
            number: job.number,
            status: job.status,
            scheduled_at: job.scheduled_at,
            window_ends_at: job.window_ends_at,
            duration_minutes: job.duration_minutes,
            started_at: job.started_at,
            finished_at: job.finished_at,
            skills: skills.clone(),
        }
    }
    /// From when to when it takes the worker's time: as it was where it has begun, else as it is planned.
    pub fn span(&self, now: Instant) -> Option<(Instant, Instant)> {
        let begins = self.started_at.or(self.scheduled_at)?;
        let planned = begins.plus_minutes(i64::from(self.duration_minutes));
        let ends = match (self.finished_at, self.started_at) {
            (Some(finished), _) => finished,
            (None, Some(_)) => Instant(planned.0.max(now.0)),
            (None, None) => planned,
        };
        Some((begins, ends))
    }
    fn is_ahead(&self) -> bool {
        self.status.is_planned() || self.status == JobStatus::OnTheWay
    }
}

/// What does not fit among the jobs of one worker, in their order; over ones stand in nobody's way any more.
pub fn hints(slots: &[Slot], skills: &Names, now: Instant) -> Vec<(JobId, Hint)> {
    let mut day: Vec<(&Slot, Instant, Instant)> = slots
        .iter()
        .filter(|slot| slot.status != JobStatus::Cancelled)
        .filter_map(|slot| slot.span(now).map(|(begins, ends)| (slot, begins, ends)))
        .collect();
    day.sort_by_key(|(slot, begins, _)| (*begins, slot.id));
    let mut found = Vec::new();
    let mut free_at: Option<Instant> = None;
    for (at, (slot, begins, ends)) in day.iter().enumerate() {
        if slot.status.is_open() {
            found.extend(unlearned(slot, skills).map(|skill| (slot.id, Hint::MissingSkill { skill })));
            let others = day.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
            let overlaps = others
                .filter(|(other, from, until)| other.status.is_open() && from < ends && begins < until)
                .map(|(other, ..)| (slot.id, Hint::Overlap { with: format!("J-{}", other.number) }));
            found.extend(overlaps);
        }
        let there = free_at.map_or(*begins, |free| free.max(*begins));
        if slot.is_ahead() && slot.window_ends_at.is_some_and(|closes| there > closes) {
            found.push((slot.id, Hint::AfterWindow { at: there }));
        }
        let until =
            if slot.is_ahead() { there.plus_minutes(i64::from(slot.duration_minutes)) } else { *ends };
        free_at = Some(free_at.map_or(until, |free| free.max(until)));
    }
    found
}

fn unlearned<'a>(slot: &'a Slot, skills: &'a Names) -> impl Iterator<Item = String> + 'a {
    let knows = |wanted: &String| skills.0.iter().any(|known| known.to_lowercase() == wanted.to_lowercase());
    slot.skills.0.iter().filter(move |wanted| !knows(wanted)).cloned()
}

/// What does not fit when this worker does this job as it is planned; one statement.
pub async fn conflicts<S: Sight<By = Staff>>(
    sight: &S,
    worker: &WorkerRow,
    job: &Job,
    skills: &Names,
) -> Result<Vec<Hint>> {
    let own = Slot::of(job, skills);
    let Some((begins, ends)) = own.span(sight.now()) else { return Ok(Vec::new()) };
    let near = Condition::all()
        .add(Column::ScheduledAt.gt(begins.plus_hours(-LONGEST_HOURS)))
        .add(Column::ScheduledAt.lt(ends.plus_hours(LONGEST_HOURS)));
    let select = sight
        .visible::<Entity>()
        .filter(Column::WorkerId.eq(worker.id))
        .filter(Column::Status.is_not_in([JobStatus::Finished, JobStatus::Cancelled]))
        .filter(Column::Id.ne(job.id))
        .filter(near)
        .join(
            JoinType::LeftJoin,
            to::<templates::row::Entity>(Column::TemplateId, templates::row::Column::Id),
        )
        .order_by_asc(Column::ScheduledAt)
        .limit(100)
        .select_only()
        .columns([
            Column::Id,
            Column::Number,
            Column::Status,
            Column::ScheduledAt,
            Column::WindowEndsAt,
            Column::DurationMinutes,
            Column::StartedAt,
            Column::FinishedAt,
        ])
        .column_as(templates::row::Column::Skills, "skills");
    let mut slots = select.into_model::<Slot>().all(sight.connection()).await?;
    slots.push(own);
    let of_job = hints(&slots, &worker.skills, sight.now()).into_iter().filter(|(id, _)| *id == job.id);
    Ok(of_job.map(|(_, hint)| hint).collect())
}

/// What does not fit when a job is done by whoever it was given to; nothing where only a team was named.
pub async fn conflicts_of<S: Sight<By = Staff>>(sight: &S, job: &Job, skills: &Names) -> Result<Vec<Hint>> {
    let Some(worker) = job.worker_id else { return Ok(Vec::new()) };
    let worker = sight.one::<workers::row::Entity>(worker).await?;
    conflicts(sight, &worker, job, skills).await
}

#[cfg(test)]
mod tests {
    use super::*;

    const EIGHT: Instant = Instant(1_795_248_000_000);

    fn slot(number: i64, after: i64, window: i64, lasts: i32, skills: &[&str]) -> Slot {
        let begins = EIGHT.plus_minutes(after);
        Slot {
            id: JobId(uuid::Uuid::from_u128(u128::try_from(number).expect("positive"))),
            number,
            status: JobStatus::Scheduled,
            scheduled_at: Some(begins),
            window_ends_at: Some(begins.plus_minutes(window)),
            duration_minutes: lasts,
            started_at: None,
            finished_at: None,
            skills: Names(skills.iter().map(|skill| (*skill).to_owned()).collect()),
        }
    }

    fn said(slots: &[Slot], skills: &[&str]) -> Vec<(u128, Hint)> {
        let skills = Names(skills.iter().map(|skill| (*skill).to_owned()).collect());
        hints(slots, &skills, EIGHT.plus_hours(-2))
            .into_iter()
            .map(|(id, hint)| (id.0.as_u128(), hint))
            .collect()
    }

    #[test]
    fn jobs_one_after_the_other_fit() {
        assert_eq!(said(&[slot(1, 0, 60, 60, &[]), slot(2, 60, 60, 30, &[])], &[]), []);
    }

    #[test]
    fn jobs_at_the_same_time_are_named_to_each_other() {
        let found = said(&[slot(1, 0, 120, 90, &[]), slot(2, 60, 120, 60, &[])], &[]);
        let with = |number: i64| Hint::Overlap { with: format!("J-{number}") };
        assert_eq!(found, [(1, with(2)), (2, with(1))]);
    }

    #[test]
    fn a_job_that_is_reached_after_its_window_is_named_with_the_time() {
        let found = said(&[slot(1, 0, 30, 120, &[]), slot(2, 60, 30, 60, &[])], &[]);
        assert!(found.contains(&(2, Hint::AfterWindow { at: EIGHT.plus_minutes(120) })), "{found:?}");
    }

    #[test]
    fn work_that_takes_longer_than_planned_pushes_the_rest() {
        let first = Slot { status: JobStatus::Started, started_at: Some(EIGHT), ..slot(1, 0, 60, 60, &[]) };
        let found = hints(&[first, slot(2, 90, 15, 60, &[])], &Names::default(), EIGHT.plus_minutes(130));
        assert!(found.iter().any(|(_, hint)| *hint == Hint::AfterWindow { at: EIGHT.plus_minutes(130) }));
    }

    #[test]
    fn a_skill_is_known_however_it_is_written() {
        let found = said(&[slot(1, 0, 60, 60, &["Gas", "Heat pump"])], &["gas"]);
        assert_eq!(found, [(1, Hint::MissingSkill { skill: "Heat pump".to_owned() })]);
    }

    #[test]
    fn what_is_cancelled_or_done_stands_in_nobodys_way() {
        let cancelled = Slot { status: JobStatus::Cancelled, ..slot(1, 0, 60, 60, &["Gas"]) };
        let done = Slot {
            status: JobStatus::Finished,
            started_at: Some(EIGHT),
            finished_at: Some(EIGHT.plus_minutes(20)),
            ..slot(2, 0, 60, 60, &["Gas"])
        };
        assert_eq!(said(&[cancelled, done, slot(3, 30, 60, 60, &[])], &[]), []);
    }
}
