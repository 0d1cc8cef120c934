//! Staff have looked at a trip that a client made by themselves.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::Trip;
use crate::Result;
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};

/// Takes the mark away; looked at before, it stays so.
pub async fn review(work: &mut UnitOfWork<Staff>, _by: &Authorized<ManageTrips>, trip: Trip) -> Result<Trip> {
    if !trip.unreviewed {
        return Ok(trip);
    }
    let (version, now) = (trip.version, work.now());
    let mut row = trip.into_active_model();
    row.unreviewed = Set(false);
    row.updated_at = Set(now);
    row.version = Set(version + 1);
    let trip = work.update(row).await?;
    // Without the account: this is for staff only.
    work.record(Happened::to(Event::TripReviewed, trip.id.0, trip.reference()).deal(trip.deal_id)).await?;
    Ok(trip)
}
