//! What stands in the way of booking, as staff read it.

use std::collections::HashMap;

use portico_domain::charter::trips::Conflict;
use portico_domain::id::{AircraftId, TripId};
use portico_rendering::languages::Texts;

use crate::legs::zone_of;

/// One flight of another trip that has the aircraft.
#[derive(Clone, Debug)]
pub(super) struct ConflictShown {
    /// The tail number.
    pub tail: String,
    /// The trip that has it: `T-2418`.
    pub trip: String,
    /// What that trip is called.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Codes of both ends.
    pub codes: Vec<String>,
    /// From when to when, each with its zone.
    pub when: String,
}

/// What conflicts are told with: tail numbers, and number and title of each other trip.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By aircraft.
    pub tails: HashMap<AircraftId, String>,
    /// By trip.
    pub trips: HashMap<TripId, (String, String)>,
}

/// The conflicts with the names of the trips and aircraft they are about.
pub(super) fn shown(
    t: Texts,
    at: impl Fn(String) -> String,
    found: &[Conflict],
    names: &Names,
) -> Vec<ConflictShown> {
    let one = |conflict: &Conflict| {
        let (trip, title) = names.trips.get(&conflict.trip)?.clone();
        let departs = conflict.departs_at.at(&zone_of(&conflict.from));
        let arrives = conflict.arrives_at.at(&zone_of(&conflict.to));
        Some(ConflictShown {
            tail: names.tails.get(&conflict.aircraft).cloned().unwrap_or_default(),
            trip,
            title,
            href: at(format!("trips/{}", conflict.trip)),
            codes: vec![conflict.from.clone(), conflict.to.clone()],
            when: t.with2("trips-from-until", "from", t.moment(&departs), "until", t.moment(&arrives)),
        })
    };
    let mut seen = Vec::new();
    let mut said = Vec::new();
    for conflict in found {
        // Two of our legs may meet the same flight: it is named once.
        if !seen.contains(&(conflict.trip, conflict.departs_at)) {
            seen.push((conflict.trip, conflict.departs_at));
            said.extend(one(conflict));
        }
    }
    said
}
