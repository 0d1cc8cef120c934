//! Passwords of clients: chosen where an invitation is opened, good at the door, forgotten, changed and taken away.

mod changes;
mod door;

use portico_domain::conversations::deliveries::Letter;
use portico_domain::database::Sight as _;
use portico_domain::id::{InvitationId, SignInId};
use portico_domain::outbox::system_in;
use portico_domain::people::passwords::{check, hash};
use portico_domain::people::{invitations, portal_users, sign_in};
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;

use crate::world::{Browser, Page, Person, Skyline};

const HOME: &str = "/skyline/portal";
const DOOR: &str = "/skyline/portal/sign-in";
const ENTER: &str = "/skyline/portal/sign-in/password";
const RESET: &str = "/skyline/portal/sign-in/reset";
const OWN: &str = "/skyline/portal/settings/password";
const GOOD: &str = "a quiet field in winter";
const OTHER: &str = "seven lamps by the harbour";

/// Maya chooses how clients sign in.
async fn clients_sign_in(sky: &Skyline, mode: &str) {
    let access = "/skyline/console/portal/access";
    let mut maya = sky.signed_in(&sky.maya).await;
    let page = maya.get(access).await;
    let version = page.is(200).says("How clients sign in").field("version").expect("a version");
    let fields = [
        ("sign_in", mode),
        ("session_hours", "720"),
        ("invitation_days", "7"),
        ("link_minutes", "15"),
        ("show_tail", "confirmed"),
        ("crew_from_stage", "booked"),
        ("stage_limit", "dispatched"),
        ("version", version.as_str()),
    ];
    maya.post(access, &fields).await.is(303);
    let page = maya.get(access).await;
    assert!(page.html().contains(&format!("<option value=\"{mode}\" selected")), "{mode} is kept");
}

async fn enter(browser: &mut Browser, email: &str, password: &str) -> Page {
    browser.post(ENTER, &[("email", email), ("password", password)]).await
}

/// Somebody signed in who has just chosen a password.
async fn with_password(sky: &Skyline, who: &Person) -> Browser {
    let mut browser = sky.signed_in(who).await;
    browser.post(OWN, &[("password", GOOD)]).await.is(303);
    browser
}

/// The link of a new invitation.
async fn invitation(sky: &Skyline, who: &Person) -> String {
    let mut maya = sky.signed_in(&sky.maya).await;
    maya.post(&format!("/skyline/console/portal-users/{}/resend", who.user()), &[]).await.is(303);
    let mails = sky.mails_to(&who.email).await;
    let mail = mails.iter().rfind(|mail| mail.event == Letter::Invitation).expect("a mail");
    let reader = sky.database.reader(system_in(sky.workspace));
    let id = InvitationId(mail.object_id);
    let letter = invitations::letter_facts(&reader, sky.app.key(), id).await.expect("readable");
    format!("/skyline/{}", letter.expect("an invitation that works").path)
}

/// The link of the newest mail of a kind.
async fn mailed(sky: &Skyline, who: &Person, letter: Letter) -> String {
    let mails = sky.mails_to(&who.email).await;
    let mail = mails.iter().rfind(|mail| mail.event == letter).expect("a mail");
    let reader = sky.database.reader(system_in(sky.workspace));
    let id = SignInId(mail.object_id);
    let letter = sign_in::letter_facts(&reader, sky.app.key(), id).await.expect("readable");
    format!("/skyline/{}", letter.expect("a link that works").path)
}

/// The link by which somebody chooses a password.
async fn reset_link(sky: &Skyline, browser: &mut Browser, who: &Person) -> String {
    // Mails are told apart by when they were queued, and few are sent to one address.
    sky.clock.advance_seconds(301);
    browser.post(RESET, &[("email", &who.email)]).await.is(303);
    mailed(sky, who, Letter::PasswordReset).await
}

async fn told_of_a_change(sky: &Skyline, who: &Person) -> usize {
    sky.mails_to(&who.email).await.iter().filter(|mail| mail.event == Letter::PasswordChanged).count()
}

