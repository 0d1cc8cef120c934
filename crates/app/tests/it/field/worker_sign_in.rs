//! How workers get into the app on their phone, and out of it.

use portico_domain::database::Sight as _;
use portico_domain::field::workers::{self, sign_ins};
use portico_domain::outbox::system_in;
use sea_orm::IntoActiveModel as _;

use super::on_site::{MARCUS_EMAIL, MARCUS_PHONE, OnSite};
use crate::world::{Browser, key};

/// The newest message on its way to a worker: the path of its link and its code.
async fn message(on: &OnSite) -> (String, String) {
    let reader = on.sky.database.reader(system_in(on.workspace));
    let mut asked = reader.all(reader.visible::<sign_ins::Entity>()).await.expect("readable");
    asked.sort_by_key(|one| one.id);
    let newest = asked.last().expect("a sign-in").id;
    let letter = workers::letter::of(&reader, newest, &key()).await.expect("readable").expect("a letter");
    (format!("/hvac/{}", letter.path), letter.code)
}

async fn asks(browser: &mut Browser, who: &str) {
    let page = browser.post("/hvac/work/sign-in", &[("who", who)]).await;
    assert_eq!(page.is(303).leads_to(), "/hvac/work/sign-in/code");
}

#[tokio::test]
async fn a_worker_gets_in_by_the_code_in_the_browser_that_asked_and_in_no_other() {
    let on = OnSite::open().await;
    let mut phone = on.sky.browser();
    let page = phone.get("/hvac/work/jobs").await;
    page.is(404);
    assert_eq!(phone.get("/hvac/work").await.is(303).leads_to(), "/hvac/work/sign-in?next=%2Fhvac%2Fwork");
    asks(&mut phone, "(201) 555-0199").await;
    let (_, code) = message(&on).await;
    let mut other = on.sky.browser();
    asks(&mut other, "nobody@hvac.example").await;
    other.post("/hvac/work/sign-in/code", &[("code", &code)]).await.is(422);
    let page = phone.post("/hvac/work/sign-in/code", &[("code", &code)]).await;
    assert_eq!(page.is(303).leads_to(), "/hvac/work");
    phone.follow(page).await.is(200).says("Marcus");
}

#[tokio::test]
async fn a_number_nobody_has_is_answered_like_one_that_somebody_has() {
    let on = OnSite::open().await;
    let mut pages = Vec::new();
    for who in [MARCUS_PHONE, "+12015550100"] {
        let mut browser = on.sky.browser();
        asks(&mut browser, who).await;
        let page = browser.get("/hvac/work/sign-in/code").await;
        pages.push(page.is(200).words().replace(who, "…"));
        browser.post("/hvac/work/sign-in/code", &[("code", "000000")]).await.is(422);
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn looking_at_a_link_leaves_it_good_and_one_press_uses_it_up() {
    let on = OnSite::open().await;
    let mut phone = on.sky.browser();
    asks(&mut phone, MARCUS_EMAIL).await;
    let (link, _) = message(&on).await;
    for _ in 0..20 {
        let page = on.sky.browser().get(&link).await;
        page.is(200).says("Hello Marcus Reed");
        assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    }
    phone.get(&link).await.is(200);
    let page = phone.post(&link, &[]).await;
    assert_eq!(page.is(303).leads_to(), "/hvac/work");
    let mut second = on.sky.browser();
    second.get(&link).await.is(410);
    second.post(&link, &[]).await.is(410);
}

#[tokio::test]
async fn five_wrong_codes_burn_the_code_and_the_link() {
    let on = OnSite::open().await;
    let mut phone = on.sky.browser();
    asks(&mut phone, MARCUS_PHONE).await;
    let (link, code) = message(&on).await;
    let wrong = if code == "123456" { "654321" } else { "123456" };
    for _ in 0..4 {
        phone.post("/hvac/work/sign-in/code", &[("code", wrong)]).await.is(422);
    }
    phone.post("/hvac/work/sign-in/code", &[("code", wrong)]).await.is(410);
    phone.post("/hvac/work/sign-in/code", &[("code", &code)]).await.is(410);
    on.sky.browser().get(&link).await.is(410);
}

#[tokio::test]
async fn a_link_is_over_after_a_quarter_of_an_hour() {
    let on = OnSite::open().await;
    let mut phone = on.sky.browser();
    asks(&mut phone, MARCUS_PHONE).await;
    let (link, code) = message(&on).await;
    on.sky.clock.advance_seconds(15 * 60 + 1);
    phone.get(&link).await.is(410);
    phone.post("/hvac/work/sign-in/code", &[("code", &code)]).await;
    assert_eq!(phone.get("/hvac/work").await.is(303).leads_to(), "/hvac/work/sign-in?next=%2Fhvac%2Fwork");
}

#[tokio::test]
async fn asking_again_and_again_sends_no_more_than_is_good_for_anybody() {
    let on = OnSite::open().await;
    for _ in 0..4 {
        asks(&mut on.sky.browser(), MARCUS_PHONE).await;
    }
    let reader = on.sky.database.reader(system_in(on.workspace));
    let asked = reader.count(reader.visible::<sign_ins::Entity>()).await.expect("readable");
    assert_eq!(asked, 1);
}

#[tokio::test]
async fn a_phone_that_was_signed_out_or_whose_month_is_over_is_out() {
    let on = OnSite::open().await;
    let (mut one, mut other) = (on.phone(on.marcus).await, on.phone(on.marcus).await);
    let devices = one.get("/hvac/work/devices").await;
    let action = devices.is(200).links("/hvac/work/devices/");
    let revoke = action.iter().find(|to| to.ends_with("/revoke")).expect("another phone");
    one.post(revoke, &[]).await.is(303);
    assert!(other.get("/hvac/work").await.is(303).leads_to().starts_with("/hvac/work/sign-in"));
    one.get("/hvac/work").await.is(200);
    on.sky.clock.advance_seconds(30 * 24 * 3600 + 1);
    assert!(one.get("/hvac/work").await.is(303).leads_to().starts_with("/hvac/work/sign-in"));
}

#[tokio::test]
async fn signing_out_ends_the_session_for_good() {
    let on = OnSite::open().await;
    let mut phone = on.phone(on.marcus).await;
    let secret = phone.cookie("__Host-work").expect("a session").to_owned();
    let page = phone.post("/hvac/work/sign-out", &[]).await;
    assert_eq!(page.is(303).leads_to(), "/hvac/work/sign-in");
    phone.set_cookie("__Host-work", &secret);
    phone.get("/hvac/work").await.is(303);
}

#[tokio::test]
async fn a_worker_who_left_is_out_at_once() {
    let on = OnSite::open().await;
    let mut phone = on.phone(on.marcus).await;
    let work = on.sky.database.begin(system_in(on.workspace)).await.expect("a change");
    let worker = work.one_for_update::<workers::row::Entity>(on.marcus).await.expect("a worker");
    let mut row = worker.into_active_model();
    row.active = sea_orm::ActiveValue::Set(false);
    work.update(row).await.expect("kept");
    work.commit().await.expect("committed");
    phone.get("/hvac/work").await.is(303);
    asks(&mut on.sky.browser(), MARCUS_PHONE).await;
    let reader = on.sky.database.reader(system_in(on.workspace));
    assert_eq!(reader.count(reader.visible::<sign_ins::Entity>()).await.expect("readable"), 0);
}
