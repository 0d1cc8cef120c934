//! What can be booked beside what.

use portico_domain::charter::trips::{self, PlannedLeg, Stage};
use portico_domain::database::Sight as _;

use super::ground::{aircraft, book, booked, leg, pending, plan, rob};
use crate::world::Skyline;

fn refusal(outcome: portico_domain::Result<trips::Trip>) -> &'static str {
    outcome.expect_err("refused").refusal_key().expect("a refusal")
}

#[tokio::test]
async fn an_aircraft_is_not_booked_twice_nor_without_an_hour_on_the_ground() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    booked(&sky, &sky.claire, tail).await;
    let too_early = leg("KFLL", "KTEB", "2026-12-03T19:49", "2026-12-03T22:30");
    let trip = pending(&sky, &sky.dora, plan(Some(tail), vec![too_early])).await;
    assert_eq!(refusal(book(&sky, trip).await), "trips-refused-conflicts");
    let in_time = leg("KFLL", "KTEB", "2026-12-03T19:50", "2026-12-03T22:30");
    let trip = pending(&sky, &sky.dora, plan(Some(tail), vec![in_time])).await;
    assert_eq!(book(&sky, trip).await.expect("free").stage, Stage::Booked);
}

#[tokio::test]
async fn a_leg_with_an_aircraft_of_its_own_takes_that_one_and_not_the_trips() {
    let sky = Skyline::open().await;
    let (one, other) = (aircraft(&sky, "N350SK").await, aircraft(&sky, "N602SK").await);
    booked(&sky, &sky.claire, one).await;
    let there = leg("KTEB", "KFLL", "2026-12-03T16:00", "2026-12-03T18:50");
    let there = PlannedLeg { aircraft: Some(other), ..there };
    let trip = pending(&sky, &sky.dora, plan(Some(one), vec![there.clone()])).await;
    book(&sky, trip).await.expect("the other aircraft is free");
    let again = pending(&sky, &sky.dora, plan(Some(one), vec![there])).await;
    assert_eq!(refusal(book(&sky, again).await), "trips-refused-conflicts");
}

#[tokio::test]
async fn of_two_who_book_the_same_tail_at_once_one_wins() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let there = || leg("KTEB", "KFLL", "2026-12-03T16:00", "2026-12-03T18:50");
    let one = pending(&sky, &sky.claire, plan(Some(tail), vec![there()])).await;
    let other = pending(&sky, &sky.dora, plan(Some(tail), vec![there()])).await;
    let (one, other) = tokio::join!(book(&sky, one), book(&sky, other));
    let (won, lost) = if one.is_ok() { (one, other) } else { (other, one) };
    assert_eq!(won.expect("one of them").stage, Stage::Booked);
    assert_eq!(refusal(lost), "trips-refused-conflicts");
}

#[tokio::test]
async fn a_trip_without_an_aircraft_is_not_booked() {
    let sky = Skyline::open().await;
    let trip =
        pending(&sky, &sky.claire, plan(None, vec![leg("KTEB", "KFLL", "2026-12-03T16:00", "")])).await;
    assert_eq!(refusal(book(&sky, trip).await), "trips-refused-no-aircraft");
}

#[tokio::test]
async fn a_booked_trip_is_not_moved_onto_another_flight_of_its_aircraft() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    booked(&sky, &sky.claire, tail).await;
    let later = leg("KTEB", "KFLL", "2026-12-05T16:00", "2026-12-05T18:50");
    let trip = pending(&sky, &sky.dora, plan(Some(tail), vec![later])).await;
    let trip = book(&sky, trip).await.expect("free");
    let by = rob(&sky).await;
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let onto = plan(Some(tail), vec![leg("KTEB", "KFLL", "2026-12-03T17:00", "2026-12-03T19:50")]);
    let version = trip.version;
    assert_eq!(refusal(trips::save(&mut work, &by, trip, version, onto).await), "trips-refused-conflicts");
}

#[tokio::test]
async fn the_page_names_what_stands_in_the_way_before_anybody_books() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let first = booked(&sky, &sky.claire, tail).await;
    let onto = leg("KTEB", "KMIA", "2026-12-03T17:00", "2026-12-03T20:00");
    let trip = pending(&sky, &sky.dora, plan(Some(tail), vec![onto])).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let at = format!("/skyline/console/trips/{}", trip.id);
    rob.get(&at).await.is(200).says("One flight stands in the way").says(&first.reference()).says("N350SK");
    let refused = rob.post(&format!("{at}/book"), &[]).await;
    refused.is(303);
    rob.follow(refused).await.is(200).says("not free at these times").says("Pending");
}

#[tokio::test]
async fn a_cancelled_trip_frees_its_aircraft_and_reopened_it_waits_again() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let by = rob(&sky).await;
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let trip = trips::cancel(&mut work, &by, trip, "The meeting was called off").await.expect("cancelled");
    work.commit().await.expect("committed");
    booked(&sky, &sky.dora, tail).await;
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let trip = trips::reopen(&mut work, &by, trip).await.expect("open again");
    work.commit().await.expect("committed");
    assert_eq!(trip.stage, Stage::Pending);
    assert_eq!(refusal(book(&sky, trip.clone()).await), "trips-refused-conflicts");
    let reader = sky.database.reader((*by).clone());
    let legs = trips::legs_of(&reader, trip.id).await.expect("readable");
    assert!(legs.iter().all(|leg| !leg.blocks_aircraft) && reader.now() > portico_domain::time::Instant(0));
}
