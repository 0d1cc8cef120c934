//! The schedule, and how much the database is asked for it.

use super::ground::{aircraft, book, booked, leg, pending, plan};
use crate::world::Skyline;

#[tokio::test]
async fn the_schedule_shows_every_tail_and_marks_what_does_not_fit() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    booked(&sky, &sky.claire, tail).await;
    let onto = leg("KTEB", "KMIA", "2026-12-03T17:00", "2026-12-03T20:00");
    pending(&sky, &sky.dora, plan(Some(tail), vec![onto])).await;
    let mut vera = sky.signed_in(&sky.vera).await;
    let week = vera.get("/skyline/console/schedule?from=2026-12-01").await;
    week.is(200).says("N350SK").says("One flight does not fit").says("Harcourt Holdings").hides("style=\"");
    vera.get("/skyline/console/schedule?from=2026-12-10").await.is(200).hides("KMIA");
    vera.get("/skyline/console/schedule?view=month&from=2026-12-01")
        .await
        .is(200)
        .says("December 2026")
        .says("16:00 EST")
        .says("One flight does not fit")
        .says("Does not fit:");
    vera.get("/skyline/console/schedule?from=never&days=many&view=upside").await.is(200);
}

#[tokio::test]
async fn no_page_of_trips_asks_more_of_the_database_when_there_is_more_to_show() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let first = booked(&sky, &sky.claire, tail).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let staff = [
        "/skyline/console/trips".to_owned(),
        "/skyline/console/schedule?from=2026-12-01".to_owned(),
        "/skyline/console/schedule?view=month&from=2026-12-01".to_owned(),
        format!("/skyline/console/trips/{}", first.id),
    ];
    let client = ["/skyline/portal/trips".to_owned(), format!("/skyline/portal/trips/{}", first.id)];
    let mut before = Vec::new();
    for path in &staff {
        before.push(sky.queries(rob.get(path)).await.1);
    }
    for path in &client {
        before.push(sky.queries(claire.get(path)).await.1);
    }
    for day in 4..=20 {
        let there =
            leg("KTEB", "KFLL", &format!("2026-12-{day:02}T16:00"), &format!("2026-12-{day:02}T18:50"));
        let trip = pending(&sky, &sky.claire, plan(Some(tail), vec![there])).await;
        book(&sky, trip).await.expect("free");
    }
    let mut after = Vec::new();
    for path in &staff {
        let (page, statements) = sky.queries(rob.get(path)).await;
        page.is(200);
        after.push(statements);
    }
    for path in &client {
        let (page, statements) = sky.queries(claire.get(path)).await;
        page.is(200);
        after.push(statements);
    }
    assert_eq!(before, after);
    // One of them finds the workspace, which is remembered outside of tests.
    assert!(after.iter().all(|statements| *statements <= 10), "{after:?}");
}

#[tokio::test]
async fn the_schedule_names_the_zone_of_the_days_it_shows() {
    let sky = Skyline::open().await;
    let mut vera = sky.signed_in(&sky.vera).await;
    let summer = vera.get("/skyline/console/schedule?from=2027-07-05").await;
    summer.is(200).says("EDT").hides("EST");
    vera.get("/skyline/console/schedule?view=month&from=2027-07-05").await.is(200).says("EDT").hides("EST");
    // The clocks go back in the night to 7 November.
    vera.get("/skyline/console/schedule?from=2027-11-03").await.is(200).says("EDT / EST");
}
