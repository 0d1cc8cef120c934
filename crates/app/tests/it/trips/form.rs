//! The form of a trip: whom it is for, what it says at which field, which FBO it takes along, and what its record leads to.

use portico_domain::charter::trips;
use portico_domain::outbox::system_in;

use super::ground::{aircraft, booked, fbo, leg, pending, plan};
use crate::world::Skyline;

#[tokio::test]
async fn a_trip_without_a_contact_comes_back_with_everybody_to_choose_from() {
    let sky = Skyline::open().await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let (account, dora) = (sky.claire.account().to_string(), sky.dora.contact().to_string());
    let mut fields = vec![
        ("account", account.as_str()),
        ("title", "Kept"),
        ("passenger_count", "3"),
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KFLL"),
        ("legs.0.departs", "2026-12-03T16:00"),
    ];
    for (contact, sentence) in [("", "Choose"), (dora.as_str(), "does not belong to the account")] {
        fields.push(("contact", contact));
        let page = rob.post("/skyline/console/trips", &fields).await;
        page.is(422).says(sentence).says("Claire Bennett").says("Daniel Ruiz");
        assert!(page.html().contains("id=\"contact-error\""), "the mistake stands at its field");
        assert_eq!(page.field("title").as_deref(), Some("Kept"));
        fields.pop();
    }
}

#[tokio::test]
async fn a_tail_that_is_no_longer_flown_is_named_at_the_leg_that_wants_it() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let there = leg("KTEB", "KFLL", "2026-12-03T16:00", "2026-12-03T18:50");
    let trip = pending(&sky, &sky.claire, plan(None, vec![there])).await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let retired = portico_domain::charter::aircraft::row::ActiveModel {
        id: sea_orm::Set(tail),
        status: sea_orm::Set(portico_domain::charter::aircraft::AircraftStatus::Inactive),
        ..Default::default()
    };
    work.update(retired).await.expect("changed");
    work.commit().await.expect("committed");
    let (tail, version) = (tail.to_string(), trip.version.to_string());
    let fields = [
        ("version", version.as_str()),
        ("passenger_count", "2"),
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KFLL"),
        ("legs.0.departs", "2026-12-03T16:00"),
        ("legs.0.aircraft", tail.as_str()),
    ];
    let mut rob = sky.signed_in(&sky.rob).await;
    let page = rob.post(&format!("/skyline/console/trips/{}", trip.id), &fields).await;
    page.is(422).says("This aircraft is no longer flown");
    assert!(page.html().contains("id=\"legs.0.aircraft-error\""), "the mistake stands at its field");
}

#[tokio::test]
async fn a_leg_that_moves_takes_the_fbo_the_account_prefers_at_the_new_airport() {
    let sky = Skyline::open().await;
    fbo(&sky, "KTEB", "Meridian", Some(&sky.claire)).await;
    let preferred = fbo(&sky, "KMIA", "Signature Miami", Some(&sky.claire)).await;
    let mut there = leg("KTEB", "KFLL", "2026-12-03T16:00", "2026-12-03T18:50");
    there.from_fbo = trips::FboChoice::Nobody;
    let trip = pending(&sky, &sky.claire, plan(None, vec![there])).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let at = format!("/skyline/console/trips/{}", trip.id);
    let form = rob.get(&format!("{at}/edit")).await;
    let html = form.is(200).html();
    let choice = |name: &str| {
        let from = html.find(&format!("name=\"{name}\"")).expect("a choice");
        let chosen = html[from..].split("selected").next().unwrap_or_default();
        chosen
            .rsplit("value=\"")
            .next()
            .and_then(|text| text.split('"').next())
            .unwrap_or_default()
            .to_owned()
    };
    let (from, to) = (choice("legs.0.from_fbo"), choice("legs.0.to_fbo"));
    assert_eq!((from.as_str(), to.as_str()), ("none", ""), "a choice against the preferred one is kept");
    let version = form.field("version").expect("a version");
    let leg = form.field("legs.0.id").expect("a leg");
    let fields = [
        ("version", version.as_str()),
        ("passenger_count", "2"),
        ("legs.0.id", leg.as_str()),
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KMIA"),
        ("legs.0.departs", "2026-12-03T16:00"),
        ("legs.0.from_fbo", from.as_str()),
        ("legs.0.to_fbo", to.as_str()),
    ];
    rob.post(&at, &fields).await.is(303);
    let reader = sky.database.reader(system_in(sky.workspace));
    let legs = trips::legs_of(&reader, trip.id).await.expect("legs");
    assert_eq!((legs[0].from_fbo_id, legs[0].to_fbo_id), (None, Some(preferred)));
}

#[tokio::test]
async fn a_trip_leads_to_its_invoices_and_its_conversation() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let at = format!("/skyline/console/trips/{}", trip.id);
    ada.get(&at).await.is(200).hides("Invoices and messages");
    let new = ada.get(&format!("/skyline/console/invoices/new?trip={}", trip.id)).await;
    let key = new.is(200).field("form_key").expect("a key");
    let id = trip.id.to_string();
    let contact = sky.claire.contact().to_string();
    let fields = [("trip", id.as_str()), ("title", "Palm Beach"), ("contact", &contact), ("form_key", &key)];
    let drafted = ada.post("/skyline/console/invoices", &fields).await;
    let invoice = drafted.is(303).leads_to().split('?').next().unwrap_or_default().to_owned();
    let mut claire = sky.signed_in(&sky.claire).await;
    let fields = [("about", "trip"), ("id", id.as_str()), ("subject", "Golf bags"), ("body", "Two of them")];
    let asked = claire.get(&format!("/skyline/portal/messages/new?about=trip&id={id}")).await;
    let key = asked.is(200).field("form_key").unwrap_or_default();
    let mut fields = fields.to_vec();
    fields.push(("form_key", &key));
    claire.post("/skyline/portal/messages", &fields).await.is(303);
    let page = ada.get(&at).await;
    page.is(200).says("Invoices and messages").says("Invoice, draft").says("Waiting for us");
    let invoice = invoice.trim_end_matches("/edit");
    assert!(!page.links(invoice).is_empty(), "{invoice} is among the links");
    // A dispatcher reads messages, but no invoices.
    let page = sky.signed_in(&sky.rob).await.get(&at).await;
    page.is(200).says("Waiting for us").hides("Invoice, draft");
}
