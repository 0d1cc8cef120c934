//! A booked trip is released: crew and handlers go by it, and the client's changes end here by default.

use super::write::set_stage;
use super::{Refusal, Stage, Trip};
use crate::Result;
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::UnitOfWork;

/// Releases it.
pub async fn dispatch(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTrips>,
    trip: Trip,
) -> Result<Trip> {
    if trip.stage != Stage::Booked {
        return Err(Refusal::NotBooked.into());
    }
    let trip = set_stage(work, &trip, Stage::Dispatched).await?;
    let happened = Happened::to(Event::TripDispatched, trip.id.0, trip.reference());
    work.record(happened.account(trip.account_id).deal(trip.deal_id)).await?;
    Ok(trip)
}
