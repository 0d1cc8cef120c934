//! A trip is changed by staff, at any stage before its end; what changed is kept thing by thing.

use sea_orm::ActiveValue::Set;

use super::changes::changes;
use super::conflicts::hold;
use super::plan::{Plan, Settled, settle};
use super::preferred::tell_of_missing;
use super::write::{insert_legs, insert_passengers, legs_of, passengers_of, span};
use super::{Flight, Refusal, Shows, Stage, Trip, legs, passengers, row};
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::portal::row as portal;
use crate::{Error, Invalid, Result};

/// Writes down another plan for a trip that was read at `version`. A trip that holds its aircraft is refused times at
/// which the aircraft flies elsewhere.
pub async fn save(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTrips>,
    trip: Trip,
    version: i32,
    plan: Plan,
) -> Result<Trip> {
    if trip.stage >= Stage::Completed {
        return Err(Refusal::Over.into());
    }
    if trip.version != version {
        return Err(Error::Stale);
    }
    let before = legs_of(work, trip.id).await?;
    let on_board = passengers_of(work, trip.id).await?;
    let mut plan = settle(work, trip.account_id, plan, &on_board).await?;
    keep_ids(&mut plan, &before);
    if trip.stage.blocks_aircraft() {
        hold(work, &flights(&plan)?, Some(trip.id)).await?;
    }
    let changed = changes(work, &trip, &before, &on_board, &plan).await?;
    if changed.is_empty() {
        return Ok(trip);
    }
    let saved = write(work, &trip, &before, &on_board, &plan).await?;
    let shows = match work.first(work.visible::<portal::Entity>()).await? {
        Some(portal) => saved.shows(&portal),
        None => Shows { crew: false, tail: false },
    };
    let told = saved.is_told() && changed.iter().any(|change| change.is_for_clients(shows));
    let details = serde_json::to_value(&changed).map_err(|error| Error::Broken(error.to_string()))?;
    let happened = Happened::to(Event::TripChanged, saved.id.0, saved.reference()).deal(saved.deal_id);
    let happened = happened.with("changes", details);
    work.record(if told { happened.account(saved.account_id) } else { happened }).await?;
    tell_of_missing(work, &saved, newly_missing(plan.missing, &before)).await?;
    Ok(saved)
}

/// Airports that lack an FBO since this change; staff know of the others.
fn newly_missing(missing: Vec<String>, before: &[legs::Model]) -> Vec<String> {
    let known = |airport: &String| {
        before.iter().any(|leg| {
            (leg.from_fbo_id.is_none() && leg.from_airport == *airport)
                || (leg.to_fbo_id.is_none() && leg.to_airport == *airport)
        })
    };
    missing.into_iter().filter(|airport| !known(airport)).collect()
}

/// An id that is not one of the trip's own legs makes a new leg.
fn keep_ids(plan: &mut Settled, before: &[legs::Model]) {
    let mut taken = Vec::new();
    for leg in &mut plan.legs {
        leg.id = leg.id.filter(|id| before.iter().any(|old| old.id == *id) && !taken.contains(id));
        taken.extend(leg.id);
    }
}

fn flights(plan: &Settled) -> Result<Vec<Flight>> {
    let mut invalid = Invalid::default();
    let flights =
        plan.legs.iter().filter_map(|leg| Some((leg.aircraft?, leg.departs_at, leg.arrives_at))).collect();
    if plan.legs.iter().any(|leg| leg.aircraft.is_none()) {
        invalid.add("aircraft", "trips-aircraft-needed");
    }
    invalid.check()?;
    Ok(flights)
}

async fn write(
    work: &UnitOfWork<Staff>,
    trip: &Trip,
    before: &[legs::Model],
    on_board: &[crate::id::PassengerId],
    plan: &Settled,
) -> Result<Trip> {
    let (starts_at, ends_at) = span(&plan.legs)?;
    for leg in before {
        work.delete(legs::ActiveModel { id: Set(leg.id), ..Default::default() }).await?;
    }
    for passenger in on_board {
        let row = passengers::ActiveModel {
            trip_id: Set(trip.id),
            passenger_id: Set(*passenger),
            ..Default::default()
        };
        work.delete(row).await?;
    }
    insert_legs(work, trip.id, &plan.legs, trip.stage.blocks_aircraft()).await?;
    insert_passengers(work, trip.id, plan).await?;
    let saved = row::ActiveModel {
        id: Set(trip.id),
        title: Set(plan.title.clone()),
        aircraft_id: Set(plan.aircraft),
        passenger_count: Set(plan.passenger_count),
        client_note: Set(plan.client_note.clone()),
        staff_note: Set(plan.staff_note.clone()),
        starts_at: Set(starts_at),
        ends_at: Set(ends_at),
        updated_at: Set(work.now()),
        version: Set(trip.version + 1),
        ..Default::default()
    };
    work.update(saved).await
}
