//! A cancelled trip is taken up again; it starts over as pending and holds no aircraft.

use sea_orm::ActiveValue::Set;

use super::create::must_be_only_trip;
use super::{Refusal, Stage, Trip, row};
use crate::Result;
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::charter::requests;
use crate::database::{Sight, UnitOfWork};

/// Opens it again, unless its request has led to another trip meanwhile.
pub async fn reopen(work: &mut UnitOfWork<Staff>, _by: &Authorized<ManageTrips>, trip: Trip) -> Result<Trip> {
    if trip.stage != Stage::Cancelled {
        return Err(Refusal::NotCancelled.into());
    }
    if let Some(request) = trip.request_id {
        work.one_for_update::<requests::row::Entity>(request).await?;
        must_be_only_trip(work, request, Some(trip.id)).await?;
    }
    let pending = row::ActiveModel {
        id: Set(trip.id),
        stage: Set(Stage::Pending),
        cancel_reason: Set(String::new()),
        updated_at: Set(work.now()),
        version: Set(trip.version + 1),
        ..Default::default()
    };
    let trip = work.update(pending).await?;
    let happened = Happened::to(Event::TripReopened, trip.id.0, trip.reference()).deal(trip.deal_id);
    work.record(if trip.is_told() { happened.account(trip.account_id) } else { happened }).await?;
    Ok(trip)
}
