//! Reads a day and draws it, with the job beside it that somebody picked.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::{Query, State};
use jiff::ToSpan;
use jiff::civil::Date;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageJobs, ViewJobs};
use portico_domain::field::jobs::{self, Board};
use portico_domain::id::{JobId, TeamId};
use portico_domain::time::{Instant, Zone};
use serde::{Deserialize, Serialize};

use super::lanes::{self, Bar, Hours, Lane, TrayCard};
use crate::answer::page;
use crate::app::App;
use crate::console::jobs::list::midnight;
use crate::console::jobs::plan::{self, Planning};
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk};
use crate::shell::ConsoleShell;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Asked {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    day: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    team: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pick: String,
}

impl Asked {
    fn href<P: Permission>(&self, desk: &Desk<P>, change: impl FnOnce(&mut Self)) -> String {
        let mut changed = self.clone();
        change(&mut changed);
        let query = serde_urlencoded::to_string(&changed).unwrap_or_default();
        if query.is_empty() { desk.at("board") } else { format!("{}?{query}", desk.at("board")) }
    }
}

/// The board that a form came from, at the card of a job.
pub(in crate::console) fn back_to<P: Permission>(desk: &Desk<P>, board: &str, job: JobId) -> String {
    let asked: Asked = serde_urlencoded::from_str(board).unwrap_or_default();
    format!("{}#job-{job}", asked.href(desk, |to| to.pick.clear()))
}

/// A job that somebody picked.
struct Picked {
    reference: String,
    title: String,
    place: String,
    status: String,
    tone: &'static str,
    href: String,
    close_href: String,
    hints: Vec<String>,
    /// The form, as long as it has not begun and the role allows.
    plan: Option<Planning>,
    publish: bool,
}

/// Something that does not fit.
struct Clash {
    reference: String,
    title: String,
    said: String,
    href: String,
}

#[derive(Template)]
#[template(path = "console/board/show.html")]
struct Show {
    shell: ConsoleShell,
    heading: String,
    zone: String,
    css: String,
    ticks: Vec<String>,
    first_hour: i32,
    hours: i32,
    lanes: Vec<Lane>,
    now: String,
    tray: Vec<TrayCard>,
    more_in_tray: bool,
    tray_href: String,
    clashes: Vec<Clash>,
    cut: bool,
    earlier: String,
    today: String,
    later: String,
    list_href: String,
    map_href: String,
    day: String,
    day_action: String,
    team: String,
    team_label: String,
    teams: Vec<(String, String, bool)>,
    unpublished: usize,
    publish_action: String,
    jobs_base: String,
    picked: Option<Picked>,
    may_manage: bool,
    no_workers: bool,
    workers_href: String,
    /// The board's own part of the address, so that a move leads back to it.
    board: String,
}

/// The board of a day.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let zone = desk.place.workspace().time_zone.clone();
    let today = desk.today(&app);
    let day: Date = asked.day.parse().unwrap_or(today);
    let team = asked.team.parse::<TeamId>().ok();
    let span = span(day, &zone).ok_or_else(Failure::not_found)?;
    let reader = desk.reader(&app);
    let board = jobs::board(&reader, span, team).await?;
    let now = app.database().clock().now();
    // The address of the day itself, not of whatever day it is when somebody comes back to it.
    let asked = Asked { day: day.to_string(), ..asked };
    let picked = picked(&desk, &app, &asked, &board).await?;
    let shell = crate::console::shell(&app, &desk, "shell-board").await?;
    let hours = Hours::of(&board, &zone, day);
    let may_manage = desk.staff().may::<ManageJobs>();
    let links = lanes::Links { desk: &desk, pick: &|id| asked.href(&desk, |to| to.pick = id) };
    let lanes = lanes::lanes(&links, &board, &zone, hours, day, now);
    let at_now = hours.at(now, &zone, day);
    let is_now = (0.0..f64::from(hours.count)).contains(&at_now);
    let moved = |days: i64| {
        asked.href(&desk, |to| {
            to.day = day.saturating_add(days.days()).to_string();
            to.pick.clear();
        })
    };
    page(&Show {
        shell,
        heading: desk.t.date_long(day),
        zone: zone_said(&desk, &zone, span),
        css: css(&lanes, hours, is_now.then_some(at_now)),
        ticks: hours.ticks(),
        first_hour: hours.first,
        hours: hours.count,
        now: if is_now { desk.t.clock(&now.at(&zone)) } else { String::new() },
        tray: lanes::tray(&links, &board, &zone, today),
        more_in_tray: board.more_in_tray,
        tray_href: format!("{}?tab=unassigned", desk.at("jobs")),
        clashes: clashes(&lanes),
        cut: board.cut,
        earlier: moved(-1),
        today: asked.href(&desk, |to| {
            to.day = today.to_string();
            to.pick.clear();
        }),
        later: moved(1),
        list_href: format!("{}?tab=all&day={day}", desk.at("jobs")),
        map_href: desk.at("map"),
        day: day.to_string(),
        day_action: desk.at("board"),
        team: asked.team.clone(),
        team_label: team_label(&desk, &board, team),
        teams: teams(&desk, &asked, &board),
        unpublished: board.unpublished,
        publish_action: desk.at("board/publish"),
        jobs_base: desk.at("jobs/"),
        picked,
        may_manage,
        no_workers: board.goers.workers.is_empty(),
        workers_href: desk.at("workers"),
        board: serde_urlencoded::to_string(Asked { pick: String::new(), ..asked.clone() })
            .unwrap_or_default(),
        lanes,
    })
}

