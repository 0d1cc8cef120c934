//! The door for passwords: what it tells, how often it may be tried, and for whom it stays shut.

use portico_domain::conversations::deliveries::Letter;
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::sessions;
use sea_orm::ActiveValue::Set;

use super::{
    DOOR, GOOD, HOME, OTHER, OWN, RESET, change_row, clients_sign_in, enter, invitation, mailed, reset_link,
    with_password,
};
use crate::world::Skyline;

#[tokio::test]
async fn the_answer_to_a_password_tells_nothing_about_an_address() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let sue = sky.joined("sue", MembershipRole::Owner).await;
    with_password(&sky, &sky.claire).await;
    with_password(&sky, &sue).await;
    let suspend = format!("/skyline/console/portal-users/{}/suspend", sue.user());
    sky.signed_in(&sky.maya).await.post(&suspend, &[]).await.is(303);
    let mut answers = Vec::new();
    let people = [&sky.claire, &sky.daniel, &sky.ivy, &sky.ian, &sky.rita, &sue];
    let known = people.iter().map(|who| (who.email.as_str(), OTHER));
    for (email, password) in known.chain([("nobody@elsewhere.example", OTHER), (sue.email.as_str(), GOOD)]) {
        let page = enter(&mut sky.browser(), email, password).await;
        page.is(422).says("do not belong together");
        answers.push(page.words());
        sky.clock.advance_seconds(61);
    }
    assert!(answers.iter().all(|words| *words == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn whoever_types_no_password_is_told_of_the_link_and_nothing_is_counted() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    with_password(&sky, &sky.claire).await;
    for _ in 0..20 {
        let page = enter(&mut sky.browser(), &sky.claire.email, "").await;
        page.is(422).says("or have a link sent to you");
    }
    enter(&mut sky.browser(), &sky.claire.email, GOOD).await.is(303);
}

#[tokio::test]
async fn after_five_wrong_passwords_one_waits_whether_or_not_anybody_has_the_address() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    with_password(&sky, &sky.claire).await;
    for (email, then) in [(sky.claire.email.as_str(), 303), ("nobody@elsewhere.example", 422)] {
        for _ in 0..5 {
            enter(&mut sky.browser(), email, OTHER).await.is(422);
        }
        let page = enter(&mut sky.browser(), email, GOOD).await;
        page.is(429).says("Too many tries");
        assert_eq!(page.header("retry-after"), Some("2"));
        sky.clock.advance_seconds(2);
        enter(&mut sky.browser(), email, GOOD).await.is(then);
        sky.clock.advance_seconds(61);
    }
}

#[tokio::test]
async fn one_network_tries_ten_passwords_a_minute_whoever_they_are_of() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    for number in 0..10 {
        enter(&mut sky.browser(), &format!("someone{number}@elsewhere.example"), OTHER).await.is(422);
    }
    enter(&mut sky.browser(), "another@elsewhere.example", OTHER).await.is(429);
    // The same count holds for whoever is signed in, and at the door of staff.
    let staff = [("email", sky.maya.email.as_str()), ("password", OTHER)];
    sky.browser().post("/skyline/console/sign-in", &staff).await.is(429);
}

#[tokio::test]
async fn after_a_hundred_wrong_ones_even_the_right_one_is_refused_and_the_link_still_works() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    with_password(&sky, &sky.claire).await;
    change_row(&sky, &sky.claire, |row| row.failed_passwords = Set(99)).await;
    let email = sky.claire.email.as_str();
    enter(&mut sky.browser(), email, OTHER).await.is(422);
    sky.clock.advance_seconds(24 * 3600);
    enter(&mut sky.browser(), email, GOOD).await.is(429).says("Sign in by a mailed link");
    let mut claire = sky.browser();
    claire.post(DOOR, &[("email", email), ("password", GOOD)]).await.is(303);
    let link = mailed(&sky, &sky.claire, Letter::SignInLink).await;
    claire.post(&link, &[]).await.is(303);
    claire.get(HOME).await.is(200);
    // A link that only the mailbox has opens the door for passwords again.
    let link = reset_link(&sky, &mut sky.browser(), &sky.claire).await;
    sky.browser().post(&link, &[("password", OTHER)]).await.is(303);
    enter(&mut sky.browser(), email, OTHER).await.is(303);
}

#[tokio::test]
async fn where_clients_sign_in_by_link_no_password_is_shown_or_taken() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    let mut claire = with_password(&sky, &sky.claire).await;
    let reset = reset_link(&sky, &mut sky.browser(), &sky.claire).await;
    clients_sign_in(&sky, "passwordless").await;
    sky.browser().get(DOOR).await.is(200).says("No password needed").hides("type=\"password\"");
    enter(&mut sky.browser(), &sky.claire.email, GOOD).await.is(404);
    sky.browser().get(RESET).await.is(404);
    sky.browser().post(RESET, &[("email", &sky.claire.email)]).await.is(404);
    sky.browser().get(&reset).await.is(404);
    sky.browser().post(&reset, &[("password", OTHER)]).await.is(404);
    assert_eq!(claire.get(OWN).await.leads_to(), "/skyline/portal/settings");
    claire.post(OWN, &[("current", GOOD), ("password", OTHER)]).await.is(303);
    claire.get("/skyline/portal/settings").await.is(200).hides("settings/password");
    let link = invitation(&sky, &sky.ivy).await;
    let mut ivy = sky.browser();
    ivy.get(&link).await.is(200).hides("type=\"password\"");
    ivy.post(&link, &[("password", OTHER)]).await.is(303);
    // Nothing came of what was sent along; what was kept before is good again once passwords are.
    clients_sign_in(&sky, "choice").await;
    enter(&mut sky.browser(), &sky.ivy.email, OTHER).await.is(422);
    enter(&mut sky.browser(), &sky.claire.email, GOOD).await.is(303);
}

#[tokio::test]
async fn whoever_signs_in_by_password_while_they_are_suspended_is_out_afterwards() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    with_password(&sky, &sky.claire).await;
    let record = format!("/skyline/console/portal-users/{}", sky.claire.user());
    for _ in 0..20 {
        let (mut sam, mut claire) = (sky.signed_in(&sky.sam).await, sky.browser());
        let (suspend, email) = (format!("{record}/suspend"), sky.claire.email.clone());
        let (answer, entered) = tokio::join!(sam.post(&suspend, &[]), enter(&mut claire, &email, GOOD));
        answer.is(303);
        assert!(matches!(entered.status.as_u16(), 303 | 422), "{}", entered.status);
        let reader = sky.database.reader(system_in(sky.workspace));
        let open = sessions::list_of_portal_user(&reader, sky.claire.user()).await.expect("readable");
        assert!(open.is_empty(), "{open:?}");
        claire.get(HOME).await.is(303);
        sam.post(&format!("{record}/restore"), &[]).await.is(303);
        sky.clock.advance_seconds(3600);
    }
}
