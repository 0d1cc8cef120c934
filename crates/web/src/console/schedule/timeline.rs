//! The schedule by tail: one lane per aircraft, one bar per flight.

use std::fmt::Write;

use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use portico_domain::access::permissions::{ManageTrips, ViewSales, ViewTrips};
use portico_domain::charter::aircraft::AircraftStatus;
use portico_domain::charter::trips::estimated_arrival;

use super::bars::{Bar, Flown, hours, lay_out};
use super::clashes::{Clash, clashes};
use super::show::{Stretch, moved};
use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::legs::airport;
use crate::shell::ConsoleShell;

/// One lane.
struct Lane {
    name: String,
    sub: String,
    /// Whether it is a tail; the last lane holds what has none yet.
    is_tail: bool,
    maintenance: bool,
    bars: Vec<Bar>,
}

/// A way to look at the schedule.
pub(super) struct Look {
    pub label: String,
    pub href: String,
    pub current: bool,
}

#[derive(Template)]
#[template(path = "console/schedule/timeline.html")]
struct Timeline {
    shell: ConsoleShell,
    heading: String,
    /// Positions of everything, for the page's one stylesheet.
    css: String,
    days: Vec<String>,
    ticks: &'static [&'static str],
    count: i32,
    lanes: Vec<Lane>,
    /// The time now, where it falls within.
    now: String,
    clashes: Vec<Clash>,
    looks: Vec<Look>,
    earlier: String,
    today: String,
    later: String,
    new_href: String,
    trips_href: String,
    may_manage: bool,
    zone: String,
    cut: bool,
}

/// Draws it.
pub(super) async fn draw(desk: &Desk<ViewTrips>, app: &App, stretch: &Stretch, today: Date) -> Answer {
    let t = desk.t;
    let clashes = clashes(t, stretch);
    let lanes = lanes(desk, stretch, &clashes);
    let whole = f64::from(stretch.days) * 24.0;
    let at = hours(stretch.now, &stretch.zone, stretch.first);
    let now =
        if (0.0..whole).contains(&at) { t.clock(&stretch.now.at(&stretch.zone)) } else { String::new() };
    let last = moved(stretch.first, (stretch.days - 1).days());
    let heading = if stretch.days == 1 {
        t.date_full(stretch.first)
    } else {
        t.with2("trips-from-until", "from", t.date_day(stretch.first), "until", t.date_full(last))
    };
    let address = |first: Date| format!("{}?from={first}&days={}", desk.at("schedule"), stretch.days);
    page(&Timeline {
        css: css(stretch, &lanes, at),
        days: (0..stretch.days)
            .map(|day| name(desk, moved(stretch.first, day.days()), stretch.days))
            .collect(),
        ticks: match stretch.days {
            1 | 2 => &["00", "03", "06", "09", "12", "15", "18", "21"],
            _ => &["00", "06", "12", "18"],
        },
        count: stretch.days,
        lanes,
        now,
        clashes,
        looks: looks(desk, stretch.first, stretch.days, false),
        earlier: address(moved(stretch.first, (-stretch.days).days())),
        today: address(today),
        later: address(moved(stretch.first, stretch.days.days())),
        new_href: desk.at("trips/new"),
        trips_href: desk.at("trips"),
        may_manage: desk.staff().may::<ManageTrips>(),
        zone: stretch.zone_said(t),
        cut: stretch.cut,
        heading,
        shell: crate::console::shell(app, desk, "shell-schedule").await?,
    })
}

fn name(desk: &Desk<ViewTrips>, date: Date, days: i32) -> String {
    if days > 2 { desk.t.date_day(date) } else { desk.t.date_long(date) }
}

/// Links to the other ways of looking, from the same day on.
pub(super) fn looks(desk: &Desk<ViewTrips>, first: Date, days: i32, month: bool) -> Vec<Look> {
    let spans = [(1, "trips-look-day"), (2, "trips-look-two-days"), (7, "trips-look-week")];
    let mut looks: Vec<Look> = spans
        .into_iter()
        .map(|(count, key)| Look {
            label: desk.t.say(key).into_owned(),
            href: format!("{}?from={first}&days={count}", desk.at("schedule")),
            current: !month && count == days,
        })
        .collect();
    looks.push(Look {
        label: desk.t.say("trips-look-month").into_owned(),
        href: format!("{}?view=month&from={first}", desk.at("schedule")),
        current: month,
    });
    looks
}

