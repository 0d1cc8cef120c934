//! What the desk does with a request: the queue, taking, declining, proposing.

use portico_domain::charter::deals;
use portico_domain::charter::deals::DealStatus;
use portico_domain::charter::requests::RequestStatus;

use super::{QUEUE, SEND, declined, found, id_in, proposal, sent, with};
use crate::world::{Page, Skyline};

#[tokio::test]
async fn the_queue_shows_who_waits_for_what() {
    let sky = Skyline::open().await;
    let id = sent(&mut sky.signed_in(&sky.claire).await).await;
    sky.clock.advance_seconds(102 * 60);
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.get(QUEUE).await;
    page.is(200)
        .says("Claire Bennett")
        .says("Harcourt Holdings")
        .says("Thu 3 Dec")
        .says("16:00 EST")
        .says("1 h 42 min")
        .says("1 request");
    sam.get(&format!("{QUEUE}?q=bennett")).await.is(200).says("Claire Bennett");
    sam.get(&format!("{QUEUE}?q=R-2001")).await.is(200).says("Claire Bennett");
    sam.get(&format!("{QUEUE}?q=marchetti")).await.is(200).says("No request fits");
    sam.get(&format!("{QUEUE}?departing=week")).await.is(200).says("No request fits");
    sam.get(&format!("{QUEUE}?assigned=me")).await.is(200).says("No request fits");
    let page = sam.follow(sam.clone().get(&format!("{QUEUE}/{id}")).await).await;
    page.is(200).says("Request R-2001").says("Build quote").says("Last together");
}

#[tokio::test]
async fn taking_a_request_puts_it_under_review() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let rob = sky.rob.staff().to_string();
    let page = sam.post(&format!("{QUEUE}/{id}/assign"), &[("assignee", &rob)]).await;
    assert!(page.is(303).leads_to().contains("tab=under-review"));
    let request = found(&sky, id).await;
    assert_eq!((request.status, request.assignee_id), (RequestStatus::UnderReview, Some(sky.rob.staff())));
    claire.get(&format!("{SEND}/{id}")).await.is(200).says("We are working on your request");
    // Nobody of another workspace can be given it.
    let nina = sky.nina.staff().to_string();
    sam.post(&format!("{QUEUE}/{id}/assign"), &[("assignee", &nina)]).await.is(404);
    sam.post(&format!("{QUEUE}/{id}/assign"), &[("assignee", "")]).await.is(303);
    assert_eq!(found(&sky, id).await.assignee_id, None);
}

#[tokio::test]
async fn whoever_was_given_the_permission_besides_the_role_can_be_given_a_request() {
    let sky = Skyline::open().await;
    let id = sent(&mut sky.signed_in(&sky.claire).await).await;
    let mut maya = sky.signed_in(&sky.maya).await;
    let vera = sky.vera.staff().to_string();
    let offers = |page: &Page| page.html().contains(&format!("value=\"{vera}\""));
    let queue = maya.follow(maya.clone().get(&format!("{QUEUE}/{id}")).await).await;
    assert!(!offers(&queue), "a viewer takes no requests");
    let give = format!("/skyline/console/team/{vera}/permissions");
    maya.post(&give, &[("permission", "manage-requests"), ("version", "1")]).await.is(303);
    let queue = maya.follow(maya.clone().get(&format!("{QUEUE}/{id}")).await).await;
    assert!(offers(&queue));
    maya.post(&format!("{QUEUE}/{id}/assign"), &[("assignee", &vera)]).await.is(303);
    assert_eq!(found(&sky, id).await.assignee_id, Some(sky.vera.staff()));
}

#[tokio::test]
async fn declining_needs_a_reason_that_the_client_reads_and_loses_the_deal() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.post(&format!("{QUEUE}/{id}/decline"), &[("reason", " ")]).await.is(422).says("Give a reason");
    declined(&sky, id).await.is(303);
    claire
        .get(&format!("{SEND}/{id}"))
        .await
        .is(200)
        .says("Declined")
        .says("The runway is closed that week.");
    let reader = sky.database.reader(sky.staff(&sky.sam).await);
    let deal = deals::find(&reader, found(&sky, id).await.deal_id.expect("a deal")).await.expect("the deal");
    assert_eq!(deal.deal.status, DealStatus::Lost);
}

#[tokio::test]
async fn a_client_takes_a_request_back_and_its_deal_is_cancelled() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    claire.get(&format!("{SEND}/{id}")).await.says("The request ends and cannot be reopened");
    let page = claire.post(&format!("{SEND}/{id}/cancel"), &[("reason", "Plans changed")]).await;
    claire.follow(page).await.is(200).says("Request cancelled.").says("Plans changed");
    let request = found(&sky, id).await;
    assert_eq!(request.status, RequestStatus::Cancelled);
    let reader = sky.database.reader(sky.staff(&sky.sam).await);
    let deal = deals::find(&reader, request.deal_id.expect("a deal")).await.expect("the deal");
    assert_eq!(deal.deal.status, DealStatus::Cancelled);
}

#[tokio::test]
async fn an_accepted_proposal_changes_the_legs_and_a_declined_one_changes_nothing() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let first = proposal(&sky, id).await;
    let page = claire.get(&format!("{SEND}/{id}")).await;
    page.is(200).says("We propose something else").says("A day later is free.").says("Accept the proposal");
    claire
        .post(&format!("{SEND}/{id}/alternatives/{first}/decline"), &[("note", "Friday is no good")])
        .await
        .is(303);
    assert_eq!(found(&sky, id).await.status, RequestStatus::UnderReview);
    let page = claire.post(&format!("{SEND}/{id}/alternatives/{first}/accept"), &[]).await;
    claire.follow(page).await.says("answered or replaced already");
    let second = proposal(&sky, id).await;
    claire.post(&format!("{SEND}/{id}/alternatives/{second}/accept"), &[]).await.is(303);
    let request = found(&sky, id).await;
    assert_eq!(request.status, RequestStatus::UnderReview);
    assert_eq!(request.departs_at.timestamp().to_string(), "2026-12-04T14:00:00Z");
    claire.get(&format!("{SEND}/{id}")).await.is(200).says("09:00 EST");
}

