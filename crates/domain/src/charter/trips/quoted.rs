//! What an accepted quote says about its trip: the flights with the chosen aircraft, ready to be written as legs.

use sea_orm::ActiveValue::Set;

use super::preferred::{Preferred, preferred_fbos};
use super::{Crew, Flight, Refusal, Trip, estimated_arrival, legs};
use crate::access::{Principal, VisibleTo};
use crate::charter::{aircraft, airports, quotes};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AircraftId, LegId};
use crate::people::accounts::preferred_fbos as preferences;
use crate::time::Instant;
use crate::{Error, Result};

/// An accepted quote with its flights.
pub(super) struct Quoted<'a> {
    pub quote: &'a quotes::Quote,
    pub aircraft: AircraftId,
    pub flights: Vec<Flight>,
    legs: &'a [quotes::legs::Model],
    preferred: Preferred,
}

impl<'a> Quoted<'a> {
    /// The legs of a quote as this aircraft flies them.
    pub(super) async fn read<P: Principal>(
        work: &UnitOfWork<P>,
        quote: &'a quotes::Quote,
        legs: &'a [quotes::legs::Model],
        aircraft: AircraftId,
    ) -> Result<Self>
    where
        aircraft::row::Entity: VisibleTo<P>,
        preferences::Entity: VisibleTo<P>,
    {
        let flown = work.one::<aircraft::row::Entity>(aircraft).await?;
        let flight = |leg: &quotes::legs::Model| -> Result<Flight> {
            Ok((aircraft, leg.departs_at, arrival(leg, &flown)?))
        };
        let flights = legs.iter().map(flight).collect::<Result<_>>()?;
        Ok(Self { quote, aircraft, flights, legs, preferred: preferred_fbos(work, quote.account_id).await? })
    }

    /// First departure and last arrival.
    pub(super) fn span(&self) -> Result<(Instant, Instant)> {
        match (self.flights.first(), self.flights.last()) {
            (Some(first), Some(last)) => Ok((first.1, last.2)),
            _ => Err(Refusal::NoLegs.into()),
        }
    }

    /// Writes the legs of a trip that has none any more; one that flew the same way `before` keeps its handlers and its crew.
    /// Answers at which airports nobody handles it.
    pub(super) async fn write_legs<P: Principal>(
        &self,
        work: &UnitOfWork<P>,
        trip: &Trip,
        before: &[legs::Model],
    ) -> Result<Vec<String>> {
        let mut missing = Vec::new();
        let mut rows = Vec::new();
        for (seq, (leg, flight)) in (0..).zip(self.legs.iter().zip(&self.flights)) {
            let kept = before.iter().find(|old| {
                old.seq == seq && old.from_airport == leg.from_airport && old.to_airport == leg.to_airport
            });
            let handler = |known: Option<crate::id::FboId>, airport: &String| {
                known.or_else(|| self.preferred.get(airport).copied())
            };
            let from = handler(kept.and_then(|old| old.from_fbo_id), &leg.from_airport);
            let to = handler(kept.and_then(|old| old.to_fbo_id), &leg.to_airport);
            for (fbo, airport) in [(from, &leg.from_airport), (to, &leg.to_airport)] {
                if fbo.is_none() {
                    missing.push(airport.clone());
                }
            }
            rows.push(legs::ActiveModel {
                id: Set(kept.map_or_else(|| LegId::new(work.now()), |old| old.id)),
                trip_id: Set(trip.id),
                aircraft_id: Set(Some(self.aircraft)),
                seq: Set(seq),
                from_airport: Set(leg.from_airport.clone()),
                to_airport: Set(leg.to_airport.clone()),
                departs_local: Set(leg.departs_local.clone()),
                departs_at: Set(leg.departs_at),
                arrives_at: Set(flight.2),
                from_fbo_id: Set(from),
                to_fbo_id: Set(to),
                crew: Set(kept.map_or_else(Crew::default, |old| old.crew.clone())),
                blocks_aircraft: Set(trip.stage.blocks_aircraft()),
                ..Default::default()
            });
        }
        work.insert_all(rows).await?;
        Ok(missing)
    }
}

fn arrival(leg: &quotes::legs::Model, aircraft: &aircraft::Aircraft) -> Result<Instant> {
    let find = |ident: &str| {
        airports::find(ident).ok_or_else(|| Error::Broken(format!("a quoted leg names no airport: {ident}")))
    };
    Ok(estimated_arrival(find(&leg.from_airport)?, find(&leg.to_airport)?, leg.departs_at, Some(aircraft)))
}
