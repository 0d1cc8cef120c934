//! What does not fit: pending flights that leave their aircraft no time beside another flight.

use portico_domain::charter::trips::{Trip, legs, too_close};
use portico_domain::id::LegId;
use portico_rendering::languages::Texts;

use super::show::Stretch;
use crate::legs::zone_of;

/// A pending flight and the one it meets.
pub(super) struct Clash {
    /// The leg that does not fit.
    pub leg: LegId,
    /// What is wrong, in a sentence.
    pub title: String,
    /// The two trips.
    pub sub: String,
    /// The trip to mend.
    pub trip: portico_domain::id::TripId,
    /// Its number.
    pub reference: String,
}

/// Everything that does not fit within a stretch, in time's order.
pub(super) fn clashes(t: Texts, stretch: &Stretch) -> Vec<Clash> {
    let mut flown: Vec<(&Trip, &legs::Model)> = stretch
        .trips
        .iter()
        .flat_map(|trip| stretch.legs.get(&trip.id).into_iter().flatten().map(move |leg| (trip, leg)))
        .filter(|(_, leg)| leg.aircraft_id.is_some())
        .collect();
    flown.sort_by_key(|(_, leg)| (leg.departs_at, leg.id));
    let meets = |trip: &Trip, leg: &legs::Model| {
        flown.iter().find(|(other, flight)| {
            other.id != trip.id
                && flight.aircraft_id == leg.aircraft_id
                && too_close((leg.departs_at, leg.arrives_at), (flight.departs_at, flight.arrives_at))
                // Of two pending flights the later one is named.
                && (flight.blocks_aircraft || (flight.departs_at, flight.id) < (leg.departs_at, leg.id))
        })
    };
    let mut found = Vec::new();
    for (trip, leg) in flown.iter().filter(|(_, leg)| !leg.blocks_aircraft) {
        let Some((other, flight)) = meets(trip, leg) else { continue };
        let tail = stretch.fleet.iter().find(|one| Some(one.id) == leg.aircraft_id);
        let when = t.moment(&leg.departs_at.at(&zone_of(&leg.from_airport)));
        found.push(Clash {
            leg: leg.id,
            title: t.with3(
                "trips-clash-title",
                "tail",
                tail.map(|one| one.registration.clone()).unwrap_or_default(),
                "route",
                format!("{} → {}", leg.from_airport, leg.to_airport),
                "when",
                when,
            ),
            sub: t.with3(
                "trips-clash-sub",
                "other",
                other.reference(),
                "route",
                format!("{} → {}", flight.from_airport, flight.to_airport),
                "when",
                t.moment(&flight.departs_at.at(&zone_of(&flight.from_airport))),
            ),
            trip: trip.id,
            reference: trip.reference(),
        });
    }
    found
}
