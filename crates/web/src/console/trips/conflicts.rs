//! What stands in the way of booking, as staff read it.

use std::collections::HashMap;

use portico_domain::access::Staff;
use portico_domain::charter::trips::{self, Conflict, Trip};
use portico_domain::database::Sight;
use portico_domain::id::AircraftId;
use portico_rendering::languages::Texts;

use crate::error::Failure;
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

/// The conflicts with the names of the trips and aircraft they are about.
pub(super) async fn shown<S: Sight<By = Staff>>(
    sight: &S,
    t: Texts,
    at: impl Fn(String) -> String,
    found: &[Conflict],
) -> Result<Vec<ConflictShown>, Failure> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let others: HashMap<_, Trip> = trips::by_ids(sight, found.iter().map(|one| one.trip))
        .await?
        .into_iter()
        .map(|trip| (trip.id, trip))
        .collect();
    let fleet: HashMap<AircraftId, String> =
        trips::fleet(sight).await?.into_iter().map(|one| (one.id, one.registration)).collect();
    let one = |conflict: &Conflict| {
        let other = others.get(&conflict.trip)?;
        let departs = conflict.departs_at.at(&zone_of(&conflict.from));
        let arrives = conflict.arrives_at.at(&zone_of(&conflict.to));
        Some(ConflictShown {
            tail: fleet.get(&conflict.aircraft).cloned().unwrap_or_default(),
            trip: other.reference(),
            title: other.title.clone(),
            href: at(format!("trips/{}", other.id)),
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
    Ok(said)
}
