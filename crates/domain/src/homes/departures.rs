//! The flights that leave next, over the whole workspace.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::access::Staff;
use crate::charter::aircraft;
use crate::charter::trips::{self, Stage, Trip};
use crate::database::Sight;
use crate::id::AircraftId;

/// A leg about to leave, with its trip and tail.
#[derive(Clone, Debug)]
pub struct Departure {
    /// The leg.
    pub leg: trips::legs::Model,
    /// The trip it belongs to.
    pub trip: Trip,
    /// The tail number; empty while there is none.
    pub tail: String,
}

/// The legs that leave within some hours, the next one first; at most eight.
pub async fn departures<S: Sight<By = Staff>>(sight: &S, hours: i64) -> Result<Vec<Departure>> {
    use trips::{legs, row};
    let of_leg = legs::Entity::belongs_to(row::Entity).from(legs::Column::TripId).to(row::Column::Id).into();
    let joined = sight
        .visible::<legs::Entity>()
        .filter(legs::Column::DepartsAt.gt(sight.now()))
        .filter(legs::Column::DepartsAt.lt(sight.now().plus_hours(hours)))
        .join(JoinType::InnerJoin, of_leg)
        .filter(row::Column::Stage.is_in([Stage::Booked, Stage::Dispatched, Stage::InProgress]))
        .order_by_asc(legs::Column::DepartsAt)
        .limit(8)
        .select_also(row::Entity)
        .all(sight.connection())
        .await?;
    let tails = tails(
        sight,
        joined.iter().filter_map(|(leg, trip)| leg.aircraft_id.or(trip.as_ref()?.aircraft_id)).collect(),
    )
    .await?;
    let departures = joined.into_iter().filter_map(|(leg, trip)| {
        let trip = trip?;
        let tail =
            leg.aircraft_id.or(trip.aircraft_id).and_then(|id| tails.get(&id).cloned()).unwrap_or_default();
        Some(Departure { leg, trip, tail })
    });
    Ok(departures.collect())
}

async fn tails<S: Sight<By = Staff>>(sight: &S, ids: Vec<AircraftId>) -> Result<HashMap<AircraftId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let select = sight.visible::<aircraft::row::Entity>().filter(aircraft::row::Column::Id.is_in(ids));
    Ok(sight.all(select).await?.into_iter().map(|one| (one.id, one.registration)).collect())
}
