//! Every way a request can go, and what refuses once it is over.

use portico_domain::Error;
use portico_domain::charter::requests::{self, RequestStatus};
use portico_domain::database::Sight as _;
use portico_domain::id::RequestId;

use super::{QUEUE, SEND, accepted, at_the_desk, declined, events, expired, proposed, quoted, sent, with};
use crate::world::Skyline;

#[tokio::test]
async fn a_quote_moves_a_request_on_and_its_refusal_moves_it_back() {
    let sky = Skyline::open().await;
    let id = sent(&mut sky.signed_in(&sky.claire).await).await;
    assert_eq!(quoted(&sky, id).await.expect("quoted").status, RequestStatus::Quoted);
    let mut work = sky.database.begin(sky.client(&sky.claire).await).await.expect("a change");
    let request = requests::return_to_review(&mut work, id).await.expect("back");
    work.commit().await.expect("committed");
    assert_eq!(request.status, RequestStatus::UnderReview);
    quoted(&sky, id).await.expect("quoted again");
    assert_eq!(accepted(&sky, id).await.expect("accepted").status, RequestStatus::Accepted);
}

#[tokio::test]
async fn a_request_whose_last_leg_is_past_expires_and_one_answered_does_not() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let answered = sent(&mut sky.signed_in(&sky.dora).await).await;
    accepted_by_staff(&sky, answered).await;
    assert!(expired(&sky, id).await.is_none(), "its leg is still to come");
    sky.clock.advance_seconds(13 * 24 * 3600);
    assert_eq!(expired(&sky, id).await.map(|request| request.status), Some(RequestStatus::Expired));
    assert!(expired(&sky, id).await.is_none(), "once is enough");
    assert!(expired(&sky, answered).await.is_none());
    assert_eq!(events(&sky, id).await, ["request.submitted", "request.expired"]);
}

async fn accepted_by_staff(sky: &Skyline, id: RequestId) {
    let (mut work, _) = at_the_desk(sky, &sky.olga).await;
    requests::mark_accepted(&mut work, id).await.expect("accepted");
    work.commit().await.expect("committed");
}

/// What every act answers once a request is over, in the words of its end.
async fn refuses_everything(sky: &Skyline, id: RequestId, key: &str) {
    let claire = sky.client(&sky.claire).await;
    let find = |error: Error| error.refusal_key().map(str::to_owned).unwrap_or_else(|| format!("{error}"));
    let mut answers = Vec::new();
    let (mut work, by) = at_the_desk(sky, &sky.sam).await;
    let request = work.one::<requests::row::Entity>(id).await.expect("a request");
    let nobody = requests::assign(&mut work, &by, request.clone(), None).await;
    answers.push(nobody.map(drop).map_err(find));
    answers.push(requests::review(&mut work, id).await.map(drop).map_err(find));
    answers.push(requests::decline(&mut work, &by, request.clone(), "no").await.map(drop).map_err(find));
    answers.push(requests::cancel(&mut work, &by, request.clone(), "").await.map(drop).map_err(find));
    answers.push(
        requests::propose_alternative(&mut work, &by, request.clone(), &proposed(), "x")
            .await
            .map(drop)
            .map_err(find),
    );
    answers.push(requests::mark_quoted(&mut work, id).await.map(drop).map_err(find));
    drop(work);
    let mut work = sky.database.begin(claire).await.expect("a change");
    answers.push(requests::cancel_as_client(&mut work, request, "").await.map(drop).map_err(find));
    drop(work);
    if key != "requests-refused-accepted" {
        answers.push(accepted(sky, id).await.map(drop).map_err(find));
    }
    let wanted: Vec<Result<(), String>> = answers.iter().map(|_| Err(key.to_owned())).collect();
    assert_eq!(answers, wanted);
}

#[tokio::test]
async fn a_request_that_is_over_refuses_everything_in_the_words_of_its_end() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    declined(&sky, id).await.is(303);
    refuses_everything(&sky, id, "requests-refused-declined").await;

    let id = sent(&mut claire).await;
    claire.post(&format!("{SEND}/{id}/cancel"), &[]).await.is(303);
    refuses_everything(&sky, id, "requests-refused-cancelled").await;
    let page = claire.post(&format!("{SEND}/{id}/cancel"), &[]).await;
    claire.follow(page).await.is(200).says("This request was cancelled, so nothing was changed.");

    let id = sent(&mut claire).await;
    accepted(&sky, id).await.expect("accepted");
    refuses_everything(&sky, id, "requests-refused-accepted").await;

    let id = sent(&mut claire).await;
    sky.clock.advance_seconds(13 * 24 * 3600);
    expired(&sky, id).await.expect("expired");
    refuses_everything(&sky, id, "requests-refused-expired").await;
}

#[tokio::test]
async fn staff_write_a_request_down_for_a_client() {
    let sky = Skyline::open().await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let new = format!("{QUEUE}/new");
    sam.get(&format!("{new}?q=harcourt")).await.is(200).says("Harcourt Holdings").hides("Marchetti");
    let account = sky.claire.account().to_string();
    let form = format!("{new}?account={account}");
    sam.get(&form).await.is(200).says("New request for Harcourt Holdings").says("Claire Bennett");
    sam.post(&new, &with(&[("account", &account)])).await.is(422).says("Choose one");
    let claire = sky.claire.contact().to_string();
    let page = sam.post(&new, &with(&[("account", &account), ("contact", &claire)])).await;
    sam.follow(page).await.is(200).says("Request created.").says("entered by staff");
    // Somebody of another account is nobody here.
    let dora = sky.dora.contact().to_string();
    sam.post(&new, &with(&[("account", &account), ("contact", &dora)])).await.is(404);
    // The client sees it as their own.
    let reader = sky.database.reader(sky.client(&sky.claire).await);
    assert_eq!(requests::list_open_for_client(&reader, sky.claire.account()).await.expect("a list").len(), 1);
}

#[tokio::test]
async fn a_list_asks_the_same_few_statements_however_long_it_is() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    sent(&mut claire).await;
    let (page, few) = sky.queries(sam.get(QUEUE)).await;
    page.is(200);
    for _ in 0..60 {
        claire.post(SEND, &with(&[("again", "yes")])).await.is(303);
        sky.clock.advance_seconds(1);
    }
    let (page, many) = sky.queries(sam.get(QUEUE)).await;
    page.is(200).says("61 requests").says("Next page");
    assert_eq!(few, many);
    assert!(many <= 10, "{many} statements, two of them for the workspace that the test does not remember");
    let next = page.links(&format!("{QUEUE}?after=")).first().expect("the next page").clone();
    sam.get(&next).await.is(200).says("61 requests");
}
