//! A trip is over: all its legs have landed.

use super::write::set_stage;
use super::{Refusal, Stage, Trip};
use crate::Result;
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::UnitOfWork;

/// Marks it completed; it keeps its place in the schedule.
pub async fn complete(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTrips>,
    trip: Trip,
) -> Result<Trip> {
    if trip.stage != Stage::InProgress {
        return Err(Refusal::NotUnderWay.into());
    }
    let trip = set_stage(work, &trip, Stage::Completed).await?;
    let happened = Happened::to(Event::TripCompleted, trip.id.0, trip.reference());
    work.record(happened.account(trip.account_id).deal(trip.deal_id)).await?;
    Ok(trip)
}
