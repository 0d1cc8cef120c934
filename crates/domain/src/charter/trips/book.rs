//! A pending trip is booked: from now on it holds its aircraft, and the client sees it confirmed.

use super::conflicts::hold;
use super::flights::flights_of;
use super::write::{block, legs_of, set_stage};
use super::{Refusal, Stage, Trip, row};
use crate::Result;
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::charter::{deals, quotes, requests};
use crate::database::UnitOfWork;

/// Books it, unless a leg lacks an aircraft or an aircraft flies elsewhere; nobody may override that. The request it
/// answers is accepted and its deal won; a request that was withdrawn meanwhile refuses the booking. What was quoted for it and
/// not settled is over.
pub async fn book(work: &mut UnitOfWork<Staff>, _by: &Authorized<ManageTrips>, trip: Trip) -> Result<Trip> {
    let sale = match trip.deal_id {
        Some(deal) => Some(deals::hold(work, deal).await?),
        None => None,
    };
    let trip = work.one_for_update::<row::Entity>(trip.id).await?;
    if trip.stage != Stage::Pending {
        return Err(Refusal::NotPending.into());
    }
    let flown = legs_of(work, trip.id).await?;
    hold(work, &flights_of(&flown)?, Some(trip.id)).await?;
    block(work, &flown, true).await?;
    let trip = set_stage(work, &trip, Stage::Booked).await?;
    let booked = Happened::to(Event::TripBooked, trip.id.0, trip.reference())
        .account(trip.account_id)
        .deal(trip.deal_id);
    work.record(booked).await?;
    if let Some(request) = trip.request_id {
        requests::mark_accepted(work, request).await?;
    }
    if let Some(sale) = sale {
        // The mail about the trip tells the client.
        quotes::close_open(work, &sale.quotes, quotes::Told::ByTheCause).await?;
        deals::win(work, sale.deal.id).await?;
    }
    Ok(trip)
}
