//! A trip is called off before it has begun; its aircraft is free again.

use sea_orm::ActiveValue::Set;

use super::write::{block, legs_of};
use super::{Refusal, Stage, Trip, row};
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::{Invalid, Result};

/// Cancels it with a reason, which the client reads.
pub async fn cancel(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTrips>,
    trip: Trip,
    reason: &str,
) -> Result<Trip> {
    if trip.stage >= Stage::InProgress {
        return Err(Refusal::NotCancellable.into());
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Invalid::field("reason", "trips-cancel-reason-missing").into());
    }
    if reason.chars().count() > 1000 {
        return Err(Invalid::field("reason", "trips-cancel-reason-too-long").into());
    }
    let told = trip.is_told();
    block(work, &legs_of(work, trip.id).await?, false).await?;
    let cancelled = row::ActiveModel {
        id: Set(trip.id),
        stage: Set(Stage::Cancelled),
        cancel_reason: Set(reason.to_owned()),
        updated_at: Set(work.now()),
        version: Set(trip.version + 1),
        ..Default::default()
    };
    let trip = work.update(cancelled).await?;
    let happened = Happened::to(Event::TripCancelled, trip.id.0, trip.reference()).deal(trip.deal_id);
    let happened = happened.with("reason", reason);
    work.record(if told { happened.account(trip.account_id) } else { happened }).await?;
    Ok(trip)
}