/// From the first moment of a day to the first of the next.
pub(super) fn span(day: Date, zone: &Zone) -> Option<(Instant, Instant)> {
    Some((midnight(day, zone)?, midnight(day.saturating_add(1.day()), zone)?))
}

/// The zone of the clock; both where it changes within the day.
fn zone_said(desk: &Desk<ViewJobs>, zone: &Zone, (from, until): (Instant, Instant)) -> String {
    let (first, last) = (desk.t.zone(&from.at(zone)), desk.t.zone(&until.at(zone)));
    if first == last { first } else { format!("{first} / {last}") }
}

async fn picked(
    desk: &Desk<ViewJobs>,
    app: &App,
    asked: &Asked,
    board: &Board,
) -> Result<Option<Picked>, Failure> {
    let Ok(id) = asked.pick.parse::<JobId>() else { return Ok(None) };
    let record = jobs::find(&desk.reader(app), id).await?;
    let (t, zone) = (desk.t, &desk.place.workspace().time_zone);
    let job = &record.job;
    let hints = board.lanes.iter().find_map(|lane| lane.hints.get(&id));
    let (status, tone) = crate::console::jobs::words::standing(
        t,
        job.status,
        record.resolution.as_ref().map(|ended| ended.is_good),
    );
    let manager = desk.staff().authorize::<ManageJobs>().ok();
    let plan = manager.filter(|_| job.status.is_planned()).map(|by| {
        let desk = Desk { by, place: desk.place.clone(), visitor: desk.visitor.clone(), t };
        let mut form = plan::kept(&desk, &record);
        if form.text("day").is_empty() {
            form.set("day", asked.day.clone());
        }
        let leads_to = Asked { pick: String::new(), ..asked.clone() };
        let leads_to = serde_urlencoded::to_string(leads_to).unwrap_or_default();
        plan::planned(&desk, &record, &board.goers, form, leads_to)
    });
    Ok(Some(Picked {
        reference: job.reference(),
        title: job.title.clone(),
        place: format!("{}, {}", record.account_name, record.site.name),
        status,
        tone,
        href: desk.at(format_args!("jobs/{id}")),
        close_href: asked.href(desk, |to| to.pick.clear()),
        hints: hints
            .into_iter()
            .flatten()
            .map(|hint| crate::console::jobs::words::hint(t, zone, hint))
            .collect(),
        publish: plan.is_some() && job.status == jobs::JobStatus::Scheduled,
        plan,
    }))
}

fn clashes(lanes: &[Lane]) -> Vec<Clash> {
    let of_bar = |bar: &Bar| {
        bar.hints
            .iter()
            .map(|said| Clash {
                reference: bar.reference.clone(),
                title: bar.title.clone(),
                said: said.clone(),
                href: bar.href.clone(),
            })
            .collect::<Vec<_>>()
    };
    lanes.iter().flat_map(|lane| lane.bars.iter().flat_map(of_bar)).collect()
}

fn team_label(desk: &Desk<ViewJobs>, board: &Board, team: Option<TeamId>) -> String {
    let known = board.goers.teams.iter().find(|one| Some(one.id) == team);
    known.map_or_else(|| desk.t.say("jobs-all-teams").into_owned(), |one| one.name.clone())
}

fn teams(desk: &Desk<ViewJobs>, asked: &Asked, board: &Board) -> Vec<(String, String, bool)> {
    let choice = |value: String, label: String| {
        let current = asked.team == value;
        (asked.href(desk, |to| to.team = value), label, current)
    };
    let mut all = vec![choice(String::new(), desk.t.say("jobs-all-teams").into_owned())];
    all.extend(board.goers.teams.iter().map(|one| choice(one.id.to_string(), one.name.clone())));
    all
}

/// Positions as custom properties: a style attribute is not allowed anywhere.
fn css(lanes: &[Lane], hours: Hours, now: Option<f64>) -> String {
    let mut css = format!(".dispatch{{--hours:{};--ticks:{}}}", hours.count, hours.count);
    if let Some(at) = now {
        // Writing to a string cannot fail.
        let _ = write!(css, "#gantt-now{{--at:{at:.3}}}");
    }
    for lane in lanes {
        let _ = write!(css, "#{}{{--lines:{}}}", lane.id, lane.lines);
        for bar in &lane.bars {
            let _ = write!(
                css,
                "#job-{}{{--from:{:.3};--to:{:.3};--line:{}}}",
                bar.id, bar.from, bar.to, bar.line
            );
        }
    }
    css
}
