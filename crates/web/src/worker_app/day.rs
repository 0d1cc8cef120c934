//! The day: the job at hand open, the others in their order.

use askama::Template;
use axum::extract::{Query, State};
use jiff::civil::Date;
use portico_domain::field::jobs::{self, JobStatus, Visit};
use serde::Deserialize;

use super::shown::{RowShown, VisitShown, row, span, visit};
use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, OnSite};
use crate::shell::WorkShell;

/// Which day is wanted; today when none is named.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    day: Option<String>,
}

#[derive(Template)]
#[template(path = "worker_app/day.html")]
struct Day {
    shell: WorkShell,
    heading: String,
    summary: String,
    visit: Option<VisitShown>,
    rows: Vec<RowShown>,
    is_today: bool,
    before_href: String,
    after_href: String,
}

/// The page.
pub(crate) async fn show(on_site: OnSite, State(app): State<App>, Query(wanted): Query<Wanted>) -> Answer {
    let today = on_site.today(&app);
    let day: Date = match wanted.day {
        Some(day) => day.parse().map_err(|_| Failure::not_found())?,
        None => today,
    };
    let is_today = day == today;
    let reader = on_site.reader(&app);
    let span = span(day, &on_site.place.workspace().time_zone).ok_or_else(Failure::not_found)?;
    let visits = jobs::visits(&reader, span, is_today).await?;
    let at_hand = if is_today { at_hand(&visits) } else { None };
    let shown = match at_hand.and_then(|at| visits.get(at)) {
        Some(open) => Some(visit(&reader, &on_site, open, &Filled::default()).await?),
        None => None,
    };
    let next = next(&visits, at_hand);
    let others = visits.iter().enumerate().filter(|(at, _)| Some(*at) != at_hand);
    let other_day = |day: Result<Date, jiff::Error>| {
        day.map(|day| if day == today { on_site.at("") } else { on_site.at(format_args!("?day={day}")) })
    };
    page(&Day {
        heading: on_site.t.date_long(day),
        summary: summary(&on_site, &visits),
        rows: in_order(others.map(|(at, visit)| row(&on_site, visit, Some(at) == next)).collect()),
        visit: shown,
        is_today,
        before_href: other_day(day.yesterday()).unwrap_or_default().replace("/?", "?"),
        after_href: other_day(day.tomorrow()).unwrap_or_default().replace("/?", "?"),
        shell: super::shell(&on_site),
    })
}

/// The job that is open: the one under way, else the first that waits.
fn at_hand(visits: &[Visit]) -> Option<usize> {
    let of = |wanted: &[JobStatus]| visits.iter().position(|visit| wanted.contains(&visit.job.status));
    of(&[JobStatus::Started, JobStatus::OnTheWay])
        .or_else(|| of(&[JobStatus::Paused]))
        .or_else(|| of(&[JobStatus::Published]))
}

/// The one to go to after that.
fn next(visits: &[Visit], at_hand: Option<usize>) -> Option<usize> {
    let waits =
        |(at, visit): &(usize, &Visit)| Some(*at) != at_hand && visit.job.status == JobStatus::Published;
    visits.iter().enumerate().find(waits).map(|(at, _)| at)
}

/// What is still to do first, what is over after it; each in the order of the day.
fn in_order(mut rows: Vec<RowShown>) -> Vec<RowShown> {
    rows.sort_by_key(|row| matches!(row.status, "finished" | "cancelled"));
    rows
}

fn summary(on_site: &OnSite, visits: &[Visit]) -> String {
    let standing = visits.iter().filter(|visit| visit.job.status != JobStatus::Cancelled).count();
    let done = visits.iter().filter(|visit| visit.job.status == JobStatus::Finished).count();
    let name = on_site.worker.name().split_whitespace().next().unwrap_or_default();
    on_site.t.with3("worker-app-summary", "name", name, "visits", standing, "done", done)
}
