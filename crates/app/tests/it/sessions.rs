//! How long somebody stays signed in, and what counts as use.

use portico_domain::activity::Noun;
use portico_domain::id::AccountId;
use portico_domain::outbox::system_in;
use portico_domain::portal;

use crate::world::{Browser, Skyline};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Somebody's session ends, so every open page is looked up again; then something is told that all may hear.
async fn everybody_is_looked_up_again(sky: &Skyline, account: AccountId) {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    work.announce(Noun::Session, sky.workspace.0, None);
    work.announce(Noun::Trip, sky.workspace.0, Some(account));
    work.commit().await.expect("committed");
}

async fn let_sessions_live(sky: &Skyline, maya: &mut Browser, hours: &str) {
    let reader = sky.database.reader(system_in(sky.workspace));
    let version = portal::settings(&reader).await.expect("readable").expect("a portal").version.to_string();
    let rules = [
        ("version", version.as_str()),
        ("session_hours", hours),
        ("invitation_days", "7"),
        ("link_minutes", "15"),
        ("show_tail", "confirmed"),
        ("crew_from_stage", "booked"),
        ("stage_limit", "dispatched"),
        ("default_assignee", ""),
    ];
    maya.post("/skyline/console/portal/access", &rules).await.is(303);
}

#[tokio::test]
async fn staff_are_signed_out_after_eight_idle_hours_and_after_a_day_in_any_case() {
    let sky = Skyline::open().await;
    let (mut maya, mut olga) = (sky.signed_in(&sky.maya).await, sky.signed_in(&sky.olga).await);
    for _ in 0..2 {
        sky.clock.advance_seconds(8 * HOUR - 1);
        maya.get("/skyline/console").await.is(200);
    }
    olga.get("/skyline/console").await.is(303);
    sky.clock.advance_seconds(8 * HOUR - 1);
    maya.get("/skyline/console").await.is(200);
    sky.clock.advance_seconds(MINUTE);
    maya.get("/skyline/console").await.is(303);
}

#[tokio::test]
async fn a_clients_session_rolls_for_thirty_days() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    for _ in 0..3 {
        sky.clock.advance_seconds(30 * DAY - 1);
        claire.get("/skyline/portal").await.is(200);
    }
    sky.clock.advance_seconds(30 * DAY + 1);
    claire.get("/skyline/portal").await.is(303);
}

#[tokio::test]
async fn an_open_page_neither_shortens_nor_prolongs_a_session() {
    let sky = Skyline::open().await;
    let (mut claire, mut maya) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.maya).await);
    let mut portal = claire.listen("/skyline/portal/live").await;
    let mut console = maya.listen("/skyline/console/live").await;
    sky.clock.advance_seconds(8 * HOUR - MINUTE);
    everybody_is_looked_up_again(&sky, sky.claire.account()).await;
    assert_eq!(portal.next().await.as_deref(), Some("trip"));
    assert_eq!(console.next().await.as_deref(), Some("trip"));
    sky.clock.advance_seconds(2 * MINUTE);
    everybody_is_looked_up_again(&sky, sky.claire.account()).await;
    assert_eq!(portal.next().await.as_deref(), Some("trip"));
    assert_eq!(console.next().await, None, "eight hours were over");
    maya.get("/skyline/console").await.is(303);
    drop(portal);
    sky.clock.advance_seconds(29 * DAY);
    claire.get("/skyline/portal").await.is(200);

    let mut daniel = sky.signed_in(&sky.daniel).await;
    let mut portal = daniel.listen("/skyline/portal/live").await;
    sky.clock.advance_seconds(30 * DAY - MINUTE);
    everybody_is_looked_up_again(&sky, sky.daniel.account()).await;
    assert_eq!(portal.next().await.as_deref(), Some("trip"));
    sky.clock.advance_seconds(2 * MINUTE);
    daniel.get("/skyline/portal").await.is(303);
}

#[tokio::test]
async fn a_page_that_refreshes_itself_is_no_use_of_a_session() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.headers.insert("x-live", "1".parse().expect("a header"));
    for _ in 0..7 {
        sky.clock.advance_seconds(HOUR);
        maya.get("/skyline/console").await.is(200);
    }
    sky.clock.advance_seconds(HOUR + 1);
    maya.get("/skyline/console").await.is(303);
}

#[tokio::test]
async fn a_shortened_session_time_reaches_those_who_are_signed_in_already() {
    let sky = Skyline::open().await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let (mut claire, mut daniel) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.daniel).await);
    sky.clock.advance_seconds(2 * HOUR);
    claire.get("/skyline/portal").await.is(200);
    let_sessions_live(&sky, &mut maya, "1").await;
    claire.get("/skyline/portal").await.is(200);
    daniel.get("/skyline/portal").await.is(303);
    sky.clock.advance_seconds(HOUR + 1);
    claire.get("/skyline/portal").await.is(303);
}
