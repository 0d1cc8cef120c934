//! Who sees which trip, and what of it.

use portico_domain::billing::invoices::{self, InvoiceStatus};
use portico_domain::charter::trips::{self, FboChoice, PlannedLeg, Stage, Trip};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::outbox::system_in;
use portico_domain::portal::{self, ShowTail};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _, Set};

use super::ground::{aircraft, booked, fbo, leg, passenger, pending, plan, rob};
use crate::world::Skyline;

async fn settings(sky: &Skyline, show_tail: ShowTail, crew_from_stage: Stage) {
    let by = sky.staff(&sky.maya).await;
    let work = sky.database.begin(by).await.expect("a change");
    let row = work.first(work.visible::<portal::row::Entity>()).await.expect("readable").expect("a portal");
    let row = portal::row::ActiveModel {
        id: Set(row.id),
        show_tail: Set(show_tail),
        crew_from_stage: Set(crew_from_stage),
        ..Default::default()
    };
    work.update(row).await.expect("changed");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_trip_of_another_account_or_another_company_is_not_found() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    for paper in ["", "/itinerary.pdf"] {
        let at = format!("/skyline/portal/trips/{}{paper}", trip.id);
        sky.signed_in(&sky.claire).await.get(&at).await.is(200);
        sky.signed_in(&sky.dora).await.get(&at).await.is(404);
        let at = format!("/northwind/portal/trips/{}{paper}", trip.id);
        sky.signed_in(&sky.otto).await.get(&at).await.is(404);
        let at = format!("/northwind/console/trips/{}{paper}", trip.id);
        sky.signed_in(&sky.nina).await.get(&at).await.is(404);
    }
    sky.signed_in(&sky.dora).await.get("/skyline/portal/trips").await.is(200).hides("Palm Beach");
    sky.signed_in(&sky.claire).await.get("/skyline/portal/trips").await.is(200).says("Palm Beach");
}

#[tokio::test]
async fn a_sketch_of_staff_stays_among_staff_until_it_is_booked() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let there = leg("KTEB", "KFLL", "2026-12-03T16:00", "");
    let trip = pending(&sky, &sky.claire, plan(Some(tail), vec![there])).await;
    let at = format!("/skyline/portal/trips/{}", trip.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&at).await.is(404);
    super::ground::book(&sky, trip).await.expect("free");
    claire
        .get(&at)
        .await
        .is(200)
        .says("Confirmed")
        .says("16:00")
        .says("Two golf bags")
        .hides("late as a rule");
}

#[tokio::test]
async fn crew_and_tail_are_shown_only_as_far_as_the_portal_allows() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let at = format!("/skyline/portal/trips/{}", trip.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&at).await.is(200).says("N350SK").says("Dana Okafor").says("Challenger 350");
    settings(&sky, ShowTail::Never, Stage::Dispatched).await;
    claire.get(&at).await.is(200).hides("N350SK").hides("Okafor").says("Challenger 350");
    let by = rob(&sky).await;
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    trips::dispatch(&mut work, &by, trip).await.expect("dispatched");
    work.commit().await.expect("committed");
    claire
        .get(&at)
        .await
        .is(200)
        .hides("N350SK")
        .says("Dana Okafor")
        .says("Closed to changes here")
        .says("Call us");
}

#[tokio::test]
async fn a_change_among_staff_is_neither_shown_nor_told_to_the_client() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let by = rob(&sky).await;
    let reader = sky.database.reader((*by).clone());
    let known = trips::legs_of(&reader, trip.id).await.expect("readable");
    let mut same = leg("KTEB", "KFLL", "2026-12-03T16:00", "2026-12-03T18:50");
    same.id = Some(known[0].id);
    let mut plan =
        plan(Some(tail), vec![PlannedLeg { from_fbo: FboChoice::Nobody, to_fbo: FboChoice::Nobody, ..same }]);
    plan.staff_note = "Wants the crew to carry the bags".to_owned();
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let (id, version) = (trip.id, trip.version);
    trips::save(&mut work, &by, trip, version, plan).await.expect("saved");
    work.commit().await.expect("committed");
    let page = sky.signed_in(&sky.claire).await.get(&format!("/skyline/portal/trips/{id}")).await;
    page.is(200).hides("changed").hides("carry the bags");
    sky.signed_in(&sky.rob).await.get(&format!("/skyline/console/trips/{id}")).await.says("Internal note");
}

