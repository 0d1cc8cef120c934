//! A client whose requests become trips at once (A17, A18, decision 24).

use portico_domain::charter::deals;
use portico_domain::charter::trips;
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;

use crate::trips::ground::fbo;
use crate::world::{Browser, Page, Skyline};

const SEND: &str = "/skyline/portal/requests";

/// Sam chooses what Claire may do by herself.
async fn lets_claire(sky: &Skyline, flags: &[&'static str]) {
    let mut sam = sky.signed_in(&sky.sam).await;
    let record = format!("/skyline/console/portal-users/{}", sky.claire.user());
    let version = sam.get(&record).await.field("version").expect("a version");
    let mut fields = vec![("kind", "owner"), ("version", version.as_str())];
    fields.extend(flags.iter().map(|flag| (*flag, "yes")));
    let answer = sam.post(&record, &fields).await;
    let page = sam.follow(answer).await;
    page.is(200).says("Saved. It holds from now on.");
    for flag in ["create_trip", "itinerary_changes", "advanced_scheduling"] {
        let html = page.html();
        let tag = html.split('<').find(|tag| tag.contains(&format!("name=\"{flag}\""))).expect("a switch");
        assert_eq!(tag.contains("checked"), flags.contains(&flag), "{flag} is shown as it stands");
    }
}

async fn asks(browser: &mut Browser, day: u8) -> Page {
    let date = format!("2026-12-{day:02}");
    let fields = [
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KFLL"),
        ("legs.0.date", date.as_str()),
        ("legs.0.time", "16:00"),
        ("flexibility", "two-hours"),
        ("passenger_count", "2"),
    ];
    browser.post(SEND, &fields).await
}

#[tokio::test]
async fn one_request_becomes_one_won_deal_and_one_trip_that_staff_look_at() {
    let sky = Skyline::open().await;
    fbo(&sky, "KTEB", "Meridian", Some(&sky.claire)).await;
    lets_claire(&sky, &["create_trip"]).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let answer = asks(&mut claire, 3).await;
    let trip = answer.is(303).leads_to().to_owned();
    assert!(trip.starts_with("/skyline/portal/trips/"), "{trip}");
    claire.follow(answer).await.is(200).says("Your trip is there").says("Meridian").says("Requested");

    let reader = sky.database.reader(system_in(sky.workspace));
    let all = reader.all(reader.visible::<trips::row::Entity>()).await.expect("readable");
    let deals = reader.all(reader.visible::<deals::row::Entity>()).await.expect("readable");
    assert_eq!((all.len(), deals.len()), (1, 1));
    assert_eq!(deals[0].status, deals::DealStatus::Won);
    assert_eq!(all[0].deal_id, Some(deals[0].id));

    let mut rob = sky.signed_in(&sky.rob).await;
    let record = format!("/skyline/console/trips/{}", all[0].id);
    rob.get(&record).await.is(200).says("not looked at yet").says("KFLL");
    let answer = rob.post(&format!("{record}/review"), &[]).await;
    rob.follow(answer).await.is(200).says("Marked as reviewed").hides("not looked at yet");
}

#[tokio::test]
async fn beyond_five_a_day_and_without_the_flag_staff_make_the_trip() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let leads_to_trip =
        async |claire: &mut Browser, day| asks(claire, day).await.is(303).leads_to().contains("/trips/");
    assert!(!leads_to_trip(&mut claire, 2).await);
    lets_claire(&sky, &["create_trip"]).await;
    for day in 3..8 {
        assert!(leads_to_trip(&mut claire, day).await, "the trip of day {day}");
    }
    assert!(!leads_to_trip(&mut claire, 9).await, "the sixth is a request");
    sky.clock.advance_seconds(24 * 3600 + 1);
    assert!(leads_to_trip(&mut claire, 10).await, "a new day");
    lets_claire(&sky, &["itinerary_changes", "advanced_scheduling"]).await;
    assert!(!leads_to_trip(&mut claire, 11).await);
    let sam = &mut sky.signed_in(&sky.sam).await;
    let page = sam.get(&format!("/skyline/console/portal-users/{}", sky.claire.user())).await;
    page.is(200).says("Aircraft owner");
}
