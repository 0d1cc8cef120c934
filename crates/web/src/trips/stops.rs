//! The legs of a trip with the places to go to at both ends.

use jiff::civil;
use portico_domain::charter::trips::{CrewRole, LegSeen, Shows};
use portico_domain::time::Zone;
use portico_rendering::languages::Texts;

use crate::legs::{self, LegShown};

/// Which clock the times of a page go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// The airport's own.
    Local,
    /// Coordinated universal time.
    Utc,
}

/// One end of a leg on the ground.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stop {
    /// Name of the FBO; empty when none is chosen.
    pub name: String,
    /// Its address, line by line.
    pub address: Vec<String>,
    /// Its phone number, as typed.
    pub phone: String,
    /// Its opening hours.
    pub hours: String,
    /// The airport's position for a map of the reader's own, `geo:40.85,-74.06` (RFC 5870).
    pub geo: String,
    /// Name of the airport.
    pub airport: String,
}

/// A leg as pages show it.
#[derive(Clone, Debug, Default)]
pub(crate) struct LegCard {
    /// Codes, places, times, duration, distance.
    pub shown: LegShown,
    /// Which leg it is, from 1.
    pub number: usize,
    /// Where it departs from.
    pub from: Stop,
    /// Where it arrives at.
    pub to: Stop,
    /// Crew by role: `PIC D. Okafor`; empty when hidden or not named.
    pub crew: Vec<String>,
    /// The type of aircraft; empty when none is chosen.
    pub model: String,
    /// The tail number; empty when hidden or none is chosen.
    pub tail: String,
}

/// The legs of a trip as a reader may see them.
pub(crate) fn cards(
    t: Texts,
    flown: &[LegSeen],
    clock: Clock,
    today: civil::Date,
    shows: Shows,
) -> Vec<LegCard> {
    flown.iter().enumerate().map(|(at, seen)| card(t, at + 1, seen, clock, today, shows)).collect()
}

fn card(t: Texts, number: usize, seen: &LegSeen, clock: Clock, today: civil::Date, shows: Shows) -> LegCard {
    let leg = &seen.leg;
    let mut shown =
        legs::shown(t, &leg.from_airport, &leg.to_airport, leg.departs_at, Some(leg.arrives_at), today);
    if clock == Clock::Utc {
        let (departs, arrives) = (leg.departs_at.at(&Zone::utc()), leg.arrives_at.at(&Zone::utc()));
        let later = departs.date().until(arrives.date()).map(|span| span.get_days()).unwrap_or(0);
        for (end, at, plus) in [(&mut shown.from, &departs, 0), (&mut shown.to, &arrives, later)] {
            (end.time, end.zone, end.day, end.plus) =
                (t.time(at), t.zone(at), t.date(at.date(), today), plus);
        }
    }
    let stop = |airport: &str,
                name: &Option<String>,
                address: &Option<String>,
                phone: &Option<String>,
                hours: &Option<String>| {
        let place = legs::airport(airport);
        Stop {
            name: name.clone().unwrap_or_default(),
            address: address
                .iter()
                .flat_map(|text| text.lines())
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            phone: phone.clone().unwrap_or_default(),
            hours: hours.clone().unwrap_or_default(),
            geo: place.map(|place| format!("geo:{:.4},{:.4}", place.lat, place.lon)).unwrap_or_default(),
            airport: place.map(|place| place.name.to_owned()).unwrap_or_default(),
        }
    };
    LegCard {
        shown,
        number,
        from: stop(
            &leg.from_airport,
            &seen.from_name,
            &seen.from_address,
            &seen.from_phone,
            &seen.from_hours,
        ),
        to: stop(&leg.to_airport, &seen.to_name, &seen.to_address, &seen.to_phone, &seen.to_hours),
        crew: if shows.crew {
            leg.crew.0.iter().map(|one| in_role(t, one.role, &one.name)).collect()
        } else {
            Vec::new()
        },
        model: seen.model.clone().unwrap_or_default(),
        tail: seen.tail.clone().filter(|_| shows.tail).unwrap_or_default(),
    }
}

fn in_role(t: Texts, role: CrewRole, name: &str) -> String {
    t.with2("trips-crew-in-role", "role", t.say(&format!("trips-crew-{role}")).into_owned(), "name", name)
}
