//! The state of a link in words: what stands on the page and what its stream says are the same sentences.

use jiff::Zoned;
use portico_domain::field::jobs::ClientStatus;
use portico_domain::field::tracking::{Facts, Phase, State};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::extract::Place;

const METRES_PER_MILE: f64 = 1_609.344;
/// Countries whose roads are measured in miles.
const IN_MILES: [&str; 4] = ["US", "GB", "LR", "MM"];

/// What is said of a link at this moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// How the pill is tinted.
    pub tone: &'static str,
    /// Where it stands, in a word or two.
    pub label: String,
    /// The page's heading.
    pub title: String,
    /// The answer at the top: a range of times or one time, with its zone.
    pub time: String,
    /// A sentence or two.
    pub lead: String,
}

/// The words for a state.
pub(crate) fn said(t: Texts, place: &Place, facts: &Facts, state: &State, now: Instant) -> Said {
    let zone = zone(place, facts);
    let name = first_name(t, facts);
    let named = |key: &str| t.with(key, "name", name.as_str());
    let (tone, label) = match state.phase {
        Phase::Scheduled => ("", t.say("tracking-phase-scheduled")),
        Phase::OnTheWay => ("info", t.say("tracking-phase-on-the-way")),
        Phase::Nearby => ("info", t.say("tracking-phase-nearby")),
        Phase::Arrived => ("brand", t.say("tracking-phase-arrived")),
        Phase::Finished if facts.client_status() == ClientStatus::NotCompleted => {
            ("warn", t.say("tracking-phase-not-completed"))
        }
        Phase::Finished => ("ok", t.say("tracking-phase-finished")),
        Phase::Ended => ("", t.say("tracking-phase-ended")),
    };
    let (title, time, lead) = match state.phase {
        Phase::Scheduled => (
            t.say("tracking-title-scheduled").into_owned(),
            window(t, facts, zone, now),
            named("tracking-lead-scheduled"),
        ),
        Phase::OnTheWay | Phase::Nearby => {
            let title = if state.phase == Phase::Nearby {
                named("tracking-title-nearby")
            } else {
                named("tracking-title-on-the-way")
            };
            (title, arrival(t, facts, state, zone, now), coming(t, place, state, &name))
        }
        Phase::Arrived => {
            let at = facts.job.started_at.map(|at| t.clock(&at.at(zone))).unwrap_or_default();
            (named("tracking-title-arrived"), at, t.say("tracking-lead-arrived").into_owned())
        }
        Phase::Finished | Phase::Ended => {
            let at = facts.job.finished_at.map(|at| moment(t, &at.at(zone), now)).unwrap_or_default();
            let title = match facts.client_status() {
                ClientStatus::NotCompleted => t.say("tracking-title-not-completed"),
                _ => t.say("tracking-title-finished"),
            };
            (title.into_owned(), at, facts.resolution_name().unwrap_or_default().to_owned())
        }
    };
    Said { tone, label: label.into_owned(), title, time, lead }
}

/// How old a position is, as the page says it: `updated 12 s ago`.
pub(crate) fn age(t: Texts, seconds: i64) -> String {
    match seconds {
        ..60 => t.with("tracking-updated-seconds", "count", seconds.max(0).to_string()),
        _ => t.with("tracking-updated-minutes", "count", (seconds / 60).to_string()),
    }
}

/// The zone that the times of a job are told in: its site's, else the company's.
fn zone<'a>(place: &'a Place, facts: &'a Facts) -> &'a Zone {
    facts.site.time_zone.as_ref().unwrap_or(&place.workspace().time_zone)
}

/// The worker's first name, or what a worker is called whose name is not shown.
fn first_name(t: Texts, facts: &Facts) -> String {
    let name = facts.worker_name().and_then(|name| name.split_whitespace().next());
    name.map_or_else(|| t.say("tracking-somebody").into_owned(), str::to_owned)
}

/// The range of the arrival, or the window that was agreed where nobody knows better.
fn arrival(t: Texts, facts: &Facts, state: &State, zone: &Zone, now: Instant) -> String {
    match state.arrival {
        Some(arrival) => range(t, &arrival.from.at(zone), &arrival.until.at(zone)),
        None => window(t, facts, zone, now),
    }
}

fn window(t: Texts, facts: &Facts, zone: &Zone, now: Instant) -> String {
    let Some(from) = facts.job.scheduled_at.map(|at| at.at(zone)) else { return String::new() };
    let times = match facts.job.window_ends_at.filter(|until| Some(*until) != facts.job.scheduled_at) {
        Some(until) => range(t, &from, &until.at(zone)),
        None => t.clock(&from),
    };
    if from.date() == now.at(zone).date() {
        return times;
    }
    t.with2("tracking-day-and-time", "day", t.date(from.date(), now.at(zone).date()), "time", times)
}

fn range(t: Texts, from: &Zoned, until: &Zoned) -> String {
    t.with3("tracking-range", "from", t.time(from), "until", t.time(until), "zone", t.zone(until))
}

fn moment(t: Texts, at: &Zoned, now: Instant) -> String {
    let today = now.timestamp().to_zoned(at.time_zone().clone()).date();
    if at.date() == today { t.clock(at) } else { t.moment_from(at, today) }
}

/// What is said of somebody who is coming.
fn coming(t: Texts, place: &Place, state: &State, name: &str) -> String {
    let far = state.metres.map(|metres| distance(t, metres, &place.workspace().country));
    let where_they_are = match (&far, state.spot) {
        (Some(far), _) => t.with2("tracking-lead-distance", "name", name, "distance", far.as_str()),
        (None, Some(_)) => t.with("tracking-lead-on-the-map", "name", name),
        (None, None) => t.with("tracking-lead-not-shown", "name", name),
    };
    match state.arrival {
        Some(arrival) if !state.is_stale => {
            format!("{} {where_they_are}", t.with("tracking-lead-minutes", "count", arrival.minutes))
        }
        _ => where_they_are,
    }
}

/// `2.4 miles`, `850 m`.
#[expect(clippy::cast_possible_truncation, reason = "metres on the earth fit")]
fn distance(t: Texts, metres: f64, country: &str) -> String {
    let tenths = |number: f64| t.decimal(((number * 10.0).round() as i64).max(1) * 100);
    if IN_MILES.contains(&country) {
        t.with("tracking-miles", "number", tenths(metres / METRES_PER_MILE))
    } else if metres < 1_000.0 {
        t.with("tracking-metres", "number", t.number(((metres / 50.0).round() as i64).max(1) * 50))
    } else {
        t.with("tracking-kilometres", "number", tenths(metres / 1_000.0))
    }
}

#[cfg(test)]
mod tests {
    use portico_rendering::languages::Language;

    use super::*;

    #[test]
    fn a_distance_is_told_in_the_measures_of_the_country() {
        let t = Language::ENGLISH.texts();
        assert_eq!(distance(t, 3_862.0, "US"), "2.4 miles");
        assert_eq!(distance(t, 3_862.0, "DE"), "3.9 km");
        assert_eq!(distance(t, 333.0, "DE"), "350 m");
        assert_eq!(distance(t, 3.0, "US"), "0.1 miles");
    }

    #[test]
    fn an_age_is_told_in_seconds_and_then_in_minutes() {
        let t = Language::ENGLISH.texts();
        assert_eq!(age(t, 12), "updated 12 s ago");
        assert_eq!(age(t, 150), "updated 2 min ago");
    }
}
