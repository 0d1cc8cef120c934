//! Writing a settled plan down: the rows that every way of making or changing a trip shares.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::plan::{Settled, SettledLeg};
use super::{Refusal, Trip, legs, passengers, row};
use crate::Result;
use crate::access::{Principal, Staff, VisibleTo};
use crate::database::{Sight, UnitOfWork};
use crate::id::{LegId, PassengerId, TripId};
use crate::time::Instant;

/// The legs of a trip in order.
pub async fn legs_of<S: Sight>(sight: &S, trip: TripId) -> Result<Vec<legs::Model>>
where
    legs::Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<legs::Entity>().filter(legs::Column::TripId.eq(trip));
    sight.all(select.order_by_asc(legs::Column::Seq)).await
}

/// Who is named as flying on a trip.
pub async fn passengers_of<S: Sight>(sight: &S, trip: TripId) -> Result<Vec<PassengerId>>
where
    passengers::Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<passengers::Entity>().filter(passengers::Column::TripId.eq(trip));
    Ok(sight.all(select).await?.into_iter().map(|row| row.passenger_id).collect())
}

/// First departure and last arrival of settled legs.
pub(super) fn span(legs: &[SettledLeg]) -> Result<(Instant, Instant)> {
    match (legs.first(), legs.last()) {
        (Some(first), Some(last)) => Ok((first.departs_at, last.arrives_at)),
        _ => Err(Refusal::NoLegs.into()),
    }
}

/// Writes the legs of a trip; those known before keep their ids.
pub(super) async fn insert_legs(
    work: &UnitOfWork<Staff>,
    trip: TripId,
    settled: &[SettledLeg],
    blocks_aircraft: bool,
) -> Result<()> {
    let rows = settled.iter().zip(0..).map(|(leg, seq)| legs::ActiveModel {
        id: Set(leg.id.unwrap_or_else(|| LegId::new(work.now()))),
        trip_id: Set(trip),
        aircraft_id: Set(leg.aircraft),
        seq: Set(seq),
        from_airport: Set(leg.from.ident.to_owned()),
        to_airport: Set(leg.to.ident.to_owned()),
        departs_local: Set(leg.departs_local.clone()),
        departs_at: Set(leg.departs_at),
        arrives_at: Set(leg.arrives_at),
        from_fbo_id: Set(leg.from_fbo),
        to_fbo_id: Set(leg.to_fbo),
        crew: Set(leg.crew.clone()),
        blocks_aircraft: Set(blocks_aircraft),
        ..Default::default()
    });
    work.insert_all(rows.collect()).await
}

/// Writes who flies on a trip.
pub(super) async fn insert_passengers(
    work: &UnitOfWork<Staff>,
    trip: TripId,
    settled: &Settled,
) -> Result<()> {
    let rows = settled.passengers.iter().map(|passenger| passengers::ActiveModel {
        trip_id: Set(trip),
        passenger_id: Set(*passenger),
        ..Default::default()
    });
    work.insert_all(rows.collect()).await
}

/// Keeps `blocks_aircraft` of every leg in step with the stage of their trip.
pub(super) async fn block<P: Principal>(
    work: &UnitOfWork<P>,
    flown: &[legs::Model],
    blocks: bool,
) -> Result<()> {
    for leg in flown.iter().filter(|leg| leg.blocks_aircraft != blocks) {
        work.update(legs::ActiveModel {
            id: Set(leg.id),
            blocks_aircraft: Set(blocks),
            ..Default::default()
        })
        .await?;
    }
    Ok(())
}

/// Moves a trip to another stage.
pub(super) async fn set_stage<P: Principal>(
    work: &UnitOfWork<P>,
    trip: &Trip,
    stage: super::Stage,
) -> Result<Trip> {
    let moved = row::ActiveModel {
        id: Set(trip.id),
        stage: Set(stage),
        unreviewed: Set(false),
        updated_at: Set(work.now()),
        version: Set(trip.version + 1),
        ..Default::default()
    };
    work.update(moved).await
}
