//! The page behind a tracking link: what it shows before, on the way and after, and what it never shows.

use portico_domain::field::positions;
use portico_domain::field::tracking;
use portico_domain::outbox::system_in;
use sea_orm::ActiveValue::Set;

use super::road::{ON_THE_WAY, Road};

/// Rounded to four decimals.
const SHOWN: &str = "44.9399,-93.26";

#[tokio::test]
async fn before_anybody_sets_out_the_page_says_when_and_shows_no_map() {
    let road = Road::open().await;
    let link = road.link_to(&road.job).await.expect("a link");
    let page = road.sky.browser().get(&road.page(&link)).await;
    page.is(200).says("Your visit is planned").says("10:00 – 12:00 CST").says("Key to the plant room");
    page.hides("data-fieldmap").hides("They pay late").hides("third stone").hides("123.45");
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
}

#[tokio::test]
async fn on_the_way_one_rounded_position_is_shown_with_its_age_and_a_range() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    road.sky.clock.advance_seconds(12);
    let page = road.sky.browser().get(&road.page(&link)).await;
    page.is(200)
        .says("On the way")
        .says("updated 12 s ago")
        .says("About 9 minutes")
        .says("3.5 miles from you");
    page.says("09:05 – 09:20 CST").says("Marcus Hale").says("white van").says("Boiler B1, no heat");
    assert!(page.html().contains(&format!("data-spot=\"{SHOWN}\"")), "{}", page.html());
    assert!(!page.html().contains("44.939876") && !page.html().contains("tel:+16125550143"));
}

#[tokio::test]
async fn a_position_of_more_than_two_minutes_is_said_to_be_stale() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let mut rosa = road.sky.browser();
    let fresh = rosa.get(&road.page(&link)).await;
    assert!(fresh.html().contains("id=\"track-stale\" hidden"));
    road.sky.clock.advance_seconds(121);
    let stale = rosa.get(&road.page(&link)).await;
    stale.says("updated 2 min ago").says("No new position for more than two minutes");
    assert!(!stale.html().contains("id=\"track-stale\" hidden") && stale.html().contains("data-stale"));
}

#[tokio::test]
async fn nothing_is_shown_of_where_somebody_was_before_they_set_out() {
    let road = Road::open().await;
    // Marcus is at another stop, and his position is taken there.
    road.changes_job(&road.other, |row| row.worker_id = Set(Some(road.marcus.id))).await;
    road.sets_out(&road.other).await;
    road.marcus_is_at(ON_THE_WAY).await;
    positions::flush(&road.sky.database, road.sky.app.positions()).await.expect("written down");
    road.sky.clock.advance_seconds(60);
    let link = road.sets_out(&road.job).await;
    let page = road.sky.browser().get(&road.page(&link)).await;
    page.is(200).says("The position is not shown at the moment").hides("data-fieldmap");
    assert!(!page.html().contains("44.93"));
}

#[tokio::test]
async fn a_pause_hides_the_position_and_so_does_home() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let mut rosa = road.sky.browser();
    let path = road.page(&link);
    let now = road.now();
    road.changes_marcus(|row| row.sharing_paused_at = Set(Some(now))).await;
    rosa.get(&path).await.says("The position is not shown at the moment").hides("data-spot");
    road.changes_marcus(|row| {
        row.sharing_paused_at = Set(None);
        // 400 metres away.
        row.home_lat_e6 = Set(Some(44_943_476));
        row.home_lon_e6 = Set(Some(-93_260_049));
    })
    .await;
    rosa.get(&path).await.says("The position is not shown at the moment").hides("data-spot");
    // 600 metres away.
    road.changes_marcus(|row| row.home_lat_e6 = Set(Some(44_945_276))).await;
    assert!(rosa.get(&path).await.html().contains(SHOWN));
}

#[tokio::test]
async fn another_clients_link_shows_nothing_of_this_job_and_no_other_worker() {
    let road = Road::open().await;
    let (link, others) = (road.sets_out(&road.job).await, road.sets_out(&road.other).await);
    road.marcus_is_at(ON_THE_WAY).await;
    let page = road.sky.browser().get(&road.page(&others)).await;
    page.is(200).says("Ben Ortiz").hides("Marcus").hides("Harbor Point").hides("data-spot");
    let code = tracking::code(&crate::world::key(), &link);
    road.sky.browser().get(&format!("/skyline/t/{code}")).await.is(404);
    let mut guess = code.clone();
    guess.replace_range(15.., if code.ends_with('1') { "2" } else { "1" });
    road.sky.browser().get(&road.at(&format!("t/{guess}"))).await.is(404);
    road.sky.browser().get(&road.at("t/1111111111111111")).await.is(404);
}

#[tokio::test]
async fn with_the_arrival_the_position_is_gone_and_a_quarter_of_an_hour_later_the_stream() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    positions::flush(&road.sky.database, road.sky.app.positions()).await.expect("written down");
    road.sky.clock.advance_seconds(600);
    road.starts().await;
    let mut rosa = road.sky.browser();
    let path = road.page(&link);
    let page = rosa.get(&path).await;
    page.is(200).says("Marcus has arrived").says("09:10 CST").hides("data-spot");
    assert!(!page.html().contains("44.93") && !page.html().contains("track-age"));
    let live = format!("{path}/live");
    let mut stream = rosa.listen(&live).await;
    road.sky.clock.advance_seconds(15 * 60);
    while stream.data().await.is_some() {}
    rosa.get(&live).await.is(404);
    rosa.get(&path).await.is(200).says("Marcus has arrived");
}

