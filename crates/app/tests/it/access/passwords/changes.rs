//! Passwords forgotten, changed and taken away.

use portico_domain::conversations::deliveries::Letter;

use super::{
    DOOR, GOOD, HOME, OTHER, OWN, RESET, clients_sign_in, enter, invitation, mailed, reset_link,
    told_of_a_change, with_password,
};
use crate::world::Skyline;

#[tokio::test]
async fn a_reset_works_once_signs_nobody_in_and_ends_every_session() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let mut claire = with_password(&sky, &sky.claire).await;
    let mut browser = sky.browser();
    browser.get(DOOR).await.is(200).says("Forgotten your password?");
    let link = reset_link(&sky, &mut browser, &sky.claire).await;
    for _ in 0..20 {
        sky.browser().get(&link).await.is(200).says(&sky.claire.email);
    }
    // It is no link to sign in with.
    sky.browser().post(&link.replace("/reset/", "/link/"), &[]).await.is(410);
    browser.post(&link, &[("password", "too short")]).await.is(422).says("Use at least 15 characters");
    claire.get(HOME).await.is(200);
    let page = browser.post(&link, &[("password", OTHER)]).await;
    assert_eq!(page.is(303).leads_to(), DOOR);
    browser.follow(page).await.is(200).says("Your password is changed");
    browser.get(HOME).await.is(303);
    claire.get(HOME).await.is(303);
    enter(&mut sky.browser(), &sky.claire.email, GOOD).await.is(422);
    enter(&mut browser, &sky.claire.email, OTHER).await.is(303);
    browser.get(&link).await.is(410).says("Your password is as it was");
    browser.post(&link, &[("password", GOOD)]).await.is(410);
    assert_eq!(told_of_a_change(&sky, &sky.claire).await, 2, "chosen, and chosen anew");
}

#[tokio::test]
async fn a_link_for_a_password_works_for_half_an_hour_and_not_a_second_longer() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    let mut daniel = sky.browser();
    let link = reset_link(&sky, &mut daniel, &sky.daniel).await;
    sky.clock.advance_seconds(29 * 60 + 59);
    daniel.get(&link).await.is(200);
    sky.clock.advance_seconds(2);
    daniel.get(&link).await.is(410);
    daniel.post(&link, &[("password", GOOD)]).await.is(410);
    // Who never had a password chooses one in the same way; a sign-in link chooses none.
    let link = reset_link(&sky, &mut daniel, &sky.daniel).await;
    daniel.post(&link, &[("password", GOOD)]).await.is(303);
    enter(&mut daniel, &sky.daniel.email, GOOD).await.is(303);
    daniel.post(DOOR, &[("email", &sky.daniel.email)]).await.is(303);
    let link = mailed(&sky, &sky.daniel, Letter::SignInLink).await;
    daniel.post(&link.replace("/link/", "/reset/"), &[("password", OTHER)]).await.is(410);
}

#[tokio::test]
async fn asking_for_a_new_password_tells_nothing_about_an_address() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let mut answers = Vec::new();
    let people = [&sky.claire, &sky.ivy, &sky.ian, &sky.rita].map(|person| person.email.clone());
    for email in people.iter().map(String::as_str).chain(["nobody@elsewhere.example"]) {
        let mut browser = sky.browser();
        let page = browser.post(RESET, &[("email", email)]).await;
        let bytes = page.is(303).bytes.clone();
        answers.push((page.leads_to().to_owned(), bytes, browser.follow(page).await.words()));
        sky.clock.advance_seconds(301);
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    let mailed: Vec<String> = sky.mails().await.into_iter().map(|mail| mail.recipient_email).collect();
    assert_eq!(mailed, std::slice::from_ref(&sky.claire.email));
    sky.browser().post(RESET, &[("email", "a@b.test,c@d.test")]).await.is(422);
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session_and_is_told() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    let mut phone = sky.signed_in(&sky.claire).await;
    let mut desk = with_password(&sky, &sky.claire).await;
    phone.get(HOME).await.is(303);
    desk.get(HOME).await.is(200);
    let before = desk.cookie("__Host-sid").map(str::to_owned);
    desk.post(OWN, &[("password", OTHER)]).await.is(422).says("do not belong together");
    desk.post(OWN, &[("current", "not the one"), ("password", OTHER)]).await.is(422);
    sky.clock.advance_seconds(1);
    desk.post(OWN, &[("current", GOOD), ("password", OTHER)]).await.is(303);
    assert_ne!(desk.cookie("__Host-sid").map(str::to_owned), before);
    desk.get(HOME).await.is(200);
    enter(&mut sky.browser(), &sky.claire.email, GOOD).await.is(422);
    enter(&mut phone, &sky.claire.email, OTHER).await.is(303);
    sky.clock.advance_seconds(1);
    desk.get(OWN).await.is(200).says("Remove password");
    desk.post(&format!("{OWN}/remove"), &[("current", GOOD), ("password", "")]).await.is(422);
    desk.post(&format!("{OWN}/remove"), &[("current", OTHER), ("password", "")]).await.is(303);
    phone.get(HOME).await.is(303);
    desk.get("/skyline/portal/settings").await.is(200).says("You have no password");
    enter(&mut phone, &sky.claire.email, OTHER).await.is(422);
    assert_eq!(told_of_a_change(&sky, &sky.claire).await, 3, "chosen, changed, removed");
}

#[tokio::test]
async fn where_passwords_are_asked_for_nobody_takes_theirs_away() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let mut claire = with_password(&sky, &sky.claire).await;
    claire.get(OWN).await.is(200).hides("Remove password");
    let page = claire.post(&format!("{OWN}/remove"), &[("current", GOOD)]).await;
    page.is(422).says("Here clients sign in with a password");
    enter(&mut sky.browser(), &sky.claire.email, GOOD).await.is(303);
}

#[tokio::test]
async fn a_password_ends_with_the_address_it_went_with_and_with_the_access() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    with_password(&sky, &sky.claire).await;
    with_password(&sky, &sky.daniel).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let record = format!("/skyline/console/contacts/{}", sky.claire.contact());
    let version = sam.get(&format!("{record}/edit")).await.field("version").expect("a version");
    let new = "claire@elsewhere.example";
    let fields = [
        ("first_name", "Claire"),
        ("last_name", "Bennett"),
        ("language", "en"),
        ("emails.0.address", new),
        ("version", version.as_str()),
    ];
    sam.post(&record, &fields).await.is(303);
    enter(&mut sky.browser(), new, GOOD).await.is(422);

    let record = format!("/skyline/console/portal-users/{}", sky.daniel.user());
    sam.post(&format!("{record}/remove"), &[]).await.is(303);
    sam.post(&format!("{record}/invite"), &[]).await.is(303);
    sky.clock.advance_seconds(1);
    let link = invitation(&sky, &sky.daniel).await;
    sky.browser().post(&link, &[("skip", "yes")]).await.is(303);
    enter(&mut sky.browser(), &sky.daniel.email, GOOD).await.is(422);
}
