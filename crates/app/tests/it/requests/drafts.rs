//! What a client begins and keeps for later, what is over, and texts that do not fit: nothing typed is lost.

use portico_domain::charter::requests::{self, RequestStatus};
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::portal::{self, Feature, Features};
use sea_orm::Set;

use super::{NEW, SEND, found, id_in, proposal, sent, with};
use crate::world::{Page, Skyline};

const TRIPS: &str = "/skyline/portal/trips";

/// How many requests and drafts there are.
async fn count(sky: &Skyline) -> u64 {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.count(reader.visible::<requests::row::Entity>()).await.expect("readable")
}

/// The address of a draft's form.
fn kept(page: &Page) -> String {
    let edit = page.is(303).leads_to().to_owned();
    assert!(edit.ends_with("/edit"), "{edit} is no draft");
    edit
}

#[tokio::test]
async fn a_kept_draft_is_found_again_among_the_trips() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(TRIPS).await.is(200).says("No trips yet").hides("Drafts");
    let edit = kept(&claire.post(SEND, &with(&[("do", "save")])).await);
    let list = claire.get(TRIPS).await;
    list.is(200).says("Drafts").says("KTEB → KDJT").says("Kept Sat 21 Nov, 10:00 EST").says("gone for good");
    assert!(list.links(&edit).contains(&edit));
    let plain = edit.trim_end_matches("/edit");
    sky.signed_in(&sky.daniel).await.get(TRIPS).await.is(200).hides(plain);
    claire.post(&format!("{plain}/discard"), &[]).await.is(303);
    claire.get(TRIPS).await.is(200).hides(plain).hides("KDJT");
}

#[tokio::test]
async fn a_draft_of_nothing_yet_has_a_name_in_the_list() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    kept(&claire.post(SEND, &[("do", "save"), ("notes", "Maybe skiing")]).await);
    claire.get(TRIPS).await.is(200).says("A trip without places yet");
}

#[tokio::test]
async fn whoever_goes_back_to_a_kept_form_and_types_on_means_the_same_draft() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let key = claire.get(NEW).await.field("form_key").expect("a key");
    let save = |notes| with(&[("form_key", key.as_str()), ("do", "save"), ("notes", notes)]);
    let edit = kept(&claire.post(SEND, &save("First thought")).await);
    assert_eq!(kept(&claire.post(SEND, &save("Second thought")).await), edit);
    claire.get(&edit).await.is(200).says("Second thought").hides("First thought");
    let last = with(&[("form_key", key.as_str()), ("notes", "Third thought")]);
    let id = id_in(&claire.post(SEND, &last).await);
    assert_eq!(format!("{SEND}/{id}/edit"), edit);
    let request = found(&sky, id).await;
    assert_eq!((request.status, request.notes.as_str()), (RequestStatus::Requested, "Third thought"));
    // Sent is sent: the same press once more leads there, and nothing more is made.
    assert_eq!(id_in(&claire.post(SEND, &last).await), id);
    assert_eq!(count(&sky).await, 1);
}

#[tokio::test]
async fn a_mistake_in_a_form_that_was_kept_before_is_mended_on_its_draft() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let key = claire.get(NEW).await.field("form_key").expect("a key");
    let edit = kept(&claire.post(SEND, &with(&[("form_key", key.as_str()), ("do", "save")])).await);
    let wrong = with(&[("form_key", key.as_str()), ("legs.0.time", ""), ("notes", "Golf clubs")]);
    let page = claire.post(SEND, &wrong).await;
    page.is(422).says("Choose a time").says("Golf clubs");
    assert!(page.links(&edit).contains(&edit), "the form goes on with its draft");
    let right = with(&[("form_key", key.as_str()), ("notes", "Golf clubs")]);
    let id = id_in(&claire.post(&edit, &right).await);
    assert_eq!(found(&sky, id).await.notes, "Golf clubs");
    assert_eq!(count(&sky).await, 1);
}

#[tokio::test]
async fn a_form_whose_draft_was_discarded_keeps_what_is_typed_in_a_new_one() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let key = claire.get(NEW).await.field("form_key").expect("a key");
    let save = |notes| with(&[("form_key", key.as_str()), ("do", "save"), ("notes", notes)]);
    let gone = kept(&claire.post(SEND, &save("First thought")).await);
    claire.post(&gone.replace("/edit", "/discard"), &[]).await.is(303);
    let edit = kept(&claire.post(SEND, &save("Second thought")).await);
    assert_ne!(edit, gone);
    claire.get(&edit).await.is(200).says("Second thought");
}

#[tokio::test]
async fn an_ended_request_is_found_under_what_is_past() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let declined = sent(&mut claire).await;
    super::declined(&sky, declined).await.is(303);
    let cancelled = sent(&mut claire).await;
    claire.post(&format!("{SEND}/{cancelled}/cancel"), &[]).await.is(303);
    let open = sent(&mut claire).await;
    let list = claire.get(TRIPS).await;
    list.is(200).says("Past").says("Declined").says("Cancelled").says("Request");
    for id in [declined, cancelled, open] {
        let address = format!("{SEND}/{id}");
        assert!(list.links(&address).contains(&address));
    }
    sky.signed_in(&sky.dora).await.get(TRIPS).await.is(200).hides(&declined.to_string());
}

