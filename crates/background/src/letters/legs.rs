//! Legs as mails show them: codes, a line, local times with their zones.

use portico_domain::charter::airports;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;
use portico_rendering::mail::{Leg, Place};

/// A mail shows no more legs than fit a phone's screen; the page has all of them.
pub(super) const MOST: usize = 4;

/// A leg between two stored airports; without an arrival only its departure has a time.
pub(super) fn leg(t: Texts, from: &str, to: &str, departs_at: Instant, arrives_at: Option<Instant>) -> Leg {
    let departure = departs_at.at(&zone_of(from));
    let arrival = arrives_at.map(|at| at.at(&zone_of(to)));
    let days =
        arrival.as_ref().map_or(0, |at| departure.date().until(at.date()).map_or(0, |span| span.get_days()));
    let mut end = place(t, to, arrival.as_ref());
    end.day_shift = match days {
        0 => None,
        1.. => Some(format!("+{days}")),
        _ => Some(format!("−{}", days.abs())),
    };
    let duration = arrives_at.map(|at| t.minutes(at.seconds_since(departs_at) / 60)).unwrap_or_default();
    Leg { from: place(t, from, Some(&departure)), to: end, duration }
}

/// A leg whose departure is a local time as somebody wrote it, such as in a proposal.
pub(super) fn proposed(t: Texts, from: &str, to: &str, departs_local: &str) -> Leg {
    match portico_domain::time::local_moment(departs_local, &zone_of(from)) {
        Ok(at) => leg(t, from, to, at, None),
        Err(_) => Leg { from: place(t, from, None), to: place(t, to, None), duration: String::new() },
    }
}

/// `KTEB – EGLF`, for a line of text.
pub(super) fn route<'a>(legs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for (from, to) in legs {
        if codes.last() != Some(&from) {
            codes.push(from);
        }
        codes.push(to);
    }
    codes.join(" – ")
}

fn place(t: Texts, ident: &str, at: Option<&jiff::Zoned>) -> Place {
    Place {
        code: ident.to_owned(),
        name: airports::find(ident).map(|airport| airport.place().to_owned()).unwrap_or_default(),
        date: at.map(|at| t.date_day(at.date())).unwrap_or_default(),
        time: at.map(|at| t.time(at)).unwrap_or_default(),
        zone: at.map(|at| t.zone(at)).unwrap_or_default(),
        day_shift: None,
    }
}

fn zone_of(ident: &str) -> Zone {
    airports::find(ident).and_then(|airport| Zone::named(airport.zone)).unwrap_or_else(Zone::utc)
}
