//! Strangers ask for access: the address is verified before staff hear of it, one decision is made, and whoever asked is told.

use portico_domain::conversations::deliveries::Letter;
use portico_domain::database::Sight as _;
use portico_domain::id::AccessRequestId;
use portico_domain::outbox::system_in;
use portico_domain::people::access_requests::{self, AccessStatus};
use portico_domain::people::memberships::{self, MembershipRole, Sees};
use portico_domain::people::portal_users::{self, PortalUserKind};
use sea_orm::{ColumnTrait as _, QueryFilter as _};

use crate::world::{Browser, Page, Skyline};

const ASK: &str = "/skyline/portal/sign-up";
const QUEUE: &str = "/skyline/console/access-requests";

/// Maya lets strangers ask.
pub(crate) async fn strangers_may_ask(sky: &Skyline) {
    let mut maya = sky.signed_in(&sky.maya).await;
    let version = maya.get("/skyline/console/portal/access").await.field("version").expect("a version");
    let fields = [
        ("sign_up", "yes"),
        ("session_hours", "720"),
        ("invitation_days", "7"),
        ("link_minutes", "15"),
        ("show_tail", "confirmed"),
        ("crew_from_stage", "booked"),
        ("stage_limit", "dispatched"),
        ("version", version.as_str()),
    ];
    maya.post("/skyline/console/portal/access", &fields).await.is(303);
}

/// A stranger fills in the form.
pub(crate) async fn asks(browser: &mut Browser, email: &str) -> Page {
    let fields = [
        ("first_name", "Sabine"),
        ("last_name", "Strand"),
        ("email", email),
        ("phone", "201 555 0143"),
        ("company", "Strand Shipping"),
        ("note", "We fly to Oslo each month."),
    ];
    browser.post(ASK, &fields).await
}

/// The link in the newest mail that verifies an address.
pub(crate) async fn link(sky: &Skyline, email: &str) -> String {
    let mail = sky.mails_to(email).await.into_iter().rfind(|mail| mail.event == Letter::AccessConfirm);
    let reader = sky.database.reader(system_in(sky.workspace));
    let id = AccessRequestId(mail.expect("a mail").object_id);
    let facts = access_requests::letter_facts(&reader, sky.app.key(), id, AccessStatus::Unverified).await;
    format!("/skyline/{}", facts.expect("readable").expect("a link that works").path)
}

/// The page of the only question that waits.
pub(crate) async fn waiting(sky: &Skyline) -> String {
    let page = sky.signed_in(&sky.sam).await.get(QUEUE).await;
    page.is(200).says("Sabine Strand").links(&format!("{QUEUE}/")).remove(0)
}

#[tokio::test]
async fn where_strangers_may_not_ask_the_door_is_not_there() {
    let sky = Skyline::open().await;
    let mut stranger = sky.browser();
    stranger.get(ASK).await.is(404);
    asks(&mut stranger, "sabine@strand.example").await.is(404);
    stranger.get("/skyline/portal/sign-in").await.is(200).hides("Ask for access");
    strangers_may_ask(&sky).await;
    stranger.get("/skyline/portal/sign-in").await.is(200).says("Ask for access");
    stranger.get(ASK).await.is(200).says("Company");
}

#[tokio::test]
async fn staff_hear_of_a_stranger_only_once_the_address_is_verified() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    let answer = asks(&mut stranger, "sabine@strand.example").await;
    stranger.follow(answer).await.is(200).says("Look into your mail");
    sky.signed_in(&sky.sam).await.get(QUEUE).await.is(200).says("Nobody waits").hides("Sabine");
    let told = sky.mails_to(&sky.maya.email).await.len();

    let address = link(&sky, "sabine@strand.example").await;
    for _ in 0..20 {
        sky.browser().get(&address).await.is(200).says("Yes, I asked for access");
    }
    assert_eq!(sky.mails_to(&sky.maya.email).await.len(), told, "to look verifies nothing");
    let answer = stranger.post(&address, &[]).await;
    stranger.follow(answer).await.is(200).says("Skyline Air has your question").hides("Yes, I asked");
    stranger.post(&address, &[]).await.is(410);
    assert_eq!(sky.mails_to(&sky.maya.email).await.len(), told + 1);
    waiting(&sky).await;
}

#[tokio::test]
async fn whoever_is_let_in_gets_an_invitation_as_a_contact_with_a_place() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    asks(&mut stranger, "sabine@strand.example").await.is(303);
    let address = link(&sky, "sabine@strand.example").await;
    stranger.post(&address, &[]).await.is(303);
    let page = waiting(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(&page)
        .await
        .is(200)
        .says("Strand Shipping")
        .says("We fly to Oslo")
        .says("New account: Strand Shipping");
    let fields = [("contact", ""), ("account", "new"), ("role", "owner"), ("kind", "charter-client")];
    let answer = sam.post(&format!("{page}/approve"), &fields).await;
    sam.follow(answer).await.is(200).says("Sabine Strand is invited").says("Nobody waits");
    let invited = sky.mails_to("sabine@strand.example").await;
    assert!(invited.iter().any(|mail| mail.event == Letter::Invitation));
    stranger.get(&address).await.is(200).says("You are in");
    sam.get("/skyline/console/portal-users?tab=invited")
        .await
        .is(200)
        .says("Sabine Strand")
        .says("Strand Shipping");

    // A colleague who still has the page open learns who decided.
    let mut olga = sky.signed_in(&sky.olga).await;
    let answer = olga.post(&format!("{page}/reject"), &[("reason", "Nobody knows them")]).await;
    olga.follow(answer).await.is(200).says("Sam has decided meanwhile").says("Let in");
}

