//! Legs as people read them: codes, places, local times with their zones.

use jiff::civil;
use portico_domain::charter::airports::{self, Airport};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::shell::LegEnd;

/// A leg with both ends, its duration and its distance in words.
#[derive(Clone, Debug, Default)]
pub(crate) struct LegShown {
    /// Where and when it departs.
    pub from: LegEnd,
    /// Where and when it arrives.
    pub to: LegEnd,
    /// `6 h 20 min`; empty when no arrival is known.
    pub duration: String,
    /// `3,008 nm`.
    pub distance: String,
}

/// The airport of a stored ident; every stored ident was checked when it was written.
pub(crate) fn airport(ident: &str) -> Option<&'static Airport> {
    airports::find(ident)
}

/// The code that people know an airport by, and its town: for first mention.
pub(crate) fn place_of(ident: &str) -> String {
    airport(ident).map_or_else(|| ident.to_owned(), crate::airports::place)
}

/// The zone of an airport.
pub(crate) fn zone_of(ident: &str) -> Zone {
    airport(ident).and_then(|airport| Zone::named(airport.zone)).unwrap_or_else(Zone::utc)
}

/// A leg as shown; without an arrival only its departure has a time.
pub(crate) fn shown(
    t: Texts,
    from: &str,
    to: &str,
    departs_at: Instant,
    arrives_at: Option<Instant>,
    today: civil::Date,
) -> LegShown {
    let departure = departs_at.at(&zone_of(from));
    let distance = match (airport(from), airport(to)) {
        (Some(from), Some(to)) => airports::distance_nm(from.position(), to.position()).round() as i64,
        _ => 0,
    };
    let end = |ident: &str, at: Option<jiff::Zoned>| LegEnd {
        code: ident.to_owned(),
        place: place_of(ident),
        time: at.as_ref().map(|at| t.time(at)).unwrap_or_default(),
        zone: at.as_ref().map(|at| t.zone(at)).unwrap_or_default(),
        day: at.as_ref().map(|at| t.date(at.date(), today)).unwrap_or_default(),
        plus: at.as_ref().map_or(0, |at| days_between(departure.date(), at.date())),
        instant: at.as_ref().map(|at| at.timestamp().to_string()).unwrap_or_default(),
    };
    LegShown {
        from: end(from, Some(departure.clone())),
        to: end(to, arrives_at.map(|at| at.at(&zone_of(to)))),
        duration: arrives_at.map(|at| t.minutes(at.seconds_since(departs_at) / 60)).unwrap_or_default(),
        distance: if distance > 0 { t.distance_nm(distance) } else { String::new() },
    }
}

fn days_between(first: civil::Date, second: civil::Date) -> i32 {
    first.until(second).map(|span| span.get_days()).unwrap_or(0)
}

/// The airports of a chain of legs in order, each change of place once: `KTEB`, `KBED`, `KTEB`.
pub(crate) fn route<'a>(legs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for (from, to) in legs {
        if codes.last().is_none_or(|last| last != from) {
            codes.push(from.to_owned());
        }
        codes.push(to.to_owned());
    }
    codes
}