fn lanes(desk: &Desk<ViewTrips>, stretch: &Stretch, clashes: &[Clash]) -> Vec<Lane> {
    let whole = f64::from(stretch.days) * 24.0;
    let bars_on = |aircraft| bars(desk, stretch, clashes, aircraft);
    let mut lanes: Vec<Lane> = stretch
        .fleet
        .iter()
        .map(|one| (one, bars_on(Some(one.id))))
        // A tail that no longer flies is shown only where it still has a flight.
        .filter(|(one, bars)| one.status != AircraftStatus::Inactive || !bars.is_empty())
        .map(|(one, bars)| Lane {
            name: one.registration.clone(),
            sub: format!("{} · {}", one.model, one.base),
            is_tail: true,
            maintenance: one.status == AircraftStatus::Maintenance,
            bars,
        })
        .collect();
    let without = bars_on(None);
    if !without.is_empty() {
        let sub = desk.t.with("trips-lane-flights", "count", without.len());
        let name = desk.t.say("trips-lane-no-aircraft").into_owned();
        lanes.push(Lane { name, sub, is_tail: false, maintenance: false, bars: without });
    }
    for (number, lane) in lanes.iter_mut().enumerate() {
        lay_out(&mut lane.bars, number, whole);
    }
    lanes
}

fn bars(
    desk: &Desk<ViewTrips>,
    stretch: &Stretch,
    clashes: &[Clash],
    aircraft: Option<portico_domain::id::AircraftId>,
) -> Vec<Bar> {
    let flown = stretch.trips.iter().flat_map(|trip| {
        let legs = stretch.legs.get(&trip.id).into_iter().flatten();
        legs.filter(|leg| leg.aircraft_id == aircraft).map(move |leg| (trip, leg))
    });
    let mut bars: Vec<Bar> = flown
        .filter_map(|(trip, leg)| {
            let clash = clashes.iter().any(|clash| clash.leg == leg.id);
            stretch.bar_of_leg(desk.t, trip, leg, clash, desk.at(format!("trips/{}", trip.id)))
        })
        .collect();
    let asked = stretch.asked.iter().filter(|(request, _)| request.aircraft_id == aircraft);
    for (request, legs) in asked {
        let href = if desk.staff().may::<ViewSales>() {
            desk.at(format!("requests/{}", request.id))
        } else {
            desk.at("schedule")
        };
        let state = desk.t.say("trips-lane-asked").into_owned();
        let account = stretch.accounts.get(&request.account_id).cloned().unwrap_or_default();
        let tail = stretch.fleet.iter().find(|one| Some(one.id) == aircraft);
        bars.extend(legs.iter().filter_map(|leg| {
            let (from, to) = (airport(&leg.from_airport)?, airport(&leg.to_airport)?);
            let arrives_at = estimated_arrival(from, to, leg.departs_at, tail);
            let flown = Flown { from: from.ident, to: to.ident, departs_at: leg.departs_at, arrives_at };
            stretch.bar(desk.t, &flown, "ask".to_owned(), href.clone(), state.clone(), account.clone())
        }));
    }
    bars
}

/// Positions as custom properties: a style attribute is not allowed anywhere.
fn css(stretch: &Stretch, lanes: &[Lane], now: f64) -> String {
    let ticks = if stretch.days > 2 { stretch.days * 4 } else { stretch.days * 8 };
    let mut css = format!(".gantt{{--days:{};--ticks:{ticks}}}#gantt-now{{--at:{now:.3}}}", stretch.days);
    for bar in lanes.iter().flat_map(|lane| &lane.bars) {
        // Writing to a string cannot fail.
        let _ = write!(css, "#{}{{--from:{:.3};--to:{:.3}}}", bar.id, bar.from, bar.to);
    }
    let _ = write!(css, ".gantt .bar.whole{{--from:0;--to:{}}}", stretch.days * 24);
    css
}
