//! What a client asks for: the form, its drafts, its passengers, and who finds it afterwards.

use portico_domain::charter::deals::DealStatus;
use portico_domain::charter::requests::RequestStatus;
use portico_domain::charter::{deals, passengers, requests};
use portico_domain::database::Sight as _;
use portico_domain::id::RequestId;
use portico_domain::outbox::system_in;

use super::{NEW, QUEUE, SEND, events, found, id_in, sent, with};
use crate::world::Skyline;

#[tokio::test]
async fn a_request_is_sent_numbered_and_opens_a_deal() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(NEW).await.is(200).says("Request a trip").says("Leg 1");
    let id = sent(&mut claire).await;
    let request = found(&sky, id).await;
    assert_eq!((request.status, request.number), (RequestStatus::Requested, 2001));
    let page = claire.get(&format!("{SEND}/{id}")).await;
    page.is(200).says("We have your request").says("R-2001").says("KTEB").says("16:00 EST").says("± 2 hours");
    assert_eq!(events(&sky, id).await, ["request.submitted"]);
    let reader = sky.database.reader(sky.staff(&sky.sam).await);
    let deal = deals::find(&reader, request.deal_id.expect("a deal")).await.expect("the deal");
    assert_eq!((deal.deal.name.as_str(), deal.deal.status), ("KTEB → KDJT", DealStatus::Open));
}

#[tokio::test]
async fn whatever_is_wrong_is_said_field_by_field_and_everything_typed_is_kept() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let wrong = [
        ("legs.0.from", "Teterbro"),
        ("legs.0.to", ""),
        ("legs.0.date", "2026-12-03"),
        ("legs.0.time", ""),
        ("passenger_count", "0"),
        ("flexibility", "day"),
        ("notes", "One set of golf clubs"),
    ];
    let page = claire.post(SEND, &wrong).await;
    page.is(422)
        .says("Did you mean KTEB (Teterboro)")
        .says("A code, a town or a name will do")
        .says("Choose a time");
    page.says("How many people fly?").says("One set of golf clubs");
    assert_eq!(page.field("legs.0.from").as_deref(), Some("Teterbro"));
    assert_eq!(page.field("legs.0.date").as_deref(), Some("2026-12-03"));
}

#[tokio::test]
async fn past_departures_equal_airports_and_impossible_orders_are_refused() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.post(SEND, &with(&[("legs.0.date", "2026-11-20")])).await.is(422).says("in the past");
    claire
        .post(SEND, &with(&[("legs.0.to", "TEB")]))
        .await
        .is(422)
        .says("starts and ends at the same airport");
    let back = [
        ("legs.1.from", "KDJT"),
        ("legs.1.to", "KTEB"),
        ("legs.1.date", "2026-12-03"),
        ("legs.1.time", "16:30"),
    ];
    claire.post(SEND, &with(&back)).await.is(422).says("cannot have landed by then");
}

#[tokio::test]
async fn a_time_that_does_not_exist_or_comes_twice_is_asked_about() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let skipped = with(&[("legs.0.date", "2027-03-14"), ("legs.0.time", "02:30")]);
    claire.post(SEND, &skipped).await.is(422).says("this time does not exist");
    let twice = [("legs.0.date", "2027-11-07"), ("legs.0.time", "01:30")];
    claire
        .post(SEND, &with(&twice))
        .await
        .is(422)
        .says("this time comes twice")
        .says("The first, EDT")
        .says("The second, EST");
    let mut answered = with(&twice);
    answered.push(("legs.0.which", "later"));
    let id = id_in(&claire.post(SEND, &answered).await);
    assert_eq!(found(&sky, id).await.departs_at.timestamp().to_string(), "2027-11-07T06:30:00Z");
}

#[tokio::test]
async fn legs_are_added_and_removed_without_script_and_nothing_is_kept_by_it() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = claire.post(SEND, &with(&[("do", "kind-return")])).await;
    page.is(200).says("Leg 2");
    assert_eq!(
        (page.field("legs.1.from").as_deref(), page.field("legs.1.to").as_deref()),
        (Some("KDJT"), Some("KTEB"))
    );
    let page = claire.post(SEND, &with(&[("legs.1.from", "KDJT"), ("do", "remove-leg-1")])).await;
    page.is(200).hides("legs.1.from");
    let reader = sky.database.reader(system_in(sky.workspace));
    assert!(reader.all(reader.visible::<requests::row::Entity>()).await.expect("readable").is_empty());
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_request() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let key = claire.get(NEW).await.field("form_key").expect("a key");
    let fields = with(&[("form_key", &key)]);
    let first = claire.post(SEND, &fields).await;
    let second = claire.post(SEND, &fields).await;
    assert_eq!(first.is(303).leads_to(), second.is(303).leads_to());
    let reader = sky.database.reader(system_in(sky.workspace));
    assert_eq!(reader.count(reader.visible::<requests::row::Entity>()).await.expect("readable"), 1);
}