#[tokio::test]
async fn the_fbo_an_account_prefers_is_selected_and_a_missing_one_is_said_to_staff() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let hudson = fbo(&sky, "KTEB", "Hudson Jet Terminal", Some(&sky.claire)).await;
    fbo(&sky, "KFLL", "Palm Terminal", None).await;
    let trip = booked(&sky, &sky.claire, tail).await;
    let reader = sky.database.reader(sky.staff(&sky.rob).await);
    let legs = trips::legs_of(&reader, trip.id).await.expect("readable");
    assert_eq!((legs[0].from_fbo_id, legs[0].to_fbo_id), (Some(hudson), None));
    let page = sky.signed_in(&sky.rob).await.get(&format!("/skyline/console/trips/{}", trip.id)).await;
    page.says("Hudson Jet Terminal").says("has no FBO yet at KFLL").says("No FBO is chosen at KFLL");
    let page = sky.signed_in(&sky.claire).await.get(&format!("/skyline/portal/trips/{}", trip.id)).await;
    page.says("Hudson Jet Terminal").says("12 Industrial Avenue").hides("has no FBO");
}

#[tokio::test]
async fn passengers_come_from_the_account_and_from_no_other() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let james = passenger(&sky, &sky.claire, "James", "Harcourt").await;
    let stranger = passenger(&sky, &sky.dora, "Paolo", "Marchetti").await;
    let there = leg("KTEB", "KFLL", "2026-12-03T16:00", "");
    let mut mine = plan(Some(tail), vec![there.clone()]);
    mine.passengers = vec![james];
    let trip = pending(&sky, &sky.claire, mine).await;
    sky.signed_in(&sky.rob)
        .await
        .get(&format!("/skyline/console/trips/{}", trip.id))
        .await
        .says("James Harcourt");
    let by = rob(&sky).await;
    let party = super::ground::party(&sky, &sky.claire).await;
    let mut theirs = plan(Some(tail), vec![there]);
    theirs.passengers = vec![stranger];
    let mut work = sky.database.begin((*by).clone()).await.expect("a change");
    let made = trips::create(&mut work, &by, &party, &trips::Origin::Free, theirs).await;
    assert!(matches!(made, Err(portico_domain::Error::NotFound)));
}

#[tokio::test]
async fn times_are_shown_in_utc_on_request_and_the_day_after_is_marked() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N418SK").await;
    let over = leg("KTEB", "EGLF", "2026-12-08T20:10", "2026-12-09T07:30");
    let trip = pending(&sky, &sky.claire, plan(Some(tail), vec![over])).await;
    let trip = super::ground::book(&sky, trip).await.expect("free");
    let at = format!("/skyline/portal/trips/{}", trip.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&at).await.is(200).says("20:10").says("EST").says("07:30").says("GMT").says("one day later");
    claire.get(&format!("{at}?times=utc")).await.is(200).says("01:10").says("UTC").hides("one day later");
    let pdf = claire.get(&format!("{at}/itinerary.pdf")).await;
    pdf.is(200);
    assert!(pdf.bytes.starts_with(b"%PDF-"));
}

/// An invoice of a trip over $1,000.00, as a row.
async fn billed(sky: &Skyline, trip: &Trip, number: i64, status: InvoiceStatus) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let now = work.now();
    let row = invoices::row::Model {
        id: InvoiceId::new(now),
        workspace_id: sky.workspace,
        number: Some(number).filter(|_| status != InvoiceStatus::Draft),
        title: trip.title.clone(),
        account_id: trip.account_id,
        contact_id: trip.contact_id,
        trip_id: Some(trip.id),
        status,
        currency: "USD".parse().expect("a currency"),
        notes: String::new(),
        issued_on: Some("2026-11-21".to_owned()),
        due_on: "2026-12-05".to_owned(),
        due_at: now.plus_days(14),
        issued_at: Some(now),
        viewed_at: None,
        voided_at: None,
        void_reason: String::new(),
        net_minor: 100_000,
        tax_minor: 0,
        total_minor: 100_000,
        paid_minor: 0,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("an invoice");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn the_invoice_of_a_trip_is_among_its_documents_for_whoever_sees_invoices() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let trip = booked(&sky, &sky.claire, tail).await;
    billed(&sky, &trip, 3001, InvoiceStatus::Sent).await;
    billed(&sky, &trip, 3002, InvoiceStatus::Void).await;
    billed(&sky, &trip, 3003, InvoiceStatus::Draft).await;
    let at = format!("/skyline/portal/trips/{}", trip.id);
    let page = sky.signed_in(&sky.claire).await.get(&at).await;
    page.is(200)
        .says("Invoice 3001")
        .says("$1,000.00")
        .says("To pay")
        .hides("Invoice 3002")
        .hides("Invoice 3003");
    assert_eq!(page.links("/skyline/portal/invoices/").len(), 1);
    // Daniel sees the trip, and no invoices.
    sky.signed_in(&sky.daniel).await.get(&at).await.is(200).hides("Invoice 3001");
}