#[tokio::test]
async fn after_the_end_there_is_a_summary_for_a_week_and_then_nothing() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.starts().await;
    road.finishes().await;
    let mut rosa = road.sky.browser();
    let path = road.page(&link);
    let page = rosa.get(&path).await;
    page.is(200)
        .says("The visit is done")
        .says("09:00 CST")
        .says("Rate the visit")
        .hides("Key to the plant room");
    page.hides("Repaired").hides("data-fieldmap");
    rosa.get(&format!("{path}/live")).await.is(404);
    road.sky.clock.advance_seconds(7 * 24 * 3600 + 1);
    rosa.get(&path).await.is(404);
}

#[tokio::test]
async fn a_revoked_link_leads_nowhere_and_its_stream_ends() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let mut rosa = road.sky.browser();
    let path = road.page(&link);
    let mut stream = rosa.listen(&format!("{path}/live")).await;
    let first = stream.data().await.expect("the state");
    assert_eq!((first["phase"].as_str(), first["lat"].as_f64()), (Some("on-the-way"), Some(44.9399)));
    let revoke = road.at(&format!("console/jobs/{}/links/{}/revoke", road.job.id, link.id));
    road.sky.signed_in(&road.vera).await.post(&revoke, &[]).await.is(403);
    road.nora().await.post(&revoke, &[]).await.is(303);
    let last = stream.data().await.expect("the end");
    assert_eq!((last["over"].as_bool(), last.get("lat")), (Some(true), None));
    assert!(stream.data().await.is_none());
    for path in [path.clone(), format!("{path}/live"), format!("{path}/photo"), format!("{path}/rate")] {
        rosa.get(&path).await.is(404);
    }
    let fresh = road.link_to(&road.job).await.expect("another link");
    assert_ne!(fresh.id, link.id);
    rosa.get(&road.page(&fresh)).await.is(200);
}

#[tokio::test]
async fn each_update_reaches_whoever_follows_without_asking_the_database() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let live = format!("{}/live", road.page(&link));
    let mut streams = Vec::new();
    for _ in 0..30 {
        let mut stream = road.sky.browser().listen(&live).await;
        stream.data().await.expect("the state");
        streams.push(stream);
    }
    road.sky.clock.advance_seconds(600);
    road.marcus_is_at((44.984_001, -93.260_002)).await;
    for stream in &mut streams {
        let said = stream.data().await.expect("the update");
        assert_eq!(said["lat"].as_f64(), Some(44.984));
        assert_eq!((said["phase"].as_str(), said["age"].as_i64()), (Some("nearby"), Some(0)));
        let known: Vec<&str> = said.as_object().expect("an object").keys().map(String::as_str).collect();
        let public =
            ["age", "label", "lat", "lead", "lon", "over", "phase", "stale", "time", "title", "tone"];
        assert!(known.iter().all(|key| public.contains(key)), "{known:?}");
    }
}

#[tokio::test]
async fn a_template_that_clients_do_not_see_a_feature_that_is_off_and_a_client_locked_out_end_the_link() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.hides_the_template().await;
    road.sky.browser().get(&road.page(&link)).await.is(404);
    assert!(road.link_to(&road.other).await.is_none(), "no link is born to what clients do not see");

    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.deactivates_the_account().await;
    road.sky.browser().get(&road.page(&link)).await.is(404);

    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.switches_tracking_off().await;
    road.sky.browser().get(&road.page(&link)).await.is(404);
    let rates = road.link_to(&road.other).await.expect("the link by which it is rated");
    for path in ["", "/live", "/photo"] {
        road.sky.browser().get(&format!("{}{path}", road.page(&rates))).await.is(404);
    }
}

#[tokio::test]
async fn the_page_asks_little_and_a_look_is_counted_without_a_commit_of_its_own() {
    let road = Road::open().await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let mut rosa = road.sky.browser();
    rosa.get(&road.page(&link)).await.is(200);
    let (page, statements) = road.sky.queries(rosa.get(&road.page(&link))).await;
    page.is(200);
    assert!(statements <= 8 + 2, "{statements} statements");
    positions::flush(&road.sky.database, road.sky.app.positions()).await.expect("written down");
    let reader = road.sky.database.reader(system_in(road.workspace));
    let links = tracking::of_job(&reader, &road.job).await.expect("readable");
    assert_eq!((links.len(), links[0].views), (1, 2));
}

#[tokio::test]
async fn only_this_page_may_load_the_operators_tiles() {
    let road = Road::open().await;
    road.has_tiles("https://{s}.tiles.example/{z}/{x}/{y}.png").await;
    let link = road.sets_out(&road.job).await;
    road.marcus_is_at(ON_THE_WAY).await;
    let page = road.sky.browser().get(&road.page(&link)).await;
    let policy = page.header("content-security-policy").expect("a policy").to_owned();
    assert!(policy.contains("img-src 'self' data: blob: https://*.tiles.example;"), "{policy}");
    page.says("Map data by somebody");
    let map = road.nora().await.get(&road.at("console/map")).await;
    assert!(map.header("content-security-policy").is_some_and(|policy| policy.contains("tiles.example")));
    let board = road.nora().await.get(&road.at("console/me")).await;
    assert!(board.header("content-security-policy").is_some_and(|policy| !policy.contains("tiles.example")));
}