#[tokio::test]
async fn what_is_past_goes_on_page_by_page_until_its_end() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut all = Vec::new();
    for _ in 0..52 {
        all.push(id_in(&claire.post(SEND, &with(&[("again", "yes")])).await));
    }
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    for id in &all {
        let row = requests::row::ActiveModel {
            id: Set(*id),
            status: Set(RequestStatus::Cancelled),
            ..Default::default()
        };
        work.update(row).await.expect("changed");
    }
    work.commit().await.expect("committed");
    let first = claire.get(TRIPS).await;
    let next = first.is(200).links(&format!("{TRIPS}?before=")).first().expect("a next page").clone();
    let second = claire.get(next.split('#').next().expect("an address")).await;
    second.is(200).says("Latest").hides("?before=");
    let shows = |page: &Page| all.iter().filter(|id| page.html().contains(&id.to_string())).count();
    assert_eq!((shows(&first), shows(&second)), (50, 2));
    assert!(
        all.iter()
            .all(|id| first.html().contains(&id.to_string()) != second.html().contains(&id.to_string()))
    );
    claire.get(&format!("{TRIPS}?before=yesterday")).await.is(200);
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_at_its_field() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let proposed = proposal(&sky, id).await;
    let long = format!("The meeting was moved. {}", "x".repeat(1_000));
    for (verb, field) in
        [("cancel".to_owned(), "reason"), (format!("alternatives/{proposed}/decline"), "note")]
    {
        let page = claire.post(&format!("{SEND}/{id}/{verb}"), &[(field, &long)]).await;
        page.is(422).says("R-2001").says("This text is too long").says("The meeting was moved.");
        assert!(page.html().contains(&format!("id=\"{field}-error\"")));
    }
    assert_eq!(found(&sky, id).await.status, RequestStatus::AlternativeProposed);
}

#[tokio::test]
async fn the_end_of_a_line_counts_as_one_letter() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    // A browser lets 1,000 letters in, and sends the end of each line as two.
    let reason = format!("{}\r\n{}", "a".repeat(499), "b".repeat(500));
    claire.post(&format!("{SEND}/{id}/cancel"), &[("reason", &reason)]).await.is(303);
    assert_eq!(found(&sky, id).await.end_reason, reason.replace('\r', ""));
}

#[tokio::test]
async fn legs_come_back_when_the_kind_of_trip_is_changed_back() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let back = [("legs.1.from", "KDJT"), ("legs.1.to", "KBED"), ("legs.1.time", "18:30")];
    let mut fields = with(&back);
    fields.push(("do", "kind-one-way"));
    let page = claire.post(SEND, &fields).await;
    page.is(200).says("Leg 1").hides("legs.1.to");
    let (to, time) = (page.field("kept.0.to").expect("kept"), page.field("kept.0.time").expect("kept"));
    let mut fields = with(&[("kept.0.from", "KDJT"), ("kept.0.to", &to), ("kept.0.time", &time)]);
    fields.push(("do", "kind-return"));
    let page = claire.post(SEND, &fields).await;
    page.is(200).says("Leg 2").hides("kept.0");
    assert_eq!(
        (page.field("legs.1.to").as_deref(), page.field("legs.1.time").as_deref()),
        (Some("KBED"), Some("18:30"))
    );
}

#[tokio::test]
async fn a_departure_names_its_zone_as_soon_as_its_airport_is_known() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let empty = claire.get(NEW).await;
    assert!(
        empty.is(200).html().contains("<span id=\"legs.0.zone\"></span>"),
        "a place for script to write to"
    );
    let page = claire.post(SEND, &with(&[("do", "kind-multi-leg")])).await;
    assert!(page.is(200).html().contains("<span id=\"legs.0.zone\">EST</span>"));
    // No day yet on the second leg, so its zone goes by its city.
    assert!(page.html().contains("<span id=\"legs.1.zone\">New York</span>"));
}

#[tokio::test]
async fn a_portal_without_a_directory_asks_for_nobody_of_it() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings =
        work.first(work.visible::<portal::row::Entity>()).await.expect("readable").expect("a portal");
    let left = settings.features.0.into_iter().filter(|one| *one != Feature::Passengers).collect();
    let row = portal::row::ActiveModel {
        id: Set(settings.id),
        features: Set(Features(left)),
        ..Default::default()
    };
    work.update(row).await.expect("changed");
    work.commit().await.expect("committed");
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(NEW).await.is(200).hides("new_passengers").says("Passengers");
    let id = id_in(&claire.post(SEND, &with(&[("new_passengers", "Ann Lee")])).await);
    let reader = sky.database.reader(sky.client(&sky.claire).await);
    assert!(requests::find_passengers(&reader, id).await.expect("readable").is_empty());
}
