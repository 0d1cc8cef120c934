//! Everybody who is out, and the jobs of today, as a list and on a map.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::{ManageWorkers, ViewJobs};
use portico_domain::field::jobs::{Job, JobStatus};
use portico_domain::field::positions::{self, Position, Spot};
use portico_domain::field::settings::settings;
use portico_domain::field::sites::Site;
use portico_domain::field::workers::WorkerRow;
use portico_domain::time::Instant;

use super::{day_at, with_tiles};
use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk};
use crate::shell::{ConsoleShell, initials};
use crate::tracking_map::Map;

/// Seconds after which a position is said to be old.
const OLD_SECONDS: i64 = 120;

#[derive(Template)]
#[template(path = "console/map/show.html")]
struct Show {
    shell: ConsoleShell,
    board_href: String,
    here: String,
    map: Map,
    workers: Vec<WorkerLine>,
    jobs: Vec<JobLine>,
    day: String,
    zone: String,
}

struct WorkerLine {
    id: String,
    name: String,
    initials: String,
    about: String,
    /// What is said of where they are.
    said: String,
    tone: &'static str,
    spot: String,
    is_old: bool,
    trail_href: String,
}

struct JobLine {
    id: String,
    href: String,
    name: String,
    place: String,
    time: String,
    tone: &'static str,
    status: String,
    spot: String,
}

/// The map of today.
pub(crate) async fn show(FieldDesk(desk): FieldDesk<ViewJobs>, State(app): State<App>) -> Answer {
    let reader = desk.reader(&app);
    let zone = &desk.place.workspace().time_zone;
    let today = desk.today(&app);
    let (from, until) = day_at(today, zone).ok_or_else(Failure::not_found)?;
    let seen = positions::field_map(&reader, from, until).await?;
    let map = Map::empty(&settings(&reader).await?);
    let now = app.database().clock().now();
    let workers = seen.workers.iter().map(|(worker, last)| {
        // What came in on this node is newer than what is written down.
        let newest = app.positions().newest(worker.id).filter(|_| worker.sharing_paused_at.is_none());
        let last = [newest.as_ref(), last.as_ref()].into_iter().flatten().max_by_key(|position| position.at);
        worker_line(&desk, worker, last, &seen.jobs, now)
    });
    let shown = Show {
        shell: console::shell(&app, &desk, "shell-board").await?,
        board_href: desk.at("board"),
        here: desk.at("map"),
        workers: workers.collect(),
        jobs: seen.jobs.iter().map(|(job, site)| job_line(&desk, job, site)).collect(),
        day: desk.t.date_long(today),
        zone: desk.t.zone(&now.at(zone)),
        map,
    };
    Ok(with_tiles(page(&shown)?, &desk.visitor, &shown.map))
}

fn worker_line(
    desk: &Desk<ViewJobs>,
    worker: &WorkerRow,
    last: Option<&Position>,
    jobs: &[(Job, Site)],
    now: Instant,
) -> WorkerLine {
    let t = desk.t;
    let under_way = jobs.iter().find(|(job, _)| job.worker_id == Some(worker.id) && job.status.is_active());
    let age = last.map(|position| now.seconds_since(position.at).max(0));
    let (tone, said) = match (worker.sharing_paused_at, age) {
        (Some(_), _) => ("warn", t.say("positions-paused").into_owned()),
        (None, Some(age)) => ("", t.ago(jiff::SignedDuration::from_secs(age))),
        (None, None) => ("", t.say("positions-unknown").into_owned()),
    };
    let about = under_way.map_or_else(
        || worker.title.clone(),
        |(job, site)| {
            let key =
                if job.status == JobStatus::OnTheWay { "positions-on-the-way" } else { "positions-at-work" };
            t.with2(key, "job", job.reference(), "site", site.name.as_str())
        },
    );
    WorkerLine {
        id: worker.id.to_string(),
        name: worker.name.clone(),
        initials: initials(&worker.name),
        about,
        said,
        tone,
        spot: last.map(|position| text(position.spot())).unwrap_or_default(),
        is_old: age.is_some_and(|age| age > OLD_SECONDS),
        trail_href: if desk.may::<ManageWorkers>() {
            desk.at(format_args!("workers/{}/trail", worker.id))
        } else {
            String::new()
        },
    }
}

fn job_line(desk: &Desk<ViewJobs>, job: &Job, site: &Site) -> JobLine {
    let t = desk.t;
    let zone = site.time_zone.as_ref().unwrap_or(&desk.place.workspace().time_zone);
    let tone = match job.status {
        JobStatus::OnTheWay => "info",
        JobStatus::Started => "brand",
        JobStatus::Paused => "warn",
        JobStatus::Finished => "ok",
        _ => "",
    };
    let spot = site.lat_e6.zip(site.lon_e6).map(|(lat_e6, lon_e6)| Spot { lat_e6, lon_e6 });
    JobLine {
        id: job.id.to_string(),
        href: desk.at(format_args!("jobs/{}", job.id)),
        name: format!("{} {}", job.reference(), job.title),
        place: site.name.clone(),
        time: job.scheduled_at.map(|at| t.clock(&at.at(zone))).unwrap_or_default(),
        tone,
        status: t.say(&format!("positions-status-{}", job.status)).into_owned(),
        spot: spot.map(text).unwrap_or_default(),
    }
}

fn text(spot: Spot) -> String {
    format!("{},{}", spot.lat(), spot.lon())
}
