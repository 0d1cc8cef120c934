//! One request leads to one trip, whichever way it is come by.

use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::quotes::{Quote, QuoteStatus};
use portico_domain::charter::requests::{Request, RequestStatus};
use portico_domain::charter::trips::{
    self, Crew, CrewMember, CrewRole, Origin, Party, Plan, PlannedLeg, Stage, Trip,
};
use portico_domain::database::Sight as _;
use portico_domain::id::AircraftId;
use portico_domain::outbox::system_in;
use portico_domain::people::{accounts, contacts};

use crate::world::Skyline;

/// A pending trip for a request, an hour later than asked for.
async fn sketch(
    sky: &Skyline,
    request: &Request,
    aircraft: Option<AircraftId>,
) -> portico_domain::Result<Trip> {
    let (mut work, by) = sky.at_the_desk::<ManageTrips>().await;
    let party = Party {
        account: work.one::<accounts::row::Entity>(request.account_id).await?,
        contact: work.one::<contacts::row::Entity>(request.contact_id).await?,
    };
    let leg = PlannedLeg {
        from: "KTEB".to_owned(),
        to: "KPBI".to_owned(),
        departs_local: "2026-12-03T17:00".to_owned(),
        crew: Crew(vec![CrewMember { role: CrewRole::Pic, name: "Dana Okafor".to_owned() }]),
        ..PlannedLeg::default()
    };
    let plan = Plan { aircraft, passenger_count: Some(2), legs: vec![leg], ..Plan::default() };
    let trip =
        trips::create(&mut work, &by, &party, &Origin::Request(Box::new(request.clone())), plan).await?;
    work.commit().await?;
    Ok(trip)
}

async fn trips_of(sky: &Skyline, quote: &Quote) -> Vec<Trip> {
    let reader = sky.database.reader(system_in(sky.workspace));
    let mut all = reader.all(reader.visible::<trips::row::Entity>()).await.expect("readable");
    all.retain(|trip| trip.request_id == quote.request_id);
    all
}

async fn accept(sky: &Skyline, quote: &Quote) -> crate::world::Page {
    let mut claire = sky.signed_in(&sky.claire).await;
    let option = sky.option(quote).await;
    let fields = [("option", option.as_str()), ("name", "Claire Bennett"), ("consent", "yes")];
    let page = claire.post(&format!("/skyline/portal/quotes/{}/accept", quote.id), &fields).await;
    claire.follow(page).await
}

#[tokio::test]
async fn a_trip_booked_straight_from_the_request_leaves_no_quote_to_answer() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let trip = sketch(&sky, &sky.request_of(&quote).await, Some(aircraft.id)).await.expect("a trip");
    let mut olga = sky.signed_in(&sky.olga).await;
    let here = format!("/skyline/console/trips/{}", trip.id);
    let page = olga.post(&format!("{here}/book"), &[]).await;
    olga.follow(page).await.is(200).says("Booked");
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Withdrawn);
    assert_eq!(sky.request_of(&quote).await.status, RequestStatus::Accepted);
    accept(&sky, &quote).await.is(200).says("was withdrawn");
    assert_eq!(trips_of(&sky, &quote).await.len(), 1);
}

#[tokio::test]
async fn a_sketched_trip_becomes_the_trip_of_the_quote_that_is_accepted() {
    let sky = Skyline::open().await;
    let (one, other) = (sky.aircraft("N350SK").await, sky.aircraft("N351SK").await);
    let quote = sky.sent(&sky.claire, &one).await;
    let sketched = sketch(&sky, &sky.request_of(&quote).await, Some(other.id)).await.expect("a trip");
    accept(&sky, &quote).await.is(200).says("Your trip is booked");
    let all = trips_of(&sky, &quote).await;
    assert_eq!(all.len(), 1);
    let trip = &all[0];
    assert_eq!((trip.id, trip.stage), (sketched.id, Stage::Booked));
    assert_eq!((trip.quote_id, trip.aircraft_id), (Some(quote.id), Some(one.id)));
    assert_eq!((trip.passenger_count, trip.starts_at), (4, quote.departs_at));
    let reader = sky.database.reader(system_in(sky.workspace));
    let flown = trips::legs_of(&reader, trip.id).await.expect("readable");
    assert_eq!(flown.len(), 2, "there and back, as quoted");
    assert!(flown.iter().all(|leg| leg.blocks_aircraft && leg.aircraft_id == Some(one.id)));
    assert_eq!(flown[0].crew.0[0].name, "Dana Okafor");
    assert!(flown[1].crew.0.is_empty());
}

#[tokio::test]
async fn a_request_has_one_trip_at_a_time() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let request = sky.request_of(&quote).await;
    let (one, two) =
        tokio::join!(sketch(&sky, &request, Some(aircraft.id)), sketch(&sky, &request, Some(aircraft.id)));
    let (first, refused) = if one.is_ok() { (one, two) } else { (two, one) };
    let refused = refused.expect_err("there is one already");
    assert_eq!(refused.refusal_key(), Some("trips-refused-request-has-trip"));
    let (mut work, by) = sky.at_the_desk::<ManageTrips>().await;
    let first =
        trips::cancel(&mut work, &by, first.expect("a trip"), "Other times").await.expect("cancelled");
    work.commit().await.expect("committed");
    sketch(&sky, &request, Some(aircraft.id)).await.expect("the first one is off");
    let (mut work, by) = sky.at_the_desk::<ManageTrips>().await;
    let refused = trips::reopen(&mut work, &by, first).await.expect_err("there is another by now");
    assert_eq!(refused.refusal_key(), Some("trips-refused-request-has-trip"));
}

#[tokio::test]
async fn a_trip_is_not_sketched_for_a_request_that_ended_while_the_form_was_open() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let request = sky.asked(&sky.claire).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.post(&format!("/skyline/portal/requests/{}/cancel", request.id), &[]).await.is(303);
    let refused = sketch(&sky, &request, Some(aircraft.id)).await.expect_err("it is over");
    assert_eq!(refused.refusal_key(), Some("trips-refused-request-over"));
}
