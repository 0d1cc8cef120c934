//! Leads: written down, taken further, given up, and made contacts once, before anybody lets them in.

use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::people::leads::{self, Lead, LeadStatus};

use super::sign_up::{asks, strangers_may_ask};
use crate::world::{Browser, Page, Skyline};

const LIST: &str = "/skyline/console/leads";

async fn writes_down(browser: &mut Browser, email: &str, phone: &str) -> Page {
    let fields = [
        ("first_name", "Sabine"),
        ("last_name", "Strand"),
        ("email", email),
        ("phone", phone),
        ("company", "Strand Shipping"),
        ("source", "A fair"),
    ];
    browser.post(LIST, &fields).await
}

async fn lead(sky: &Skyline) -> Lead {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.first(reader.visible::<leads::row::Entity>()).await.expect("readable").expect("a lead")
}

async fn at(sky: &Skyline, what: &str) -> String {
    format!("{LIST}/{}{what}", lead(sky).await.id)
}

#[tokio::test]
async fn a_lead_is_written_down_found_and_taken_further() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "", "").await.is(422).says("Enter an e-mail address or a phone number");
    writes_down(&mut sam, "sabine@strand.example", "201 555 0143").await.is(303);
    sam.get(&format!("{LIST}?q=strand")).await.is(200).says("Sabine Strand").says("A fair");
    sam.get(&format!("{LIST}?q=nobody")).await.is(200).says("No lead fits");
    sam.post(&at(&sky, "/status").await, &[("status", "qualified")]).await.is(303);
    sam.get(&format!("{LIST}?show=qualified&q=strand")).await.is(200).says("Sabine Strand");
    sam.post(&at(&sky, "/status").await, &[("status", "converted")]).await.is(422);
    sam.post(&at(&sky, "/lose").await, &[("reason", " ")]).await.is(422);
    sam.post(&at(&sky, "/lose").await, &[("reason", "Bought a jet")]).await.is(303);
    let again = sam.post(&at(&sky, "/lose").await, &[("reason", "Another reason")]).await;
    sam.follow(again).await.is(200).says("was given up").says("Bought a jet");
    sam.get(LIST).await.is(200).hides("Sabine Strand");
    sam.get(&format!("{LIST}?show=lost&q=strand")).await.is(200).says("Sabine Strand");
    sam.get(&at(&sky, "").await).await.is(200).says("Bought a jet");
    let refused = sam.post(&at(&sky, "/convert").await, &[("account", "new"), ("role", "owner")]).await;
    sam.follow(refused).await.is(200).says("Take it up again first");
}

#[tokio::test]
async fn a_lead_becomes_a_contact_once_with_an_account_of_its_own() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "sabine@strand.example", "201 555 0143").await.is(303);
    let fields = [("account", "new"), ("role", "owner")];
    let page = sam.post(&at(&sky, "/convert").await, &fields).await;
    sam.follow(page)
        .await
        .is(200)
        .says("Sabine Strand")
        .says("Strand Shipping")
        .says("sabine@strand.example");
    assert_eq!(lead(&sky).await.status, LeadStatus::Converted);
    sam.post(&at(&sky, "/convert").await, &[("account", "new")]).await.is(422);
    let again = sam.post(&at(&sky, "/convert").await, &fields).await;
    sam.follow(again).await.is(200).says("a contact already");
    let accounts = sam.get("/skyline/console/accounts?q=strand").await;
    assert_eq!(accounts.is(200).html().matches("data-row-link").count(), 1, "one account, not two");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_colleagues_at_once_make_one_contact_of_a_lead() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "sabine@strand.example", "").await.is(303);
    let address = at(&sky, "/convert").await;
    let account = sky.claire.account().to_string();
    let fields = [("account", account.as_str()), ("role", "viewer")];
    let mut olga = sky.signed_in(&sky.olga).await;
    let (one, other) = tokio::join!(sam.post(&address, &fields), olga.post(&address, &fields));
    let to_contact = |page: &Page| page.status == 303 && page.leads_to().contains("/contacts/");
    assert_eq!(usize::from(to_contact(&one)) + usize::from(to_contact(&other)), 1);
    let found = sam.get("/skyline/console/contacts?q=sabine").await;
    assert_eq!(found.is(200).html().matches("data-row-link").count(), 1);
}

