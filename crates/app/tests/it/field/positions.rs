//! Where workers are: who may say so, when it is taken, and how long it is kept.

use http::Method;
use http::header::AUTHORIZATION;
use portico_domain::database::Sight as _;
use portico_domain::field::positions::{self, Position, TrailPoint, row, trail};
use portico_domain::field::workers::keys;
use portico_domain::housekeeping;
use portico_domain::outbox::system_in;
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;

use super::road::{MARCUS_KEY, ON_THE_WAY, Road};
use crate::world::Page;

async fn written(road: &Road) -> (Vec<Position>, Vec<TrailPoint>) {
    positions::flush(&road.sky.database, road.sky.app.positions()).await.expect("written down");
    let reader = road.sky.database.reader(system_in(road.workspace));
    let newest = reader.all(reader.visible::<row::Entity>()).await.expect("readable");
    (newest, reader.all(reader.visible::<trail::Entity>()).await.expect("readable"))
}

async fn owntracks(road: &Road, key: &str) -> Page {
    let body = format!(
        r#"{{"_type":"location","lat":44.9,"lon":-93.2,"tst":{},"acc":8,"batt":83}}"#,
        road.now().0 / 1000
    );
    let path = road.at(&format!("positions/owntracks/{key}"));
    road.sky.browser().send(Method::POST, &path, body.as_bytes(), Some("application/json")).await
}

async fn osmand(road: &Road, key: &str) -> Page {
    let seconds = road.now().0 / 1000;
    let query =
        format!("positions/osmand?id={key}&lat=44.91&lon=-93.21&timestamp={seconds}&speed=11.4&batt=80.0");
    road.sky.browser().get(&road.at(&query)).await
}

#[tokio::test]
async fn a_position_of_owntracks_counts_while_its_worker_is_on_the_way() {
    let road = Road::open().await;
    owntracks(&road, MARCUS_KEY).await.is(200);
    assert!(written(&road).await.0.is_empty(), "nobody has set out yet");
    road.sets_out(&road.job).await;
    let answer = owntracks(&road, MARCUS_KEY).await;
    answer.is(200);
    assert_eq!(answer.html(), "[]");
    let (newest, way) = written(&road).await;
    assert_eq!(newest.len(), 1);
    assert_eq!(
        (newest[0].worker_id, newest[0].lat_e6, newest[0].battery),
        (road.marcus.id, 44_900_000, Some(83))
    );
    assert_eq!(way.len(), 1);
}

#[tokio::test]
async fn the_key_may_be_the_password_of_the_tracker() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    let mut phone = road.sky.browser();
    let body = format!(r#"{{"_type":"location","lat":44.9,"lon":-93.2,"tst":{}}}"#, road.now().0 / 1000);
    let path = road.at("positions/owntracks");
    let page = phone.send(Method::POST, &path, body.as_bytes(), Some("application/json")).await;
    page.is(401);
    assert!(page.header("www-authenticate").is_some_and(|value| value.starts_with("Basic")));
    // `marcus:` and the key.
    let basic = "Basic bWFyY3VzOmEta2V5LXRoYXQtbWFyY3VzLXR5cGVkLWludG8taGlzLXBob25l";
    phone.headers.insert(AUTHORIZATION, basic.parse().expect("a header"));
    phone.send(Method::POST, &path, body.as_bytes(), Some("application/json")).await.is(200);
    assert_eq!(written(&road).await.0.len(), 1);
}

#[tokio::test]
async fn a_query_of_osmand_and_a_message_of_traccar_count_as_well() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    let key = format!("{MARCUS_KEY}-2");
    osmand(&road, &key).await.is(200);
    // Long enough for the two kilometres in between.
    road.sky.clock.advance_seconds(120);
    let at = road.now().timestamp();
    let body = format!(
        r#"{{"location":{{"timestamp":"{at}","coords":{{"latitude":44.92,"longitude":-93.22,"accuracy":5.0}},"battery":{{"level":0.5}}}},"device_id":"{key}"}}"#
    );
    let path = road.at("positions/osmand");
    road.sky.browser().send(Method::POST, &path, body.as_bytes(), Some("application/json")).await.is(200);
    let (newest, _) = written(&road).await;
    assert_eq!((newest[0].lat_e6, newest[0].battery), (44_920_000, Some(50)));
}

#[tokio::test]
async fn a_key_that_nobody_has_or_that_was_taken_back_says_nothing() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    owntracks(&road, "a-key-that-nobody-was-given").await.is(401);
    osmand(&road, MARCUS_KEY).await.is(401);
    let elsewhere = format!("/skyline/positions/owntracks/{MARCUS_KEY}");
    road.sky.browser().send(Method::POST, &elsewhere, b"{}", Some("application/json")).await.is(404);
    let work = road.begin().await;
    for key in work.all(work.visible::<keys::Entity>()).await.expect("readable") {
        let gone = keys::ActiveModel { revoked_at: Set(Some(road.now())), ..key.into_active_model() };
        work.update(gone).await.expect("revoked");
    }
    work.commit().await.expect("committed");
    owntracks(&road, MARCUS_KEY).await.is(401);
    assert!(written(&road).await.0.is_empty());
}

#[tokio::test]
async fn who_paused_or_left_is_nowhere() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    let now = road.now();
    road.changes_marcus(|row| row.sharing_paused_at = Set(Some(now))).await;
    owntracks(&road, MARCUS_KEY).await.is(200);
    road.changes_marcus(|row| {
        row.sharing_paused_at = Set(None);
        row.active = Set(false);
    })
    .await;
    owntracks(&road, MARCUS_KEY).await.is(401);
    assert!(written(&road).await.0.is_empty());
}

#[tokio::test]
async fn many_positions_of_a_second_are_one_row_written_once() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    for _ in 0..20 {
        road.marcus_is_at(ON_THE_WAY).await;
    }
    let before = road.sky.database.queries();
    let (newest, way) = written(&road).await;
    assert_eq!((newest.len(), way.len()), (1, 1));
    assert!(road.sky.database.queries() - before < 8);
    let again = positions::flush(&road.sky.database, road.sky.app.positions()).await.expect("looked");
    assert!(!again, "there is nothing new");
}

#[tokio::test]
async fn the_way_somebody_came_is_for_those_who_manage_workers_and_gone_after_three_days() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    written(&road).await;
    let path = road.at(&format!("console/workers/{}/trail", road.marcus.id));
    road.nora().await.get(&path).await.is(200).says("44.9399");
    road.sky.signed_in(&road.vera).await.get(&path).await.is(403);
    road.sky.signed_in(&road.sky.maya).await.get(&path).await.is(303);
    road.sky.clock.advance_seconds(73 * 3600);
    road.nora().await.get(&path).await.is(200).hides("44.9399");
    housekeeping::sweep(&road.sky.database).await.expect("swept");
    let (newest, way) = written(&road).await;
    assert!(newest.is_empty() && way.is_empty());
}

#[tokio::test]
async fn the_office_sees_who_is_where_and_what_is_to_be_done() {
    let road = Road::open().await;
    road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let map = road.sky.signed_in(&road.vera).await.get(&road.at("console/map")).await;
    map.is(200).says("Marcus Hale").says("On the way to J-1, Harbor Point East").says("Ben Ortiz");
    assert!(map.html().contains("data-at=\"44.939876,-93.260049\""), "the office sees it unrounded");
    assert!(map.html().contains("data-at=\"44.99,-93.26\""));
}
