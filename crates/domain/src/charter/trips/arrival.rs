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
    arrival_at_speed(from, to, departs_at, aircraft.map(|aircraft| aircraft.cruise_knots))
}

/// The same for a cruising speed in knots.
pub(super) fn arrival_at_speed(
    from: &Airport,
    to: &Airport,
    departs_at: Instant,
    cruise_knots: Option<i32>,
) -> Instant {
    let knots = cruise_knots.unwrap_or(USUAL_KNOTS);
    let distance = airports::distance_nm(from.position(), to.position());
    // A speed of nothing cannot be stored; the fallback keeps a flight of some length in any case.
    let minutes = airports::flight_minutes(distance, f64::from(knots)).unwrap_or(60);
    departs_at.plus_minutes(i64::from(minutes))
}
