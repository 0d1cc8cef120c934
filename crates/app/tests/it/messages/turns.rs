//! Whose turn it is, how far back the list goes, and what is nothing to talk about.

use portico_domain::conversations::threads::{self, About, ThreadNoun};
use portico_domain::{homes, queues};

use super::starts;
use crate::world::Skyline;

#[tokio::test]
async fn a_draft_of_a_request_is_nothing_to_talk_about_yet() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let account = sky.claire.account().to_string();
    let typed = [("do", "save"), ("account", account.as_str()), ("legs.0.from", "KTEB")];
    let page = claire.post("/skyline/portal/requests", &typed).await;
    let id = page.is(303).leads_to().split(['/', '?']).find(|part| uuid::Uuid::try_parse(part).is_ok());
    let id = id.expect("a draft");
    claire.get(&format!("/skyline/portal/messages/new?about=request&id={id}")).await.is(404);
    let fields = [("about", "request"), ("id", id), ("body", "Is it possible?")];
    claire.post("/skyline/portal/messages", &fields).await.is(404);
}

#[tokio::test]
async fn a_message_that_was_read_but_not_answered_still_waits_for_staff() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Is there room for two more?").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    rob.get(&format!("/skyline/console/messages?open={id}")).await.is(200);
    assert_eq!(sky.thread(id).await.staff_unread, 0);
    let reader = sky.database.reader(sky.staff(&sky.rob).await);
    let waiting = async || {
        let queue = homes::of_staff(&reader).await.expect("readable").messages.count;
        (queues::of_staff(&reader).await.expect("readable").messages, queue)
    };
    assert_eq!(waiting().await, (1, 1));
    rob.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "Yes.")]).await.is(303);
    assert_eq!(waiting().await, (0, 0));
}

#[tokio::test]
async fn whose_turn_it_is_follows_on_an_open_page_of_both_sides() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Is there room for two more?").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    let here = claire.get(&format!("/skyline/portal/messages/{id}")).await;
    here.is(200).says("We will answer");
    let desk = rob.get(&format!("/skyline/console/messages?open={id}")).await;
    for (page, part) in [(&here, "turn"), (&here, "ended"), (&desk, "turn"), (&desk, "ending")] {
        let live = format!("id=\"{part}\" data-live=\"thread:{id}\"");
        assert!(page.html().contains(&live), "{} has no {live}", page.asked);
    }
}

#[tokio::test]
async fn a_client_reaches_their_oldest_conversation_page_by_page() {
    let sky = Skyline::open().await;
    let client = sky.client(&sky.claire).await;
    let about = About {
        noun: ThreadNoun::General,
        object: None,
        account: sky.claire.account(),
        contact: sky.claire.contact(),
        deal: None,
        name: String::new(),
    };
    for number in 0..51 {
        let mut work = sky.database.begin(client.clone()).await.expect("a change");
        let subject = format!("Number {number}.");
        threads::start_by_client(&mut work, &about, &subject, "Hello").await.expect("started");
        work.commit().await.expect("committed");
        sky.clock.advance_seconds(1);
    }
    let mut claire = sky.signed_in(&sky.claire).await;
    let first = claire.get("/skyline/portal/messages").await;
    first.is(200).says("Number 50.").hides("Number 0.");
    let next = first.links("/skyline/portal/messages?page=2");
    let second = claire.get(next.first().expect("a second page")).await;
    second.is(200).says("Number 0.").hides("Number 50.");
    // An opened conversation keeps the page of the list beside it.
    let open = second.links("/skyline/portal/messages/").into_iter().find(|to| to.ends_with("?page=2"));
    claire.get(&open.expect("a conversation")).await.is(200).says("Number 0.").hides("Number 50.");
}

#[tokio::test]
async fn a_prefetched_conversation_is_not_read() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = starts(&mut claire, "Catering", "Hello").await;
    let mut rob = sky.signed_in(&sky.rob).await;
    rob.headers.insert("sec-purpose", http::HeaderValue::from_static("prefetch"));
    rob.get(&format!("/skyline/console/messages?open={id}")).await.is(200);
    assert_eq!(sky.thread(id).await.staff_unread, 1);
    rob.headers.clear();
    rob.post(&format!("/skyline/console/messages/{id}/write"), &[("body", "Hello to you.")]).await.is(303);
    claire.headers.insert("sec-purpose", http::HeaderValue::from_static("prefetch"));
    claire.get(&format!("/skyline/portal/messages/{id}")).await.is(200);
    assert_eq!(sky.unread(&sky.claire, id).await, 1);
}
