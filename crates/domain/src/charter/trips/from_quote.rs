//! The trip that follows from an accepted quote: booked at once, or pending until staff confirm.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::conflicts::hold;
use super::flights::{Flight, flights_of};
use super::preferred::{preferred_fbos, tell_of_missing};
use super::write::{block, legs_of, set_stage};
use super::{Crew, Stage, Trip, estimated_arrival, legs, passengers, row};
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::charter::{aircraft, airports, quotes, requests};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AircraftId, LegId, TripId};
use crate::people::accounts::preferred_fbos as preferences;
use crate::time::Instant;
use crate::workspaces::numbers::{self, Series};
use crate::{Error, Result};

/// Books the trip of a quote with this aircraft; refuses when the aircraft is taken. Asked again, it answers with the
/// trip that is there, booked if it was only pending. An effect of accepting: the caller has checked who may.
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
    let Some(trip) = of_quote(work, quote).await? else {
        return make(work, quote, quoted, aircraft, Stage::Booked).await;
    };
    if trip.stage == Stage::Pending { confirm(work, trip).await } else { Ok(trip) }
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
        None => make(work, quote, quoted, aircraft, Stage::Pending).await,
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

fn booked(trip: &Trip) -> Happened {
    Happened::to(Event::TripBooked, trip.id.0, trip.reference()).account(trip.account_id).deal(trip.deal_id)
}

async fn make<P: Principal>(
    work: &mut UnitOfWork<P>,
    quote: &quotes::Quote,
    quoted: &[quotes::legs::Model],
    aircraft: AircraftId,
    stage: Stage,
) -> Result<Trip>
where
    legs::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
    preferences::Entity: VisibleTo<P>,
    requests::passengers::Entity: VisibleTo<P>,
{
    let flown = work.one::<aircraft::row::Entity>(aircraft).await?;
    let arrivals: Vec<Instant> = quoted.iter().map(|leg| arrival(leg, &flown)).collect::<Result<_>>()?;
    let flights: Vec<Flight> =
        quoted.iter().zip(&arrivals).map(|(leg, arrives)| (aircraft, leg.departs_at, *arrives)).collect();
    let (Some(first), Some(last)) = (flights.first(), flights.last()) else {
        return Err(super::Refusal::NoLegs.into());
    };
    if stage.blocks_aircraft() {
        hold(work, &flights, None).await?;
    }
    let id = TripId::new(work.now());
    let trip = work
        .insert(row::ActiveModel {
            id: Set(id),
            number: Set(numbers::next(work, Series::Trip).await?),
            title: Set(quote.title.clone()),
            account_id: Set(quote.account_id),
            contact_id: Set(quote.contact_id),
            deal_id: Set(Some(quote.deal_id)),
            request_id: Set(quote.request_id),
            quote_id: Set(Some(quote.id)),
            stage: Set(stage),
            aircraft_id: Set(Some(aircraft)),
            passenger_count: Set(quote.passenger_count),
            client_note: Set(String::new()),
            staff_note: Set(String::new()),
            cancel_reason: Set(String::new()),
            starts_at: Set(first.1),
            ends_at: Set(last.2),
            created_at: Set(work.now()),
            updated_at: Set(work.now()),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    let preferred = preferred_fbos(work, quote.account_id).await?;
    let rows = quoted.iter().zip(arrivals).zip(0..).map(|((leg, arrives_at), seq)| legs::ActiveModel {
        id: Set(LegId::new(work.now())),
        trip_id: Set(id),
        aircraft_id: Set(Some(aircraft)),
        seq: Set(seq),
        from_airport: Set(leg.from_airport.clone()),
        to_airport: Set(leg.to_airport.clone()),
        departs_local: Set(leg.departs_local.clone()),
        departs_at: Set(leg.departs_at),
        arrives_at: Set(arrives_at),
        from_fbo_id: Set(preferred.get(&leg.from_airport).copied()),
        to_fbo_id: Set(preferred.get(&leg.to_airport).copied()),
        crew: Set(Crew::default()),
        blocks_aircraft: Set(stage.blocks_aircraft()),
        ..Default::default()
    });
    work.insert_all(rows.collect()).await?;
    copy_passengers(work, quote, id).await?;
    let event = if stage == Stage::Booked {
        booked(&trip)
    } else {
        Happened::to(Event::TripCreated, id.0, trip.reference()).account(trip.account_id).deal(trip.deal_id)
    };
    work.record(event.with("quote", quote.reference())).await?;
    let touched = quoted.iter().flat_map(|leg| [&leg.from_airport, &leg.to_airport]);
    let missing = touched.filter(|airport| !preferred.contains_key(*airport)).cloned().collect();
    tell_of_missing(work, &trip, missing).await?;
    Ok(trip)
}

fn arrival(leg: &quotes::legs::Model, aircraft: &aircraft::Aircraft) -> Result<Instant> {
    let find = |ident: &str| {
        airports::find(ident).ok_or_else(|| Error::Broken(format!("a quoted leg names no airport: {ident}")))
    };
    Ok(estimated_arrival(find(&leg.from_airport)?, find(&leg.to_airport)?, leg.departs_at, Some(aircraft)))
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
