//! Where trips go, for lists: all legs of many trips in one question.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::legs;
use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::id::TripId;

/// The legs of these trips by trip, each in order.
pub async fn legs_of_trips<S: Sight>(sight: &S, trips: &[TripId]) -> Result<HashMap<TripId, Vec<legs::Model>>>
where
    legs::Entity: VisibleTo<S::By>,
{
    let mut by_trip: HashMap<TripId, Vec<legs::Model>> = HashMap::new();
    if trips.is_empty() {
        return Ok(by_trip);
    }
    let select = sight.visible::<legs::Entity>().filter(legs::Column::TripId.is_in(trips.iter().copied()));
    for leg in sight.all(select.order_by_asc(legs::Column::TripId).order_by_asc(legs::Column::Seq)).await? {
        by_trip.entry(leg.trip_id).or_default().push(leg);
    }
    Ok(by_trip)
}
