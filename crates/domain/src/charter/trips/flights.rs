//! What the legs of a trip ask of the fleet: which aircraft, from when to when.

use super::{Refusal, legs};
use crate::id::AircraftId;
use crate::time::Instant;

/// An aircraft in the air: departure and arrival.
pub type Flight = (AircraftId, Instant, Instant);

/// Every leg as a flight; refuses when a leg lacks an aircraft, or there is none.
pub(super) fn flights_of(flown: &[legs::Model]) -> Result<Vec<Flight>, Refusal> {
    if flown.is_empty() {
        return Err(Refusal::NoLegs);
    }
    flown
        .iter()
        .map(|leg| {
            leg.aircraft_id
                .map(|aircraft| (aircraft, leg.departs_at, leg.arrives_at))
                .ok_or(Refusal::NoAircraft)
        })
        .collect()
}
