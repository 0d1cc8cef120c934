//! Whether an aircraft is free: what else it flies at a time, with an hour on the ground in between.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::{Flight, legs};
use crate::Result;
use crate::access::VisibleTo;
use crate::database::{Sight, UnitOfWork};
use crate::id::{AircraftId, TripId};
use crate::time::Instant;

/// Minutes an aircraft stands between two flights at the least.
pub const TURNAROUND_MINUTES: i64 = 60;
/// No leg lasts longer, in hours; so a look back by as much finds every leg still in the air.
pub(super) const LONGEST_LEG_HOURS: i64 = 24;

/// A flight that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which of the windows asked for it meets, from 0.
    pub window: usize,
    /// The aircraft that both want.
    pub aircraft: AircraftId,
    /// The trip that has it.
    pub trip: TripId,
    /// Where that flight departs (stable ident).
    pub from: String,
    /// Where it arrives (stable ident).
    pub to: String,
    /// When it departs.
    pub departs_at: Instant,
    /// When it arrives.
    pub arrives_at: Instant,
}

/// Flights of booked trips that leave their aircraft no time for these flights, the trip `except` left out; one statement
/// whatever their number.
pub async fn conflicts_of_flights<S: Sight>(
    sight: &S,
    flights: &[Flight],
    except: Option<TripId>,
) -> Result<Vec<Conflict>>
where
    legs::Entity: VisibleTo<S::By>,
{
    let Some(span) = Span::of(flights) else { return Ok(Vec::new()) };
    let select = sight
        .visible::<legs::Entity>()
        // The bare column, as in the partial index `legs_of_aircraft`: a bound value would hide the index.
        .filter(Expr::col((legs::Entity, legs::Column::BlocksAircraft)))
        .filter(legs::Column::AircraftId.is_in(span.tails))
        .filter(legs::Column::DepartsAt.gt(span.after))
        .filter(legs::Column::DepartsAt.lt(span.before))
        .order_by_asc(legs::Column::DepartsAt);
    let others = sight.all(select).await?;
    let mut found = Vec::new();
    for (window, (aircraft, departs, arrives)) in flights.iter().enumerate() {
        found.extend(
            others
                .iter()
                .filter(|leg| leg.aircraft_id == Some(*aircraft) && Some(leg.trip_id) != except)
                .filter(|leg| too_close((*departs, *arrives), (leg.departs_at, leg.arrives_at)))
                .map(|leg| Conflict {
                    window,
                    aircraft: *aircraft,
                    trip: leg.trip_id,
                    from: leg.from_airport.clone(),
                    to: leg.to_airport.clone(),
                    departs_at: leg.departs_at,
                    arrives_at: leg.arrives_at,
                }),
        );
    }
    Ok(found)
}

/// Where to look for whatever could stand in the way of some flights.
pub(super) struct Span {
    /// Their aircraft, each once.
    pub tails: Vec<AircraftId>,
    /// What departs by then has landed long before the first of them.
    pub after: Instant,
    /// What departs from then on leaves the last of them its turnaround.
    pub before: Instant,
}

impl Span {
    /// The span of these flights; none when there are none.
    pub(super) fn of(flights: &[Flight]) -> Option<Self> {
        let first = flights.iter().map(|flight| flight.1).min()?;
        let last = flights.iter().map(|flight| flight.2).max()?;
        let mut tails: Vec<AircraftId> = flights.iter().map(|flight| flight.0).collect();
        tails.sort_unstable();
        tails.dedup();
        Some(Self {
            tails,
            after: first.plus_hours(-LONGEST_LEG_HOURS).plus_minutes(-TURNAROUND_MINUTES),
            before: last.plus_minutes(TURNAROUND_MINUTES),
        })
    }
}

/// Whether two flights of one aircraft leave it less than the turnaround, or overlap.
pub fn too_close(one: (Instant, Instant), other: (Instant, Instant)) -> bool {
    other.0 < one.1.plus_minutes(TURNAROUND_MINUTES) && other.1.plus_minutes(TURNAROUND_MINUTES) > one.0
}

/// Takes the aircraft of these flights for the rest of this change, or refuses with what stands in the way.
///
/// Whoever books the same tail at the same moment waits for the row of the aircraft, and then finds our legs.
pub(super) async fn hold<P>(work: &UnitOfWork<P>, flights: &[Flight], except: Option<TripId>) -> Result<()>
where
    P: crate::access::Principal,
    legs::Entity: VisibleTo<P>,
    crate::charter::aircraft::row::Entity: VisibleTo<P>,
{
    let mut tails: Vec<AircraftId> = flights.iter().map(|flight| flight.0).collect();
    tails.sort_unstable();
    tails.dedup();
    for tail in tails {
        let aircraft = work.one_for_update::<crate::charter::aircraft::row::Entity>(tail).await?;
        if aircraft.status == crate::charter::aircraft::AircraftStatus::Inactive {
            return Err(super::Refusal::AircraftRetired.into());
        }
    }
    let found = conflicts_of_flights(work, flights, except).await?;
    if found.is_empty() { Ok(()) } else { Err(super::Refusal::Conflicts(found).into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Instant {
        Instant(0).plus_minutes(minutes)
    }

    #[test]
    fn an_hour_on_the_ground_is_enough_and_a_minute_less_is_not() {
        let flight = (at(600), at(720));
        assert!(!too_close(flight, (at(780), at(840))));
        assert!(too_close(flight, (at(779), at(840))));
        assert!(!too_close(flight, (at(400), at(540))));
        assert!(too_close(flight, (at(400), at(541))));
        assert!(too_close(flight, (at(300), at(1000))));
    }
}
