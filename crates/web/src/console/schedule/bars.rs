//! Bars of the schedule: where each stands, how it looks, what it is called.

use jiff::civil::{Date, DateTime};
use portico_domain::charter::trips::{Stage, Trip, legs};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use super::show::Stretch;
use crate::legs::zone_of;

/// A flight, or one asked for.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// Its place in the page's one stylesheet.
    pub id: String,
    /// Its look: hold, ask, ferry, clash, short.
    pub class: String,
    /// Hours after the first midnight.
    pub from: f64,
    /// The same of its end.
    pub to: f64,
    /// What stands on it.
    pub label: String,
    /// What it is, in a sentence.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// The state in words, for the list.
    pub state: String,
    /// Departure with its zone, for the list.
    pub departs: String,
    /// Arrival with its zone, for the list.
    pub arrives: String,
    /// Codes of both ends.
    pub codes: [String; 2],
    /// Whose it is.
    pub account: String,
}

/// A moment as hours after the first midnight, by the clock on the wall.
pub(super) fn hours(at: Instant, zone: &Zone, first: Date) -> f64 {
    let start: DateTime = first.to_datetime(jiff::civil::Time::midnight());
    let passed = at.at(zone).datetime().duration_since(start);
    passed.as_secs_f64() / 3600.0
}

/// What every bar is made from.
pub(super) struct Flown<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub departs_at: Instant,
    pub arrives_at: Instant,
}

impl Stretch {
    /// The bar of a leg of a trip; none outside the stretch.
    pub(super) fn bar_of_leg(
        &self,
        t: Texts,
        trip: &Trip,
        leg: &legs::Model,
        clash: bool,
        href: String,
    ) -> Option<Bar> {
        let flown = Flown {
            from: &leg.from_airport,
            to: &leg.to_airport,
            departs_at: leg.departs_at,
            arrives_at: leg.arrives_at,
        };
        let kind = match (trip.stage, trip.passenger_count) {
            (Stage::Pending, _) => "hold",
            (_, 0) => "ferry",
            _ => "",
        };
        let class = if clash { format!("{kind} clash") } else { kind.to_owned() };
        let state = t.say(&format!("trips-stage-{}", trip.stage)).into_owned();
        let account = self.accounts.get(&trip.account_id).cloned().unwrap_or_default();
        self.bar(t, &flown, class, href, state, account)
    }

    /// A bar; none outside the stretch.
    pub(super) fn bar(
        &self,
        t: Texts,
        flown: &Flown<'_>,
        class: String,
        href: String,
        state: String,
        account: String,
    ) -> Option<Bar> {
        let whole = f64::from(self.days) * 24.0;
        let (from, to) = (
            hours(flown.departs_at, &self.zone, self.first),
            hours(flown.arrives_at, &self.zone, self.first),
        );
        if to <= 0.0 || from >= whole {
            return None;
        }
        let departs = t.moment(&flown.departs_at.at(&zone_of(flown.from)));
        let arrives = t.moment(&flown.arrives_at.at(&zone_of(flown.to)));
        let path = format!("{} → {}", flown.from, flown.to);
        Some(Bar {
            id: String::new(),
            class,
            from: from.max(0.0),
            to: to.min(whole),
            title: format!(
                "{path}, {account}, {state}, {}",
                t.with2("trips-from-until", "from", departs.as_str(), "until", arrives.as_str())
            ),
            label: path,
            href,
            state,
            departs,
            arrives,
            codes: [flown.from.to_owned(), flown.to.to_owned()],
            account,
        })
    }
}

/// Gives bars their ids, and their labels a place: on the bar, behind it, or none where the next bar stands there.
pub(super) fn lay_out(bars: &mut [Bar], lane: usize, whole: f64) {
    bars.sort_by(|one, other| one.from.total_cmp(&other.from));
    let starts: Vec<f64> = bars.iter().map(|bar| bar.from).collect();
    for (at, bar) in bars.iter_mut().enumerate() {
        bar.id = format!("bar-{lane}-{at}");
        // A route needs about nine hundredths of the width, an airport's code about four.
        let (route, code) = (whole * 0.09, whole * 0.042);
        let width = bar.to - bar.from;
        if width >= route {
            continue;
        }
        bar.label.clone_from(&bar.codes[1]);
        if width >= code {
            continue;
        }
        let next = starts.get(at + 1).copied().unwrap_or(f64::MAX);
        if next - bar.to < code || whole - bar.to < code {
            bar.label.clear();
        }
        bar.class.push_str(" short");
    }
}
