//! *Finish*: the job ends with a resolution, once everything that was asked for is there.

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::report::report;
use super::steps::next;
use super::{Job, JobStatus, Refusal, files};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::templates::{self, NoteRule, Resolution, fields, resolutions};
use crate::id::ResolutionId;
use crate::time::Instant;

/// Letters of a note.
pub const NOTE_LETTERS: usize = 2_000;

/// How a job ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finish {
    /// The resolution.
    pub resolution: ResolutionId,
    /// A word to it.
    pub note: String,
}

/// Ends a job that was begun, at `at`. What is missing is named, all of it at once, by the names that forms have for it:
/// `field.<id>`, `resolution`, `note` (acceptance check 12).
pub async fn finish<P: Principal>(
    work: &mut UnitOfWork<P>,
    job: Job,
    at: Instant,
    end: &Finish,
) -> Result<Job>
where
    templates::row::Entity: VisibleTo<P>,
    fields::Entity: VisibleTo<P>,
    resolutions::Entity: VisibleTo<P>,
    files::Entity: VisibleTo<P>,
{
    match job.status {
        JobStatus::Started | JobStatus::Paused => {}
        JobStatus::Finished | JobStatus::Cancelled => return Err(Refusal::Over.into()),
        _ => return Err(Refusal::NotStarted.into()),
    }
    let resolution = checked(work, &job, end).await?;
    let at = [job.started_at, job.paused_at].into_iter().flatten().fold(at, Instant::max);
    let paused_ms = job.paused_until(at);
    let mut row = next(work, job, JobStatus::Finished);
    row.finished_at = Set(Some(at));
    row.paused_at = Set(None);
    row.paused_ms = Set(paused_ms);
    row.resolution_id = Set(Some(resolution.id));
    row.resolution_note = Set(note(&resolution, end).to_owned());
    let job = work.update(row).await?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    let happened = super::happened(Event::JobFinished, &job, &template).with("resolution", resolution.name);
    work.record(happened).await?;
    Ok(job)
}

/// The ways in which a job can end, in their order; one that it ended with stays among them.
pub async fn endings<S: Sight>(sight: &S, job: &Job) -> Result<Vec<Resolution>>
where
    resolutions::Entity: VisibleTo<S::By>,
{
    let in_use = Condition::any()
        .add(resolutions::Column::ArchivedAt.is_null())
        .add_option(job.resolution_id.map(|ended| resolutions::Column::Id.eq(ended)));
    let select = sight
        .visible::<resolutions::Entity>()
        .filter(resolutions::Column::TemplateId.eq(job.template_id))
        .filter(in_use)
        .order_by_asc(resolutions::Column::Seq)
        .order_by_asc(resolutions::Column::Id);
    sight.all(select).await
}

/// The resolution, unless something is missing.
async fn checked<P: Principal>(work: &UnitOfWork<P>, job: &Job, end: &Finish) -> Result<Resolution>
where
    fields::Entity: VisibleTo<P>,
    resolutions::Entity: VisibleTo<P>,
    files::Entity: VisibleTo<P>,
{
    let mut missing = Invalid::default();
    for field in report(work, job).await?.missing() {
        let named = vec![("label", field.label.clone())];
        missing.add_with(format!("field.{}", field.id), "worker-app-needed", named);
    }
    let select = work
        .visible::<resolutions::Entity>()
        .filter(resolutions::Column::TemplateId.eq(job.template_id))
        .filter(resolutions::Column::Id.eq(end.resolution))
        .filter(resolutions::Column::ArchivedAt.is_null());
    let resolution = work.first(select).await?;
    match &resolution {
        None => missing.add("resolution", "worker-app-resolution-needed"),
        Some(chosen) if chosen.note == NoteRule::Required && end.note.trim().is_empty() => {
            missing.add("note", "worker-app-note-needed");
        }
        Some(chosen) if note(chosen, end).chars().count() > NOTE_LETTERS => {
            missing.add("note", "worker-app-note-too-long");
        }
        Some(_) => {}
    }
    missing.check()?;
    resolution.ok_or(crate::Error::NotFound)
}

fn note<'a>(resolution: &Resolution, end: &'a Finish) -> &'a str {
    if resolution.note == NoteRule::None { "" } else { end.note.trim() }
}