async fn change_row(sky: &Skyline, who: &Person, change: impl FnOnce(&mut portal_users::row::ActiveModel)) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let row = work.one::<portal_users::row::Entity>(who.user()).await.expect("a portal user");
    let mut row = row.into_active_model();
    change(&mut row);
    work.update(row).await.expect("written");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn whoever_opens_an_invitation_chooses_a_password_and_comes_back_with_it() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let link = invitation(&sky, &sky.ivy).await;
    for _ in 0..20 {
        sky.browser().get(&link).await.is(200).says(&sky.ivy.email).says("At least 15 characters");
    }
    let mut ivy = sky.browser();
    let page = ivy.post(&link, &[("username", &sky.ivy.email), ("password", GOOD)]).await;
    page.is(303);
    ivy.follow(page).await.is(200).says("Ivy");
    sky.browser().get(&link).await.is(410);
    ivy.post("/skyline/portal/sign-out", &[]).await.is(303);
    ivy.get(HOME).await.is(303);
    let page = enter(&mut ivy, &sky.ivy.email.to_uppercase(), GOOD).await;
    page.is(303);
    ivy.follow(page).await.is(200).says("Ivy");
}

#[tokio::test]
async fn a_password_that_others_would_guess_is_named_at_its_field_and_the_invitation_stays() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let link = invitation(&sky, &sky.ivy).await;
    let mut ivy = sky.browser();
    ivy.post(&link, &[]).await.is(422).says("Choose a password");
    ivy.post(&link, &[("skip", "yes")]).await.is(422).says("Choose a password");
    let endless = "a quiet field ".repeat(74);
    for (bad, told) in [
        ("fourteen chars", "Use at least 15 characters"),
        (endless.as_str(), "Use at most 1,024 characters"),
        ("password1234567", "Many people use this password"),
        ("SkylineAirPortal2026", "made of names that others know"),
    ] {
        ivy.post(&link, &[("password", bad)]).await.is(422).says(told);
    }
    ivy.post(&link, &[("password", GOOD)]).await.is(303);
}

#[tokio::test]
async fn where_clients_choose_an_invitation_opens_without_a_password_too() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    let link = invitation(&sky, &sky.ivy).await;
    let mut ivy = sky.browser();
    ivy.get(&link).await.is(200).says("Go on without a password");
    ivy.post(&link, &[("password", "short"), ("skip", "yes")]).await.is(303);
    ivy.get("/skyline/portal/settings").await.is(200).says("You have no password");
    enter(&mut sky.browser(), &sky.ivy.email, "short").await.is(422);
    ivy.post(OWN, &[("password", GOOD)]).await.is(303);
    enter(&mut sky.browser(), &sky.ivy.email, GOOD).await.is(303);
}

#[tokio::test]
async fn a_password_kept_before_the_address_was_proved_is_dead() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "choice").await;
    let link = invitation(&sky, &sky.ivy).await;
    let planted = hash(&check(OTHER, &[]).expect("good")).await.expect("hashed");
    change_row(&sky, &sky.ivy, |row| row.password_hash = Set(Some(planted))).await;
    enter(&mut sky.browser(), &sky.ivy.email, OTHER).await.is(422);
    sky.browser().post(&link, &[("skip", "yes")]).await.is(303);
    enter(&mut sky.browser(), &sky.ivy.email, OTHER).await.is(422);
}

#[tokio::test]
async fn whoever_has_only_a_phone_is_not_asked_for_a_password() {
    let sky = Skyline::open().await;
    clients_sign_in(&sky, "password").await;
    let link = invitation(&sky, &sky.ivy).await;
    change_row(&sky, &sky.ivy, |row| {
        row.email = Set(String::new());
        row.email_key = Set("tel:+12015550142".to_owned());
        row.phone = Set(Some("+12015550142".to_owned()));
    })
    .await;
    let mut ivy = sky.browser();
    ivy.get(&link).await.is(200).hides("type=\"password\"");
    ivy.post(&link, &[]).await.is(303);
    ivy.get("/skyline/portal/settings").await.is(200).hides("settings/password");
    ivy.post(OWN, &[("password", GOOD)]).await.is(303);
    enter(&mut sky.browser(), "tel:+12015550142", GOOD).await.is(422);
}
