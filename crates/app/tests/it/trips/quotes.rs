//! The trip that follows from an accepted quote.

use portico_domain::charter::deals::{self, DealStage, DealStatus};
use portico_domain::charter::quotes::{self, QuoteStatus};
use portico_domain::charter::trips::{self, Stage};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::id::{DealId, QuoteId, QuoteLegId};
use portico_domain::time::{Zone, local_moment};
use sea_orm::Set;

use super::ground::{aircraft, booked, fbo};
use crate::world::Skyline;

/// A sent quote from Teterboro to Palm Beach, as rows.
async fn sent(
    sky: &Skyline,
    work: &UnitOfWork<portico_domain::access::Staff>,
) -> (quotes::Quote, Vec<quotes::legs::Model>) {
    let now = work.now();
    let deal = deals::row::ActiveModel {
        id: Set(DealId::new(now)),
        number: Set(101),
        name: Set("Palm Beach".to_owned()),
        account_id: Set(sky.claire.account()),
        stage: Set(DealStage::Quoted),
        status: Set(DealStatus::Open),
        currency: Set("USD".parse().expect("a currency")),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let deal = work.insert(deal).await.expect("a deal");
    let zone = Zone::named("America/New_York").expect("a zone");
    let departs_at = local_moment("2026-12-03T16:00", &zone).expect("a moment");
    let quote = quotes::row::ActiveModel {
        id: Set(QuoteId::new(now)),
        number: Set(1001),
        revision: Set(1),
        deal_id: Set(deal.id),
        account_id: Set(sky.claire.account()),
        contact_id: Set(sky.claire.contact()),
        title: Set("Palm Beach".to_owned()),
        status: Set(QuoteStatus::Sent),
        currency: Set("USD".parse().expect("a currency")),
        passenger_count: Set(4),
        valid_until: Set(now.plus_days(2)),
        departs_at: Set(departs_at),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let quote = work.insert(quote).await.expect("a quote");
    let leg = quotes::legs::ActiveModel {
        id: Set(QuoteLegId::new(now)),
        quote_id: Set(quote.id),
        seq: Set(0),
        from_airport: Set("KTEB".to_owned()),
        to_airport: Set("KFLL".to_owned()),
        departs_local: Set("2026-12-03T16:00".to_owned()),
        departs_at: Set(departs_at),
        ..Default::default()
    };
    let leg = work.insert(leg).await.expect("a leg");
    (quote, vec![leg])
}

#[tokio::test]
async fn a_quote_leads_to_one_trip_however_often_it_is_asked_for() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let hudson = fbo(&sky, "KTEB", "Hudson Jet Terminal", Some(&sky.claire)).await;
    let work = sky.database.begin(sky.staff(&sky.sam).await).await.expect("a change");
    let (quote, legs) = sent(&sky, &work).await;
    work.commit().await.expect("committed");
    let client = sky.client(&sky.claire).await;
    let mut work = sky.database.begin(client.clone()).await.expect("a change");
    let one = trips::book_from_quote(&mut work, &quote, &legs, tail).await.expect("a trip");
    let other = trips::book_from_quote(&mut work, &quote, &legs, tail).await.expect("the same trip");
    work.commit().await.expect("committed");
    assert_eq!((one.id, one.stage, one.passenger_count), (other.id, Stage::Booked, 4));
    let reader = sky.database.reader(client);
    let flown = trips::legs_of(&reader, one.id).await.expect("readable");
    assert!(flown[0].blocks_aircraft && flown[0].arrives_at > flown[0].departs_at);
    assert_eq!((flown[0].from_fbo_id, flown[0].to_fbo_id), (Some(hudson), None));
    sky.signed_in(&sky.claire).await.get("/skyline/portal/trips").await.says("Palm Beach").says("Confirmed");
}

#[tokio::test]
async fn a_quote_whose_aircraft_was_sold_meanwhile_books_nothing() {
    let sky = Skyline::open().await;
    let tail = aircraft(&sky, "N350SK").await;
    let mut work = sky.database.begin(sky.staff(&sky.sam).await).await.expect("a change");
    let (quote, legs) = sent(&sky, &work).await;
    let sketched = trips::sketch_from_quote(&mut work, &quote, &legs, tail).await.expect("a sketch");
    work.commit().await.expect("committed");
    assert_eq!(sketched.stage, Stage::Pending);
    booked(&sky, &sky.dora, tail).await;
    let mut work = sky.database.begin(sky.staff(&sky.sam).await).await.expect("a change");
    let refused = trips::book_from_quote(&mut work, &quote, &legs, tail).await.expect_err("taken");
    assert_eq!(refused.refusal_key(), Some("trips-refused-conflicts"));
}
