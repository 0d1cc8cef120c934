//! From pending to completed, step by step and never otherwise.

use portico_domain::activity::{self, Event};
use portico_domain::charter::trips::{self, ChangeKind, Stage};

use super::ground::{aircraft, booked, leg, pending, plan, rob};
use crate::world::Skyline;

#[tokio::test]
async fn every_step_follows_the_one_before_it_and_no_other() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let at = format!("/skyline/console/trips/{}", trip.id);
    for (verb, said) in [
        ("start", "Only a dispatched trip can be started"),
        ("complete", "Only a trip under way can be completed"),
        ("reopen", "Only a cancelled trip can be opened again"),
        ("book", "Only a pending trip can be booked"),
        ("dispatch", "Dispatched"),
        ("dispatch", "Only a booked trip can be dispatched"),
        ("start", "under way"),
        ("cancel", "cannot be cancelled"),
        ("complete", "completed"),
    ] {
        let page =
            rob.post(&format!("{at}/{verb}"), &[("reason", "Fog")][..usize::from(verb == "cancel")]).await;
        page.is(303);
        rob.follow(page).await.is(200).says(said);
    }
    rob.get(&format!("{at}/edit")).await.is(303);
}

#[tokio::test]
async fn nobody_cancels_without_saying_why() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let at = format!("/skyline/console/trips/{}", trip.id);
    rob.post(&format!("{at}/cancel"), &[("reason", "  ")]).await.is(422).says("Say why");
    let page = rob.post(&format!("{at}/cancel"), &[("reason", "Fog at both ends")]).await;
    rob.follow(page).await.is(200).says("Fog at both ends").says("Cancelled");
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&format!("/skyline/portal/trips/{}", trip.id)).await.is(200).says("Fog at both ends");
}

#[tokio::test]
async fn a_departure_that_moves_is_told_as_two_times() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let by = rob(&sky).await;
    let reader = sky.database.reader((*by).clone());
    let known = trips::legs_of(&reader, trip.id).await.expect("readable");
    sky.clock.advance_seconds(60);
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let mut moved = leg("KTEB", "KFLL", "2026-12-03T16:40", "2026-12-03T19:30");
    moved.id = Some(known[0].id);
    let (id, version) = (trip.id, trip.version);
    let saved =
        trips::save(&mut work, &by, trip, version, plan(Some(tail), vec![moved])).await.expect("saved");
    work.commit().await.expect("committed");
    assert_eq!(saved.stage, Stage::Booked);
    let happened = activity::of_object(&reader, id.0, 10).await.expect("readable");
    assert_eq!(happened[0].event, Event::TripChanged);
    let kinds: Vec<ChangeKind> = trips::changes_of(&happened[0].details).iter().map(|one| one.what).collect();
    assert_eq!(kinds, [ChangeKind::Departure, ChangeKind::Arrival]);
    let page = sky.signed_in(&sky.claire).await.get(&format!("/skyline/portal/trips/{id}")).await;
    page.is(200).says("Departure KTEB → KFLL").says("16:00").says("16:40 EST");
}

#[tokio::test]
async fn what_nobody_changed_leaves_no_trace_and_what_another_changed_is_not_overwritten() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip =
        pending(&sky, &sky.claire, plan(Some(tail), vec![leg("KTEB", "KFLL", "2026-12-03T16:00", "")])).await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let at = format!("/skyline/console/trips/{}", trip.id);
    let form = rob.get(&format!("{at}/edit")).await;
    let id = form.field("legs.0.id").expect("the leg");
    let tail = tail.to_string();
    let fields = |title: &'static str, departs: &'static str| {
        [
            ("version", "1"),
            ("title", title),
            ("aircraft", tail.as_str()),
            ("passenger_count", "2"),
            ("client_note", "Two golf bags"),
            ("staff_note", "Client is late as a rule"),
            ("legs.0.id", id.as_str()),
            ("legs.0.from", "KTEB"),
            ("legs.0.to", "KFLL"),
            ("legs.0.departs", departs),
            ("legs.0.arrives", ""),
            ("legs.0.from_fbo", "none"),
            ("legs.0.to_fbo", "none"),
            ("legs.0.pic", "Dana Okafor"),
        ]
    };
    rob.post(&at, &fields("Palm Beach", "2026-12-03T16:00")).await.is(303);
    rob.get(&at).await.is(200).hides("changed");
    rob.post(&at, &fields("Palm Beach, return", "2026-12-03T16:00")).await.is(303);
    let stale = rob.post(&at, &fields("Something else", "2026-12-03T16:00")).await;
    stale.is(422).says("Somebody else changed this trip");
    assert_eq!(stale.field("title").as_deref(), Some("Something else"));
    rob.get(&at).await.is(200).says("Palm Beach, return");
    let mut latest = fields("Kept title", "tomorrow at noon");
    latest[0].1 = "2";
    let wrong = rob.post(&at, &latest).await;
    wrong.is(422).says("Give a date and a time");
    assert_eq!(wrong.field("title").as_deref(), Some("Kept title"));
}

#[tokio::test]
async fn a_leg_is_added_and_removed_without_script_and_nothing_typed_is_lost() {
    let sky = Skyline::open().await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let account = sky.claire.account().to_string();
    let page = rob.get(&format!("/skyline/console/trips/new?account={account}")).await;
    page.is(200).says("Harcourt Holdings");
    let key = page.field("form_key").expect("a key");
    let contact = sky.claire.contact().to_string();
    let mut fields = vec![
        ("form_key", key.as_str()),
        ("account", account.as_str()),
        ("contact", contact.as_str()),
        ("title", "Kept"),
        ("passenger_count", "3"),
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KFLL"),
        ("legs.0.departs", "2026-12-03T16:00"),
    ];
    fields.push(("add_leg", "yes"));
    let more = rob.post("/skyline/console/trips", &fields).await;
    more.is(200);
    assert_eq!(more.field("title").as_deref(), Some("Kept"));
    assert_eq!(
        more.field("legs.1.from").as_deref(),
        Some("KFLL"),
        "the next leg begins where the last one ended"
    );
    fields.pop();
    let made = rob.post("/skyline/console/trips", &fields).await;
    made.is(303);
    let again = rob.post("/skyline/console/trips", &fields).await;
    assert_eq!(again.leads_to(), made.leads_to(), "sent twice, it is one trip");
}