#[tokio::test]
async fn whoever_is_let_in_may_do_exactly_what_was_chosen() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    asks(&mut stranger, "sabine@strand.example").await.is(303);
    stranger.post(&link(&sky, "sabine@strand.example").await, &[]).await.is(303);
    let page = waiting(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let mut fields = vec![
        ("contact", ""),
        ("account", "new"),
        ("role", "viewer"),
        ("kind", "owner"),
        ("sees", "all"),
        ("create_trip", "yes"),
        ("scope", "trips"),
        ("scope", "billing"),
    ];
    fields.push(("scope", "everything"));
    sam.post(&format!("{page}/approve"), &fields).await.is(422).says("New account: Strand Shipping");
    fields.pop();
    sam.post(&format!("{page}/approve"), &fields).await.is(303);

    let reader = sky.database.reader(system_in(sky.workspace));
    let users = reader.visible::<portal_users::row::Entity>();
    let users = users.filter(portal_users::row::Column::EmailKey.eq("sabine@strand.example"));
    let user = reader.first(users).await.expect("readable").expect("a portal user");
    assert_eq!(user.kind, PortalUserKind::Owner);
    assert_eq!((user.itinerary_changes, user.create_trip, user.advanced_scheduling), (false, true, false));
    let places = reader.visible::<memberships::row::Entity>();
    let places = places.filter(memberships::row::Column::ContactId.eq(user.contact_id));
    let place = reader.first(places).await.expect("readable").expect("a place");
    assert_eq!(place.scopes.to_string(), "trips billing");
    assert_eq!((place.role, place.sees), (MembershipRole::Viewer, Sees::All));
}

#[tokio::test]
async fn the_contact_with_the_verified_address_is_suggested_and_linked() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    // Rita was removed; her contact is still in the directory.
    asks(&mut stranger, &sky.rita.email).await.is(303);
    stranger.post(&link(&sky, &sky.rita.email).await, &[]).await.is(303);
    let page = waiting(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(&page).await.is(200).says("The same address, verified").says("Rita Removed");
    let contact = sky.rita.contact().to_string();
    let fields =
        [("contact", contact.as_str()), ("account", ""), ("role", "viewer"), ("kind", "charter-client")];
    sam.post(&format!("{page}/approve"), &fields).await.is(303);
    let record = sam.get(&format!("/skyline/console/portal-users/{}", sky.rita.user())).await;
    record.is(200).says("Invited");
}

#[tokio::test]
async fn whoever_is_turned_down_is_told_with_the_reason() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    asks(&mut stranger, "sabine@strand.example").await.is(303);
    let address = link(&sky, "sabine@strand.example").await;
    stranger.post(&address, &[]).await.is(303);
    let page = waiting(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let answer = sam.post(&format!("{page}/reject"), &[("reason", "Please ask your office.")]).await;
    sam.follow(answer).await.is(200).says("is told that there is no access");
    let told = sky.mails_to("sabine@strand.example").await;
    assert!(told.iter().any(|mail| mail.event == Letter::AccessRejected));
    stranger.get(&address).await.is(200).says("No access for now").says("Please ask your office.");
    sam.post(
        &format!("{page}/approve"),
        &[("contact", ""), ("account", ""), ("role", "viewer"), ("kind", "owner")],
    )
    .await
    .is(422)
    .says("Sam has decided meanwhile");
}

#[tokio::test]
async fn whoever_has_access_is_answered_like_anybody_and_led_to_the_door() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut pages = Vec::new();
    for email in [sky.claire.email.as_str(), "nobody@strand.example"] {
        let mut stranger = sky.browser();
        let answer = asks(&mut stranger, email).await;
        pages.push((answer.leads_to().to_owned(), stranger.follow(answer).await.words()));
    }
    assert_eq!(pages[0], pages[1]);
    let mut claire = sky.browser();
    let answer = claire.post(&link(&sky, &sky.claire.email).await, &[]).await;
    assert_eq!(answer.is(303).leads_to(), "/skyline/portal/sign-in");
    sky.signed_in(&sky.sam).await.get(QUEUE).await.is(200).says("Nobody waits");
}

#[tokio::test]
async fn a_flood_of_questions_sends_few_mails_and_bothers_nobody() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut stranger = sky.browser();
    for _ in 0..3 {
        asks(&mut stranger, "sabine@strand.example").await.is(303);
    }
    assert_eq!(sky.mails_to("sabine@strand.example").await.len(), 1, "one mail a day to one address");
    asks(&mut stranger, "fourth@strand.example").await.is(429);
    assert!(sky.mails_to("fourth@strand.example").await.is_empty());
    let wrong =
        [("first_name", ""), ("last_name", ""), ("email", "no address"), ("phone", "12"), ("note", "")];
    let page = stranger.post(ASK, &wrong).await;
    assert!(page.is(422).html().contains("value=\"no address\""), "what was typed is kept");
}