#[tokio::test]
async fn leads_are_a_companys_own_and_for_those_who_may_edit_clients() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "sabine@strand.example", "").await.is(303);
    let elsewhere = at(&sky, "").await.replacen("skyline", "northwind", 1);
    let mut nina = sky.signed_in(&sky.nina).await;
    nina.get(&elsewhere).await.is(404);
    nina.post(&format!("{elsewhere}/convert"), &[("account", ""), ("role", "owner")]).await.is(404);
    let mut vera = sky.signed_in(&sky.vera).await;
    vera.get(&at(&sky, "").await).await.is(200).hides("Convert to a contact");
    vera.post(&at(&sky, "/convert").await, &[("account", ""), ("role", "owner")]).await.is(403);
}

#[tokio::test]
async fn a_stranger_who_is_a_lead_is_converted_in_the_step_that_lets_them_in() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "Sabine@Strand.example", "").await.is(303);
    let mut stranger = sky.browser();
    asks(&mut stranger, "sabine@strand.example").await.is(303);
    let address = super::sign_up::link(&sky, "sabine@strand.example").await;
    stranger.post(&address, &[]).await.is(303);
    let page = super::sign_up::waiting(&sky).await;
    sam.get(&page).await.is(200).says("Convert the lead Sabine Strand");
    let chosen = format!("lead-{}", lead(&sky).await.id);
    let fields =
        [("contact", chosen.as_str()), ("account", "new"), ("role", "owner"), ("kind", "charter-client")];
    let never = [("contact", "lead-01890000000070008000000000000000"), fields[1], fields[2], fields[3]];
    sam.post(&format!("{page}/approve"), &never).await.is(404);
    let answer = sam.post(&format!("{page}/approve"), &fields).await;
    sam.follow(answer).await.is(200).says("Sabine Strand is invited");
    let converted = lead(&sky).await;
    assert_eq!(converted.status, LeadStatus::Converted);
    assert!(converted.contact_id.is_some() && converted.account_id.is_some());
    sam.get("/skyline/console/portal-users?tab=invited").await.is(200).says("Sabine Strand");
}

#[tokio::test]
async fn a_lead_that_was_given_up_is_not_suggested_and_not_linked() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "sabine@strand.example", "").await.is(303);
    sam.post(&at(&sky, "/lose").await, &[("reason", "Too far away")]).await.is(303);
    let mut stranger = sky.browser();
    asks(&mut stranger, "sabine@strand.example").await.is(303);
    let address = super::sign_up::link(&sky, "sabine@strand.example").await;
    stranger.post(&address, &[]).await.is(303);
    let page = super::sign_up::waiting(&sky).await;
    sam.get(&page).await.is(200).hides("Convert the lead");
    let chosen = format!("lead-{}", lead(&sky).await.id);
    let fields =
        [("contact", chosen.as_str()), ("account", ""), ("role", "owner"), ("kind", "charter-client")];
    sam.post(&format!("{page}/approve"), &fields).await.is(422).says("Take it up again first");
    assert_eq!(lead(&sky).await.status, LeadStatus::Lost);
}

/// A stranger with a verified address waits; the page that decides.
async fn stranger_waits(sky: &Skyline) -> String {
    let mut stranger = sky.browser();
    asks(&mut stranger, "sabine@strand.example").await.is(303);
    let address = super::sign_up::link(sky, "sabine@strand.example").await;
    stranger.post(&address, &[]).await.is(303);
    super::sign_up::waiting(sky).await
}

#[tokio::test]
async fn whoever_is_let_in_as_a_new_contact_is_a_lead_no_more() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "sabine@strand.example", "").await.is(303);
    let page = stranger_waits(&sky).await;
    let fields = [("contact", "new"), ("account", ""), ("role", "owner"), ("kind", "charter-client")];
    sam.post(&format!("{page}/approve"), &fields).await.is(303);
    let settled = lead(&sky).await;
    assert_eq!((settled.status, settled.account_id), (LeadStatus::Converted, None));
    let contact = format!("/skyline/console/contacts/{}", settled.contact_id.expect("a contact"));
    sam.get(&contact).await.is(200).says("sabine@strand.example");
}

#[tokio::test]
async fn a_lead_with_the_number_that_was_typed_is_offered_and_neither_chosen_nor_changed_by_itself() {
    let sky = Skyline::open().await;
    strangers_may_ask(&sky).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    writes_down(&mut sam, "office@strand.example", "(201) 555-0143").await.is(303);
    let page = stranger_waits(&sky).await;
    let shown = sam.get(&page).await;
    shown.is(200).says("Convert the lead Sabine Strand").says("Same phone number, which nobody has verified");
    let fields = [("account", ""), ("role", "owner"), ("kind", "charter-client")];
    sam.post(&format!("{page}/approve"), &fields).await.is(303);
    assert_eq!(lead(&sky).await.status, LeadStatus::New, "a number proves nothing");
}
