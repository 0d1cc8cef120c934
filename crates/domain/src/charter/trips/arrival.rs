//! When a flight lands, as long as nobody says otherwise: distance, cruising speed, and a share for climb and descent.

use crate::charter::aircraft::Aircraft;
use crate::charter::airports::{self, Airport};
use crate::time::Instant;

/// Cruising speed assumed before an aircraft is chosen, in knots: a light jet's.
pub const USUAL_KNOTS: i32 = 430;

/// The moment of arrival in still air.
pub fn estimated_arrival(
    from: &Airport,
    to: &Airport,
    departs_at: Instant,
    aircraft: Option<&Aircraft>,
) -> Instant {
    let knots = aircraft.map_or(USUAL_KNOTS, |aircraft| aircraft.cruise_knots);
    let distance = airports::distance_nm(from.position(), to.position());
    // A speed of nothing cannot be stored; the fallback keeps a flight of some length in any case.
    let minutes = airports::flight_minutes(distance, f64::from(knots)).unwrap_or(60);
    departs_at.plus_minutes(i64::from(minutes))
}
