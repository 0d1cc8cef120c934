//! The schedule as a calendar: every flight on the day it departs.

use askama::Template;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use portico_domain::access::permissions::{ManageTrips, ViewTrips};
use portico_domain::charter::trips::Stage;

use super::clashes::{Clash, clashes};
use super::show::{Stretch, moved};
use super::timeline::{Look, looks};
use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

/// Flights shown in one day before the rest is counted.
const SHOWN: usize = 4;

/// A flight in a day.
struct Flight {
    time: String,
    codes: [String; 2],
    tail: String,
    title: String,
    href: String,
    class: &'static str,
    clash: bool,
}

/// A day of the grid.
struct Day {
    number: i8,
    date: Date,
    name: String,
    inside: bool,
    today: bool,
    flights: Vec<Flight>,
    more: usize,
    href: String,
}

#[derive(Template)]
#[template(path = "console/schedule/month.html")]
struct Month {
    shell: ConsoleShell,
    heading: String,
    weekdays: Vec<(&'static str, &'static str)>,
    weeks: Vec<Vec<Day>>,
    looks: Vec<Look>,
    earlier: String,
    today: String,
    later: String,
    new_href: String,
    may_manage: bool,
    zone: String,
    cut: bool,
    trips_href: String,
    clashes: Vec<Clash>,
}

/// The first Monday of the grid around a month, and its days.
pub(super) fn grid(day: Date) -> (Date, i32) {
    let first = day.first_of_month();
    let back = i32::from(first.weekday().since(Weekday::Monday));
    let days = back + i32::from(day.days_in_month());
    (moved(first, (-back).days()), (days + 6) / 7 * 7)
}

/// Draws it.
pub(super) async fn draw(
    desk: &Desk<ViewTrips>,
    app: &App,
    stretch: &Stretch,
    within: Date,
    today: Date,
) -> Answer {
    let t = desk.t;
    let address = |day: Date| format!("{}?view=month&from={day}", desk.at("schedule"));
    let month = within.first_of_month();
    let clashes = clashes(t, stretch);
    let days: Vec<Day> = (0..stretch.days)
        .map(|number| day(desk, (stretch, &clashes), moved(stretch.first, number.days()), month, today))
        .collect();
    let mut weeks: Vec<Vec<Day>> = Vec::new();
    for day in days {
        match weeks.last_mut() {
            Some(week) if week.len() < 7 => week.push(day),
            _ => weeks.push(vec![day]),
        }
    }
    page(&Month {
        heading: t.month_year(month),
        weekdays: (0..7)
            .map(|day| moved(stretch.first, day.days()))
            .map(|day| (t.weekday_short(day), t.weekday(day)))
            .collect(),
        weeks,
        looks: looks(desk, within, 0, true),
        earlier: address(moved(month, (-1).months())),
        today: address(today),
        later: address(moved(month, 1.months())),
        new_href: desk.at("trips/new"),
        may_manage: desk.staff().may::<ManageTrips>(),
        zone: stretch.zone_said(t),
        cut: stretch.cut,
        trips_href: desk.at("trips"),
        clashes,
        shell: crate::console::shell(app, desk, "shell-schedule").await?,
    })
}

fn day(
    desk: &Desk<ViewTrips>,
    (stretch, clashes): (&Stretch, &[Clash]),
    date: Date,
    month: Date,
    today: Date,
) -> Day {
    let mut flights: Vec<(jiff::Zoned, Flight)> = Vec::new();
    for trip in &stretch.trips {
        for leg in stretch.legs.get(&trip.id).into_iter().flatten() {
            let at = leg.departs_at.at(&stretch.zone);
            if at.date() != date {
                continue;
            }
            let tail = stretch.fleet.iter().find(|one| Some(one.id) == leg.aircraft_id);
            let account = stretch.accounts.get(&trip.account_id).map(String::as_str).unwrap_or_default();
            let stage = desk.t.say(&format!("trips-stage-{}", trip.stage));
            flights.push((
                at.clone(),
                Flight {
                    time: desk.t.clock(&at),
                    codes: [leg.from_airport.clone(), leg.to_airport.clone()],
                    tail: tail.map(|one| one.registration.clone()).unwrap_or_default(),
                    title: format!("{}, {account}, {stage}", trip.title),
                    href: desk.at(format!("trips/{}", trip.id)),
                    class: match (trip.stage, trip.passenger_count) {
                        (Stage::Pending, _) => "hold",
                        (_, 0) => "ferry",
                        _ => "firm",
                    },
                    clash: clashes.iter().any(|clash| clash.leg == leg.id),
                },
            ));
        }
    }
    // What does not fit is never among those that are only counted.
    flights.sort_by(|one, other| (!one.1.clash, &one.0).cmp(&(!other.1.clash, &other.0)));
    let more = flights.len().saturating_sub(SHOWN);
    Day {
        number: date.day(),
        name: desk.t.date_long(date),
        inside: date.first_of_month() == month,
        today: date == today,
        flights: shown(flights),
        more,
        href: format!("{}?from={date}&days=1", desk.at("schedule")),
        date,
    }
}

/// As many as a day has room for, in time's order.
fn shown(flights: Vec<(jiff::Zoned, Flight)>) -> Vec<Flight> {
    let mut some: Vec<_> = flights.into_iter().take(SHOWN).collect();
    some.sort_by(|one, other| one.0.cmp(&other.0));
    some.into_iter().map(|(_, flight)| flight).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_is_shown_in_whole_weeks_from_monday() {
        assert_eq!(grid(date(2026, 11, 21)), (date(2026, 10, 26), 42));
        assert_eq!(grid(date(2027, 2, 1)), (date(2027, 2, 1), 28));
        assert_eq!(grid(date(2026, 12, 31)), (date(2026, 11, 30), 35));
    }
}
