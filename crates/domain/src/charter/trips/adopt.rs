//! A trip that staff sketched for a request becomes the trip of the quote that the client accepted.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::conflicts::hold;
use super::from_quote::booked;
use super::preferred::tell_of_missing;
use super::quoted::Quoted;
use super::write::legs_of;
use super::{Refusal, Stage, Trip, legs, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::charter::{aircraft, quotes};
use crate::database::{Sight, UnitOfWork};

/// The pending trip of a quote's request, locked; none when there is no trip. Refuses when the request has its trip already.
pub(super) async fn sketched<P: Principal>(
    work: &UnitOfWork<P>,
    quote: &quotes::Quote,
) -> Result<Option<Trip>>
where
    row::Entity: VisibleTo<P>,
{
    let Some(request) = quote.request_id else { return Ok(None) };
    let live = work
        .visible::<row::Entity>()
        .filter(row::Column::RequestId.eq(request))
        .filter(row::Column::Stage.ne(Stage::Cancelled));
    let Some(trip) = work.first(live).await? else { return Ok(None) };
    let trip = work.one_for_update::<row::Entity>(trip.id).await?;
    match trip.stage {
        Stage::Pending if trip.quote_id.is_none() => Ok(Some(trip)),
        Stage::Cancelled => Ok(None),
        _ => Err(Refusal::RequestHasTrip.into()),
    }
}

/// Gives it the legs and the aircraft that were accepted, and books it. Notes and passengers stay as staff wrote them.
pub(super) async fn adopt<P: Principal>(
    work: &mut UnitOfWork<P>,
    trip: Trip,
    quoted: &Quoted<'_>,
) -> Result<Trip>
where
    legs::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
{
    hold(work, &quoted.flights, Some(trip.id)).await?;
    let before = legs_of(work, trip.id).await?;
    for leg in &before {
        work.delete(legs::ActiveModel { id: Set(leg.id), ..Default::default() }).await?;
    }
    let (starts_at, ends_at) = quoted.span()?;
    let trip = work
        .update(row::ActiveModel {
            id: Set(trip.id),
            deal_id: Set(Some(quoted.quote.deal_id)),
            quote_id: Set(Some(quoted.quote.id)),
            stage: Set(Stage::Booked),
            aircraft_id: Set(Some(quoted.aircraft)),
            passenger_count: Set(quoted.quote.passenger_count),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
            updated_at: Set(work.now()),
            version: Set(trip.version + 1),
            ..Default::default()
        })
        .await?;
    let missing = quoted.write_legs(work, &trip, &before).await?;
    work.record(booked(&trip).with("quote", quoted.quote.reference())).await?;
    tell_of_missing(work, &trip, missing).await?;
    Ok(trip)
}
