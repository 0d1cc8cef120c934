//! How the office's pages say where a job stands, when somebody comes, and what does not fit.

use jiff::civil::Date;
use portico_domain::field::jobs::{Hint, Job, JobStatus};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::{TextValue, Texts};

/// The tone of a status; how a finished job ended is said by [`standing`].
pub(crate) const fn tone(status: JobStatus) -> &'static str {
    match status {
        JobStatus::Unassigned => "warn hollow",
        JobStatus::Scheduled | JobStatus::Cancelled => "hollow",
        JobStatus::Published => "info",
        JobStatus::OnTheWay | JobStatus::Started => "brand",
        JobStatus::Paused => "warn",
        JobStatus::Finished => "ok",
    }
}

/// The word and the tone of a job, by how it ended where it did.
pub(crate) fn standing(t: Texts, status: JobStatus, ended_well: Option<bool>) -> (String, &'static str) {
    match (status, ended_well) {
        (JobStatus::Finished, Some(false)) => (t.say("jobs-status-not-completed").into_owned(), "bad"),
        _ => (t.say(&format!("jobs-status-{status}")).into_owned(), tone(status)),
    }
}

/// An arrival window: its day, from when to when, and the zone of the site.
pub(crate) fn window(t: Texts, zone: &Zone, begins: Instant, ends: Option<Instant>, today: Date) -> String {
    let (begins, ends) = (begins.at(zone), ends.unwrap_or(begins).at(zone));
    if begins == ends {
        return t.moment_from(&begins, today);
    }
    let (day, from, until) = (t.date(begins.date(), today), t.time(&begins), t.time(&ends));
    let zone = t.zone(&ends);
    let values: [(&str, &dyn TextValue); 4] =
        [("day", &day), ("from", &from), ("until", &until), ("zone", &zone)];
    t.fill("jobs-window", &values)
}

/// The window of a job; empty while it has none.
pub(crate) fn window_of(t: Texts, zone: &Zone, job: &Job, today: Date) -> String {
    job.scheduled_at.map(|begins| window(t, zone, begins, job.window_ends_at, today)).unwrap_or_default()
}

/// What does not fit, as a sentence; moments by the company's clock.
pub(crate) fn hint(t: Texts, zone: &Zone, hint: &Hint) -> String {
    match hint {
        Hint::Overlap { with } => t.with("jobs-hint-overlap", "job", with.as_str()),
        Hint::AfterWindow { at } => t.with("jobs-hint-after-window", "time", t.clock(&at.at(zone))),
        Hint::MissingSkill { skill } => t.with("jobs-hint-missing-skill", "skill", skill.as_str()),
    }
}

/// A length of time in milliseconds, in minutes.
pub(crate) fn lasted(t: Texts, ms: i64) -> String {
    t.minutes(ms / 60_000)
}
