//! Makes a trip private, or shows it to the account again (decision 9).

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::{Trip, row};
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, PortalUser, Principal, Staff, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// Whether a trip is seen by whoever booked it and flies on it alone; by staff.
pub async fn keep_private(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTrips>,
    trip: Trip,
    private: bool,
) -> Result<Trip> {
    set(work, trip, private).await
}

/// The same by the client who booked it; to everybody else of the account it is not theirs to decide.
pub async fn keep_own_private(work: &mut UnitOfWork<PortalUser>, trip: Trip, private: bool) -> Result<Trip> {
    if trip.contact_id != work.by().contact() {
        return Err(Error::NotFound);
    }
    set(work, trip, private).await
}

async fn set<P: Principal>(work: &mut UnitOfWork<P>, trip: Trip, private: bool) -> Result<Trip>
where
    row::Entity: VisibleTo<P>,
{
    if trip.private == private {
        return Ok(trip);
    }
    let (version, now) = (trip.version, work.now());
    let mut row = trip.into_active_model();
    row.private = Set(private);
    row.updated_at = Set(now);
    row.version = Set(version + 1);
    let trip = work.update(row).await?;
    let event = if private { Event::TripMadePrivate } else { Event::TripOpened };
    let happened = Happened::to(event, trip.id.0, trip.reference());
    work.record(happened.account(trip.account_id).deal(trip.deal_id)).await?;
    Ok(trip)
}
