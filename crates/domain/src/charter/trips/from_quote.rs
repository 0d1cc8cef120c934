//! The trip that follows from an accepted quote: booked at once, or pending until staff confirm. A trip that staff have
//! sketched for the request becomes it, so that a request never leads to two.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::adopt::{adopt, sketched};
use super::conflicts::hold;
use super::flights::flights_of;
use super::preferred::tell_of_missing;
use super::quoted::Quoted;
use super::write::{block, legs_of, set_stage};
use super::{Stage, Trip, legs, passengers, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::charter::{aircraft, quotes, requests};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AircraftId, TripId};
use crate::people::accounts::preferred_fbos as preferences;
use crate::workspaces::numbers::{self, Series};

/// Books the trip of a quote with this aircraft; refuses when the aircraft is taken, or the request has its trip. Asked again,
/// it answers with the trip that is there, booked if it was only pending. An effect of accepting: the caller has checked who
/// may.
pub async fn book_from_quote<P: Principal>(
    work: &mut UnitOfWork<P>,
    quote: &quotes::Quote,
    quoted: &[quotes::legs::Model],
    aircraft: AircraftId,
) -> Result<Trip>
where
    row::Entity: VisibleTo<P>,
    legs::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
    preferences::Entity: VisibleTo<P>,
    requests::passengers::Entity: VisibleTo<P>,
{
    match of_quote(work, quote).await? {
        Some(trip) if trip.stage == Stage::Pending => return confirm(work, trip).await,
        Some(trip) => return Ok(trip),
        None => {}
    }
    let quoted = Quoted::read(work, quote, quoted, aircraft).await?;
    match sketched(work, quote).await? {
        Some(trip) => adopt(work, trip, &quoted).await,
        None => make(work, &quoted, Stage::Booked).await,
    }
}

/// Notes the trip of a quote that staff have yet to confirm; it takes no aircraft. Asked again, it answers with the
/// trip that is there. An effect of accepting: the caller has checked who may.
pub async fn sketch_from_quote<P: Principal>(
    work: &mut UnitOfWork<P>,
    quote: &quotes::Quote,
    quoted: &[quotes::legs::Model],
    aircraft: AircraftId,
) -> Result<Trip>
where
    row::Entity: VisibleTo<P>,
    legs::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
    preferences::Entity: VisibleTo<P>,
    requests::passengers::Entity: VisibleTo<P>,
{
    match of_quote(work, quote).await? {
        Some(trip) => Ok(trip),
        None => make(work, &Quoted::read(work, quote, quoted, aircraft).await?, Stage::Pending).await,
    }
}

async fn of_quote<P: Principal>(work: &UnitOfWork<P>, quote: &quotes::Quote) -> Result<Option<Trip>>
where
    row::Entity: VisibleTo<P>,
{
    work.first(work.visible::<row::Entity>().filter(row::Column::QuoteId.eq(quote.id))).await
}

/// Books a trip that was pending, with the legs and the aircraft it has by now.
async fn confirm<P: Principal>(work: &mut UnitOfWork<P>, trip: Trip) -> Result<Trip>
where
    legs::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
{
    let flown = legs_of(work, trip.id).await?;
    hold(work, &flights_of(&flown)?, Some(trip.id)).await?;
    block(work, &flown, true).await?;
    let trip = set_stage(work, &trip, Stage::Booked).await?;
    work.record(booked(&trip)).await?;
    Ok(trip)
}

pub(super) fn booked(trip: &Trip) -> Happened {
    Happened::to(Event::TripBooked, trip.id.0, trip.reference()).account(trip.account_id).deal(trip.deal_id)
}

async fn make<P: Principal>(work: &mut UnitOfWork<P>, quoted: &Quoted<'_>, stage: Stage) -> Result<Trip>
where
    legs::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
    preferences::Entity: VisibleTo<P>,
    requests::passengers::Entity: VisibleTo<P>,
{
    if stage.blocks_aircraft() {
        hold(work, &quoted.flights, None).await?;
    }
    let (quote, now) = (quoted.quote, work.now());
    let (starts_at, ends_at) = quoted.span()?;
    let trip = work
        .insert(row::ActiveModel {
            id: Set(TripId::new(now)),
            number: Set(numbers::next(work, Series::Trip).await?),
            title: Set(quote.title.clone()),
            account_id: Set(quote.account_id),
            contact_id: Set(quote.contact_id),
            deal_id: Set(Some(quote.deal_id)),
            request_id: Set(quote.request_id),
            quote_id: Set(Some(quote.id)),
            stage: Set(stage),
            aircraft_id: Set(Some(quoted.aircraft)),
            passenger_count: Set(quote.passenger_count),
            client_note: Set(String::new()),
            staff_note: Set(String::new()),
            cancel_reason: Set(String::new()),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    let missing = quoted.write_legs(work, &trip, &[]).await?;
    copy_passengers(work, quote, trip.id).await?;
    let event = if stage == Stage::Booked {
        booked(&trip)
    } else {
        Happened::to(Event::TripCreated, trip.id.0, trip.reference())
            .account(trip.account_id)
            .deal(trip.deal_id)
    };
    work.record(event.with("quote", quote.reference())).await?;
    tell_of_missing(work, &trip, missing).await?;
    Ok(trip)
}

async fn copy_passengers<P: Principal>(
    work: &UnitOfWork<P>,
    quote: &quotes::Quote,
    trip: TripId,
) -> Result<()>
where
    requests::passengers::Entity: VisibleTo<P>,
{
    let Some(request) = quote.request_id else { return Ok(()) };
    let named = work
        .visible::<requests::passengers::Entity>()
        .filter(requests::passengers::Column::RequestId.eq(request));
    let rows = work.all(named).await?.into_iter().map(|row| passengers::ActiveModel {
        trip_id: Set(trip),
        passenger_id: Set(row.passenger_id),
        ..Default::default()
    });
    work.insert_all(rows.collect()).await
}