#[tokio::test]
async fn an_equal_request_within_ten_minutes_is_asked_about() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    sent(&mut claire).await;
    claire.post(SEND, &with(&[])).await.is(422).says("a moment ago as request R-2001").says("Send it again");
    claire.post(SEND, &with(&[("again", "yes")])).await.is(303);
    claire.post(SEND, &with(&[("passenger_count", "3")])).await.is(303);
    sky.clock.advance_seconds(601);
    claire.post(SEND, &with(&[])).await.is(303);
}

#[tokio::test]
async fn a_draft_is_kept_for_its_author_alone_until_it_is_sent() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let kept =
        claire.post(SEND, &[("do", "save"), ("legs.0.from", "Teterb"), ("notes", "Maybe skiing")]).await;
    let edit = kept.is(303).leads_to().to_owned();
    let page = claire.get(&edit).await;
    page.is(200).says("Maybe skiing");
    assert_eq!(page.field("legs.0.from").as_deref(), Some("Teterb"));
    let plain = edit.trim_end_matches("/edit").to_owned();
    sky.signed_in(&sky.daniel).await.get(&edit).await.is(404);
    let id: RequestId = plain.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    sky.signed_in(&sky.sam).await.get(&format!("{QUEUE}/{id}")).await.is(404);
    sky.signed_in(&sky.sam).await.get(&format!("{QUEUE}?tab=all")).await.is(200).hides(&id.to_string());
    claire.post(&edit, &with(&[("do", "send")])).await.is(303);
    assert_eq!(found(&sky, id).await.number, 2001);
    // The same press once more leads to what it made.
    assert_eq!(claire.post(&edit, &with(&[("do", "send")])).await.is(303).leads_to(), plain);
}

#[tokio::test]
async fn a_draft_can_be_thrown_away() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let edit =
        claire.post(SEND, &[("do", "save"), ("legs.0.from", "KTEB")]).await.is(303).leads_to().to_owned();
    claire.post(&edit.replace("/edit", "/discard"), &[]).await.is(303);
    claire.get(&edit).await.is(404);
}

#[tokio::test]
async fn passengers_come_from_the_directory_or_by_name() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = id_in(&claire.post(SEND, &with(&[("new_passengers", "James Harcourt, Daniel Osei")])).await);
    claire.get(&format!("{SEND}/{id}")).await.is(200).says("Daniel Osei").says("James Harcourt");
    let reader = sky.database.reader(sky.client(&sky.claire).await);
    let people = requests::find_passengers(&reader, id).await.expect("passengers");
    assert_eq!(
        people.iter().map(passengers::Passenger::name).collect::<Vec<_>>(),
        ["James Harcourt", "Daniel Osei"]
    );
    let chosen = people[0].id.to_string();
    let again = with(&[("passengers", &chosen), ("passenger_count", "1")]);
    claire.post(SEND, &again).await.is(303);
    claire
        .post(SEND, &with(&[("new_passengers", "Cher")]))
        .await
        .is(422)
        .says("first and last name of “Cher”");
    claire.post(SEND, &with(&[("new_passengers", "A B, C D, E F")])).await.is(422).says("You named 3 people");
    // Somebody of another account cannot be brought along.
    let mut dora = sky.signed_in(&sky.dora).await;
    dora.post(SEND, &with(&[("passengers", &chosen)])).await.is(422).says("no longer in the directory");
}

#[tokio::test]
async fn requests_are_found_by_their_own_account_and_workspace_only() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    sky.signed_in(&sky.daniel).await.get(&format!("{SEND}/{id}")).await.is(200);
    let mut dora = sky.signed_in(&sky.dora).await;
    dora.get(&format!("{SEND}/{id}")).await.is(404);
    dora.post(&format!("{SEND}/{id}/cancel"), &[]).await.is(404);
    let mut otto = sky.signed_in(&sky.otto).await;
    otto.get(&format!("/northwind/portal/requests/{id}")).await.is(404);
    let mut nina = sky.signed_in(&sky.nina).await;
    nina.get(&format!("/northwind/console/requests/{id}")).await.is(404);
    nina.post(&format!("/northwind/console/requests/{id}/decline"), &[("reason", "no")]).await.is(404);
    assert_eq!(found(&sky, id).await.status, RequestStatus::Requested);
}

#[tokio::test]
async fn roles_without_the_right_only_look() {
    let sky = Skyline::open().await;
    let id = sent(&mut sky.signed_in(&sky.claire).await).await;
    let mut vera = sky.signed_in(&sky.vera).await;
    vera.get(&format!("{QUEUE}?open={id}")).await.is(200).says("R-2001").hides("/decline");
    vera.post(&format!("{QUEUE}/{id}/decline"), &[("reason", "no")]).await.is(403);
    sky.signed_in(&sky.ada).await.get(QUEUE).await.is(403);
}
