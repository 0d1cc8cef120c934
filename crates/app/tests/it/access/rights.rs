//! What a place in an account opens: scope by scope, all trips or one's own, and until when (decision 9).

use super::{chooses, rights_of};
use crate::trips::ground::{aircraft, booked, passenger_who_is};
use crate::world::Skyline;

const TRIPS: &str = "/skyline/portal/trips";

#[tokio::test]
async fn whoever_sees_their_own_trips_alone_finds_nothing_of_the_others() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N1AA").await;
    let claires = booked(&sky, &sky.claire, tail).await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let trip = format!("{TRIPS}/{}", claires.id);
    daniel.get(&trip).await.is(200);
    chooses(&sky, &sky.daniel, &["trips", "requests", "messages"], "own", "").await.is(303);
    daniel.get(&trip).await.is(404);
    daniel.get(&format!("{trip}/itinerary.pdf")).await.is(404);
    daniel.get(TRIPS).await.is(200).hides("Palm Beach");
    daniel.get("/skyline/portal").await.is(200).hides("Palm Beach");
    sky.signed_in(&sky.claire).await.get(&trip).await.is(200);

    let page = sky
        .signed_in(&sky.sam)
        .await
        .get(&format!("/skyline/console/contacts/{}", sky.daniel.contact()))
        .await;
    page.is(200).says("Own trips only");
}

#[tokio::test]
async fn whoever_flies_sees_the_trip_and_nothing_else_of_the_account() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N1AA").await;
    let flown = booked(&sky, &sky.claire, tail).await;
    chooses(&sky, &sky.daniel, &["trips"], "own", "").await.is(303);
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let trip = format!("{TRIPS}/{}", flown.id);
    daniel.get(&trip).await.is(404);
    passenger_who_is(&sky, &sky.daniel, flown.id).await;
    daniel.get(&trip).await.is(200).says("Palm Beach").hides("Make it private");
    daniel.get(TRIPS).await.is(200).says("Palm Beach");
}

#[tokio::test]
async fn each_scope_opens_its_own_pages_whatever_the_role_is_called() {
    let sky = Skyline::open().await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let pages = [
        ("trips", "/skyline/portal/trips"),
        ("messages", "/skyline/portal/messages"),
        ("billing", "/skyline/portal/invoices"),
        ("passengers", "/skyline/portal/passengers"),
    ];
    for (scope, _) in pages {
        chooses(&sky, &sky.daniel, &[scope], "all", "").await.is(303);
        for (other, page) in pages {
            daniel.get(page).await.is(if other == scope { 200 } else { 404 });
        }
    }
    chooses(&sky, &sky.daniel, &[], "all", "").await.is(422).says("Choose at least one");
    chooses(&sky, &sky.daniel, &["everything"], "all", "").await.is(422);
    chooses(&sky, &sky.daniel, &["trips"], "all", "2026-11-20").await.is(422).says("This day is over");
    let form = sky.signed_in(&sky.sam).await.get(&rights_of(&sky, &sky.daniel).await).await;
    form.is(200).says("What Daniel Ruiz may see and do for Harcourt Holdings");
}

#[tokio::test]
async fn a_place_ends_after_its_last_day_and_an_open_session_with_it() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N1AA").await;
    let claires = booked(&sky, &sky.claire, tail).await;
    chooses(&sky, &sky.daniel, &["trips"], "all", "2026-11-21").await.is(303);
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let trip = format!("{TRIPS}/{}", claires.id);
    daniel.get(&trip).await.is(200);
    // The company's day ends at five in the morning, UTC; it is three in the afternoon.
    sky.clock.advance_seconds(13 * 3600 + 3599);
    daniel.get(&trip).await.is(200);
    sky.clock.advance_seconds(1801);
    daniel.get(&trip).await.is(404);
    let page = sky
        .signed_in(&sky.sam)
        .await
        .get(&format!("/skyline/console/contacts/{}", sky.daniel.contact()))
        .await;
    page.is(200).says("until");
}
