//! What the tests of trips stand on: aircraft, FBOs, passengers, and plans to fly with them.

use portico_domain::access::Authorized;
use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::aircraft::{self, AircraftStatus};
use portico_domain::charter::trips::{
    self, Crew, CrewMember, CrewRole, Origin, Party, Plan, PlannedLeg, Trip,
};
use portico_domain::charter::{fbos, passengers};
use portico_domain::database::Sight as _;
use portico_domain::id::{AircraftId, FboId, PassengerId, TripId};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts::{self, preferred_fbos};
use portico_domain::people::contacts;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use crate::world::{Person, Skyline};

/// An aircraft of Skyline Air.
pub(crate) async fn aircraft(sky: &Skyline, registration: &str) -> AircraftId {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let now = work.now();
    let row = aircraft::row::Model {
        id: AircraftId::new(now),
        workspace_id: sky.workspace,
        registration: registration.to_owned(),
        model: "Challenger 350".to_owned(),
        category: "super-midsize".to_owned(),
        seats: 9,
        base: "KTEB".to_owned(),
        cruise_knots: 460,
        range_nm: 3200,
        hourly_rate_minor: 790_000,
        amenities: String::new(),
        status: AircraftStatus::Active,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let id = work.insert(row.into_active_model().reset_all()).await.expect("an aircraft").id;
    work.commit().await.expect("committed");
    id
}

/// A handler at an airport, preferred there by somebody's account if named.
pub(crate) async fn fbo(sky: &Skyline, airport: &str, name: &str, prefers: Option<&Person>) -> FboId {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let now = work.now();
    let row = fbos::row::Model {
        id: FboId::new(now),
        workspace_id: sky.workspace,
        airport: airport.to_owned(),
        name: name.to_owned(),
        phone: "+1 201 555 0190".to_owned(),
        address: "12 Industrial Avenue".to_owned(),
        hours: String::new(),
        notes: String::new(),
        created_at: now,
        updated_at: now,
    };
    let id = work.insert(row.into_active_model().reset_all()).await.expect("an FBO").id;
    if let Some(person) = prefers {
        let row = preferred_fbos::Model {
            workspace_id: sky.workspace,
            account_id: person.account(),
            airport: airport.to_owned(),
            fbo_id: id,
        };
        work.insert(row.into_active_model().reset_all()).await.expect("a preference");
    }
    work.commit().await.expect("committed");
    id
}

/// A passenger of somebody's account.
pub(super) async fn passenger(sky: &Skyline, of: &Person, first: &str, last: &str) -> PassengerId {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let now = work.now();
    let row = passengers::row::ActiveModel {
        id: sea_orm::Set(PassengerId::new(now)),
        account_id: sea_orm::Set(of.account()),
        first_name: sea_orm::Set(first.to_owned()),
        last_name: sea_orm::Set(last.to_owned()),
        created_at: sea_orm::Set(now),
        updated_at: sea_orm::Set(now),
        ..Default::default()
    };
    let id = work.insert(row).await.expect("a passenger").id;
    work.commit().await.expect("committed");
    id
}

/// Somebody of an account as a passenger on a trip.
pub(crate) async fn passenger_who_is(sky: &Skyline, person: &Person, trip: TripId) {
    let passenger = passenger(sky, person, "Somebody", "Known").await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let known = passengers::row::ActiveModel {
        id: sea_orm::Set(passenger),
        contact_id: sea_orm::Set(Some(person.contact())),
        ..Default::default()
    };
    work.update(known).await.expect("known");
    let aboard = trips::passengers::ActiveModel {
        trip_id: sea_orm::Set(trip),
        passenger_id: sea_orm::Set(passenger),
        ..Default::default()
    };
    work.insert(aboard).await.expect("aboard");
    work.commit().await.expect("committed");
}

/// Rob, who may manage trips.
pub(super) async fn rob(sky: &Skyline) -> Authorized<ManageTrips> {
    sky.staff(&sky.rob).await.authorize().expect("a dispatcher manages trips")
}

/// Whom a trip is for.
pub(super) async fn party(sky: &Skyline, person: &Person) -> Party {
    let reader = sky.database.reader(sky.staff(&sky.rob).await);
    Party {
        account: reader.one::<accounts::row::Entity>(person.account()).await.expect("an account"),
        contact: reader.one::<contacts::row::Entity>(person.contact()).await.expect("a contact"),
    }
}

/// A leg by its codes and local times; no arrival takes the estimate.
pub(crate) fn leg(from: &str, to: &str, departs: &str, arrives: &str) -> PlannedLeg {
    PlannedLeg {
        from: from.to_owned(),
        to: to.to_owned(),
        departs_local: departs.to_owned(),
        arrives_local: arrives.to_owned(),
        crew: Crew(vec![CrewMember { role: CrewRole::Pic, name: "Dana Okafor".to_owned() }]),
        ..PlannedLeg::default()
    }
}

/// A plan with two passengers.
pub(crate) fn plan(aircraft: Option<AircraftId>, legs: Vec<PlannedLeg>) -> Plan {
    let legs = legs.into_iter().enumerate().map(|(row, leg)| PlannedLeg { row, ..leg }).collect();
    Plan {
        title: "Palm Beach".to_owned(),
        aircraft,
        passenger_count: Some(2),
        client_note: "Two golf bags".to_owned(),
        staff_note: "Client is late as a rule".to_owned(),
        legs,
        passengers: Vec::new(),
    }
}

/// A pending trip for somebody.
pub(crate) async fn pending(sky: &Skyline, person: &Person, plan: Plan) -> Trip {
    let by = rob(sky).await;
    let party = party(sky, person).await;
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let trip = trips::create(&mut work, &by, &party, &Origin::Free, plan).await.expect("a trip");
    work.commit().await.expect("committed");
    trip
}

/// Books it.
pub(super) async fn book(sky: &Skyline, trip: Trip) -> portico_domain::Result<Trip> {
    let by = rob(sky).await;
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let trip = trips::book(&mut work, &by, trip).await?;
    work.commit().await?;
    Ok(trip)
}

/// The usual trip: Teterboro to Palm Beach on 3 December, 16:00 to 18:50 local.
pub(crate) async fn booked(sky: &Skyline, person: &Person, aircraft: AircraftId) -> Trip {
    let there = leg("KTEB", "KFLL", "2026-12-03T16:00", "2026-12-03T18:50");
    let trip = pending(sky, person, plan(Some(aircraft), vec![there])).await;
    book(sky, trip).await.expect("free")
}
