//! A private trip is known to whoever booked it and whoever flies on it, and to nobody else of the account, its owner included.

use portico_domain::people::memberships::MembershipRole;

use crate::trips::ground::{aircraft, booked, passenger_who_is};
use crate::world::Skyline;

#[tokio::test]
async fn a_private_trip_is_seen_by_its_booker_and_whoever_flies_and_by_nobody_else() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N1AA").await;
    let trip = booked(&sky, &sky.daniel, tail).await;
    let page = format!("/skyline/portal/trips/{}", trip.id);
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    claire.get(&page).await.is(200).hides("Make it private");
    claire.post(&format!("{page}/private"), &[("private", "yes")]).await.is(404);
    daniel.get(&page).await.is(200).says("Make it private");
    let answer = daniel.post(&format!("{page}/private"), &[("private", "yes")]).await;
    daniel.follow(answer).await.is(200).says("This trip is private now");

    claire.get(&page).await.is(404);
    claire.get("/skyline/portal/trips").await.is(200).hides("Palm Beach");
    claire.get("/skyline/portal").await.is(200).hides("Palm Beach");
    let flyer = sky.joined("fay", MembershipRole::Viewer).await;
    let mut fay = sky.signed_in(&flyer).await;
    fay.get(&page).await.is(404);
    passenger_who_is(&sky, &flyer, trip.id).await;
    fay.get(&page).await.is(200);

    let answer = daniel.post(&format!("{page}/private"), &[]).await;
    daniel.follow(answer).await.is(200).says("The account sees this trip again");
    claire.get(&page).await.is(200);
}

#[tokio::test]
async fn a_conversation_about_a_private_trip_stays_between_its_booker_and_the_company() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N1AA").await;
    let trip = booked(&sky, &sky.daniel, tail).await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let id = trip.id.to_string();
    let fields = [("about", "trip"), ("id", id.as_str()), ("body", "Please no photographers.")];
    daniel.post("/skyline/portal/messages", &fields).await.is(303);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/messages").await.is(200).says("no photographers");
    let mut rob = sky.signed_in(&sky.rob).await;
    let record = format!("/skyline/console/trips/{id}");
    rob.get(&record).await.is(200).says("Make it private");
    rob.post(&format!("{record}/private"), &[("private", "yes")]).await.is(303);
    rob.get(&record).await.is(200).says("Booker and passengers only");
    claire.get("/skyline/portal/messages").await.is(200).hides("no photographers");
    daniel.get("/skyline/portal/messages").await.is(200).says("no photographers");
}
