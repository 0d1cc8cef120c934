//! The trip that a client's request becomes at once, where the operator lets them (A17, decision 24): pending, with the handlers
//! the account prefers, and marked so that staff look at it.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::preferred::{preferred_fbos, tell_of_missing};
use super::{Crew, Stage, Trip, estimated_arrival, legs, passengers, row};
use crate::access::PortalUser;
use crate::activity::{Event, Happened};
use crate::charter::aircraft::{self, Aircraft};
use crate::charter::airports::{self, Airport};
use crate::charter::deals;
use crate::charter::requests::{self, Request};
use crate::database::{Sight, UnitOfWork};
use crate::id::{LegId, TripId};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::workspaces::numbers::{self, Series};
use crate::{Error, Result};

/// Trips that one client makes within a day; what they ask for beyond is looked at by staff first.
const A_DAY: Limit = Limit { count: 5, seconds: 24 * 3600 };

/// Makes the trip of a request just sent and wins its deal; nothing when its client has made as many as they may today.
pub(crate) async fn create_from_request(
    work: &mut UnitOfWork<PortalUser>,
    request: &Request,
) -> Result<Option<Trip>> {
    let key = Key::Here(format!("create-trip:{}", work.by().id()));
    if limits::allow(work, &key, &[A_DAY]).await? != Allowed::Yes {
        return Ok(None);
    }
    let asked = requests::find_legs(work, request.id).await?;
    let aircraft = match request.aircraft_id {
        Some(id) => Some(work.one::<aircraft::row::Entity>(id).await?),
        None => None,
    };
    let trip = write(work, request, &asked, aircraft.as_ref()).await?;
    let missing = write_legs(work, &trip, &asked, aircraft.as_ref()).await?;
    copy_passengers(work, request, &trip).await?;
    let created = Happened::to(Event::TripCreated, trip.id.0, trip.reference());
    work.record(created.account(trip.account_id).deal(trip.deal_id)).await?;
    tell_of_missing(work, &trip, missing).await?;
    if let Some(deal) = request.deal_id {
        deals::win(work, deal).await?;
    }
    requests::mark_accepted(work, request.id).await?;
    Ok(Some(trip))
}

async fn write(
    work: &UnitOfWork<PortalUser>,
    request: &Request,
    asked: &[requests::legs::Model],
    aircraft: Option<&Aircraft>,
) -> Result<Trip> {
    let now = work.now();
    let (Some(first), Some(last)) = (asked.first(), asked.last()) else {
        return Err(Error::Broken("a request without legs".to_owned()));
    };
    let mut codes: Vec<&str> = Vec::new();
    for leg in asked {
        if codes.last() != Some(&leg.from_airport.as_str()) {
            codes.push(&leg.from_airport);
        }
        codes.push(&leg.to_airport);
    }
    work.insert(row::ActiveModel {
        id: Set(TripId::new(now)),
        number: Set(numbers::next(work, Series::Trip).await?),
        title: Set(codes.join(" → ")),
        account_id: Set(request.account_id),
        contact_id: Set(request.contact_id),
        deal_id: Set(request.deal_id),
        request_id: Set(Some(request.id)),
        quote_id: Set(None),
        stage: Set(Stage::Pending),
        aircraft_id: Set(request.aircraft_id),
        passenger_count: Set(request.passenger_count),
        client_note: Set(String::new()),
        staff_note: Set(request.notes.clone()),
        cancel_reason: Set(String::new()),
        starts_at: Set(first.departs_at),
        ends_at: Set(arrival(last, aircraft)?),
        private: Set(false),
        unreviewed: Set(true),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    })
    .await
}

/// Writes the legs; answers at which airports nobody handles it.
async fn write_legs(
    work: &UnitOfWork<PortalUser>,
    trip: &Trip,
    asked: &[requests::legs::Model],
    aircraft: Option<&Aircraft>,
) -> Result<Vec<String>> {
    let preferred = preferred_fbos(work, trip.account_id).await?;
    let (mut missing, mut rows) = (Vec::new(), Vec::new());
    for (seq, leg) in (0..).zip(asked) {
        let [from, to] = [&leg.from_airport, &leg.to_airport].map(|airport| preferred.get(airport).copied());
        let without = [(from, &leg.from_airport), (to, &leg.to_airport)];
        missing.extend(without.into_iter().filter(|(fbo, _)| fbo.is_none()).map(|(_, at)| at.clone()));
        rows.push(legs::ActiveModel {
            id: Set(LegId::new(work.now())),
            trip_id: Set(trip.id),
            aircraft_id: Set(trip.aircraft_id),
            seq: Set(seq),
            from_airport: Set(leg.from_airport.clone()),
            to_airport: Set(leg.to_airport.clone()),
            departs_local: Set(leg.departs_local.clone()),
            departs_at: Set(leg.departs_at),
            arrives_at: Set(arrival(leg, aircraft)?),
            from_fbo_id: Set(from),
            to_fbo_id: Set(to),
            crew: Set(Crew::default()),
            blocks_aircraft: Set(false),
            ..Default::default()
        });
    }
    work.insert_all(rows).await?;
    Ok(missing)
}

async fn copy_passengers(work: &UnitOfWork<PortalUser>, request: &Request, trip: &Trip) -> Result<()> {
    use requests::passengers::{Column, Entity};
    let named = work.all(work.visible::<Entity>().filter(Column::RequestId.eq(request.id))).await?;
    let rows = named.into_iter().map(|row| passengers::ActiveModel {
        trip_id: Set(trip.id),
        passenger_id: Set(row.passenger_id),
        ..Default::default()
    });
    work.insert_all(rows.collect()).await
}

fn arrival(leg: &requests::legs::Model, aircraft: Option<&Aircraft>) -> Result<crate::time::Instant> {
    let find = |ident: &str| -> Result<&'static Airport> {
        airports::find(ident).ok_or_else(|| Error::Broken(format!("a leg names no airport: {ident}")))
    };
    Ok(estimated_arrival(find(&leg.from_airport)?, find(&leg.to_airport)?, leg.departs_at, aircraft))
}
