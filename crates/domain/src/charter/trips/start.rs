//! A dispatched trip begins: its first leg departs.

use super::write::set_stage;
use super::{Refusal, Stage, Trip};
use crate::Result;
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::UnitOfWork;

/// Marks it under way.
pub async fn start(work: &mut UnitOfWork<Staff>, _by: &Authorized<ManageTrips>, trip: Trip) -> Result<Trip> {
    if trip.stage != Stage::Dispatched {
        return Err(Refusal::NotDispatched.into());
    }
    let trip = set_stage(work, &trip, Stage::InProgress).await?;
    let happened = Happened::to(Event::TripStarted, trip.id.0, trip.reference());
    work.record(happened.account(trip.account_id).deal(trip.deal_id)).await?;
    Ok(trip)
}
