//! The way somebody came on one of the last days, for whoever manages workers (security.md row 107).

use askama::Template;
use axum::extract::{Query, State};
use jiff::ToSpan;
use jiff::civil::Date;
use portico_domain::access::permissions::ManageWorkers;
use portico_domain::database::Sight;
use portico_domain::field::positions::{self, TrailPoint};
use portico_domain::field::settings::settings;
use portico_domain::field::workers;
use portico_domain::id::WorkerId;
use portico_domain::time::Zone;
use portico_rendering::languages::Texts;
use serde::Deserialize;

use super::{day_at, with_tiles};
use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Id};
use crate::shell::{ConsoleShell, Link};
use crate::tracking_map::Map;

/// Minutes between two lines of the list; the map has them all.
const LINE_MINUTES: i64 = 10;

/// Which day is looked at; today when it cannot be read.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    day: String,
}

#[derive(Template)]
#[template(path = "console/map/trail.html")]
struct Trail {
    shell: ConsoleShell,
    back: String,
    name: String,
    day: String,
    days: Vec<(Link, bool)>,
    map: Map,
    /// All points, as `lat,lon` with spaces between, for the map.
    line: String,
    lines: Vec<Line>,
}

struct Line {
    time: String,
    spot: String,
    is_suspect: bool,
}

/// One day of the last three.
pub(crate) async fn trail(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let reader = desk.reader(&app);
    let worker = reader.one::<workers::row::Entity>(id).await?;
    let zone = &desk.place.workspace().time_zone;
    let today = desk.today(&app);
    let here = desk.at(format_args!("workers/{id}/trail"));
    let kept: Vec<Date> = (0..=3).filter_map(|back: i32| today.checked_sub(back.days()).ok()).collect();
    let day = kept.iter().copied().find(|day| day.to_string() == wanted.day).unwrap_or(today);
    let (from, until) = day_at(day, zone).ok_or_else(Failure::not_found)?;
    let trace = positions::trace(&reader, &desk.by, &worker, from, until).await?;
    let map = Map::empty(&settings(&reader).await?);
    let days = kept
        .into_iter()
        .map(|one| (Link { href: format!("{here}?day={one}"), label: desk.t.date_day(one) }, one == day));
    let line: Vec<String> = trace
        .points
        .iter()
        .filter(|point| !point.suspect)
        .map(|point| format!("{},{}", point.spot().lat(), point.spot().lon()))
        .collect();
    let shown = Trail {
        shell: console::shell(&app, &desk, "shell-workers").await?,
        back: desk.at("map"),
        name: worker.name,
        day: desk.t.date_long(day),
        days: days.collect(),
        map,
        line: line.join(" "),
        lines: lines(desk.t, zone, &trace.points),
    };
    Ok(with_tiles(page(&shown)?, &desk.visitor, &shown.map))
}

/// A line in ten minutes, and every point that is not believed.
fn lines(t: Texts, zone: &Zone, points: &[TrailPoint]) -> Vec<Line> {
    let mut last = None;
    let mut lines = Vec::new();
    for point in points {
        let is_due = last.is_none_or(|at| point.at.seconds_since(at) >= LINE_MINUTES * 60);
        if is_due {
            last = Some(point.at);
        }
        if is_due || point.suspect {
            let spot = point.spot().rounded();
            lines.push(Line {
                time: t.clock(&point.at.at(zone)),
                spot: format!("{:.4}, {:.4}", spot.lat(), spot.lon()),
                is_suspect: point.suspect,
            });
        }
    }
    lines
}