#[tokio::test]
async fn a_newer_proposal_takes_the_place_of_the_older() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let first = proposal(&sky, id).await;
    proposal(&sky, id).await;
    let page = claire.post(&format!("{SEND}/{id}/alternatives/{first}/accept"), &[]).await;
    claire.follow(page).await.says("answered or replaced already");
    assert_eq!(found(&sky, id).await.status, RequestStatus::AlternativeProposed);
}

#[tokio::test]
async fn a_proposal_of_another_request_cannot_be_answered_here() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let other = sent(&mut sky.signed_in(&sky.dora).await).await;
    let alternative = proposal(&sky, other).await;
    claire.post(&format!("{SEND}/{id}/alternatives/{alternative}/accept"), &[]).await.is(404);
    claire.post(&format!("{SEND}/{other}/alternatives/{alternative}/accept"), &[]).await.is(404);
    assert_eq!(found(&sky, other).await.status, RequestStatus::AlternativeProposed);
}

#[tokio::test]
async fn staff_propose_from_a_form_that_keeps_what_was_typed() {
    let sky = Skyline::open().await;
    let id = sent(&mut sky.signed_in(&sky.claire).await).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let address = format!("{QUEUE}/{id}/alternative");
    let page = sam.get(&address).await;
    page.is(200).says("Alternative for R-2001");
    assert_eq!(page.field("legs.0.time").as_deref(), Some("16:00"));
    let legs = [
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KSUA"),
        ("legs.0.date", "2026-12-03"),
        ("legs.0.time", "18:00"),
    ];
    let page = sam.post(&address, &legs).await;
    page.is(422).says("Say in a sentence what is different");
    assert_eq!(page.field("legs.0.to").as_deref(), Some("KSUA"));
    let mut whole = legs.to_vec();
    whole.push(("note", "Stuart has a slot."));
    sam.post(&address, &whole).await.is(303);
    assert_eq!(found(&sky, id).await.status, RequestStatus::AlternativeProposed);
}

#[tokio::test]
async fn a_reason_that_is_too_long_comes_back_as_it_was_typed_in_its_own_form() {
    let sky = Skyline::open().await;
    let id = sent(&mut sky.signed_in(&sky.claire).await).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let reason = "The runway is closed. ".repeat(50);
    for (act, other) in [("decline", "cancel"), ("cancel", "decline")] {
        let page = sam.post(&format!("{QUEUE}/{id}/{act}"), &[("reason", &reason)]).await;
        page.is(422).says("Request R-2001").says("This text is too long").says("runway is closed");
        let html = page.html();
        assert!(html.contains(&format!("id=\"{act}\" open")), "the form that came back is open");
        assert!(!html.contains(&format!("id=\"{other}\" open")), "the other one is not");
    }
    assert_eq!(found(&sky, id).await.status, RequestStatus::Requested);
}

#[tokio::test]
async fn what_was_cancelled_is_found_among_what_ended() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(&format!("{QUEUE}?tab=ended")).await.is(200).says("Nothing waits here");
    let page = sam.post(&format!("{QUEUE}/{id}/cancel"), &[("reason", "Plans changed")]).await;
    assert!(page.is(303).leads_to().contains("tab=ended"));
    sam.get(&format!("{QUEUE}?tab=ended")).await.is(200).says("Claire Bennett").says("Cancelled");
    sam.get(&format!("{QUEUE}?tab=declined")).await.is(200).says("Nothing waits here");
}

#[tokio::test]
async fn the_queue_says_how_many_there_are_on_all_its_pages() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    for _ in 0..52 {
        id_in(&claire.post(SEND, &with(&[("again", "yes")])).await);
        sky.clock.advance_seconds(1);
    }
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.get(QUEUE).await;
    page.is(200).says("52 requests");
    let next = page.links(&format!("{QUEUE}?after=")).first().expect("a next page").clone();
    sam.get(&next).await.is(200).says("52 requests").says("First page");
    sam.get(&format!("{QUEUE}?q=marchetti")).await.is(200).says("No request fits");
}

#[tokio::test]
async fn staff_may_name_the_tail_that_a_client_asked_for() {
    let sky = Skyline::open().await;
    let tail = crate::trips::ground::aircraft(&sky, "N350SK").await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let (account, contact) = (sky.claire.account().to_string(), sky.claire.contact().to_string());
    let address = format!("{QUEUE}/new");
    sam.get(&format!("{address}?account={account}")).await.is(200).says("N350SK · Challenger 350");
    let tail = tail.to_string();
    let long = "Something quiet. ".repeat(20);
    let mut fields =
        with(&[("account", &account), ("contact", &contact), ("aircraft", &tail), ("do", "send")]);
    fields.push(("aircraft_preference", &long));
    let page = sam.post(&address, &fields).await;
    page.is(422).says("This text is too long");
    assert!(page.html().contains(&format!("value=\"{tail}\" selected")), "the tail stays chosen");
    fields.pop();
    let page = sam.post(&address, &fields).await;
    let id = page.is(303).leads_to().split("open=").nth(1).and_then(|id| id.parse().ok()).expect("an id");
    assert_eq!(found(&sky, id).await.aircraft_id.map(|id| id.to_string()), Some(tail.clone()));
    // A client does not choose tails.
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.post(SEND, &with(&[("aircraft", &tail)])).await.is(422);
}
