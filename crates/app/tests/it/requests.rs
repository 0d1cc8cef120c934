//! Requests: asked for in the portal, worked through at the desk; every row of their table of states, with its refusals.

use portico_domain::access::permissions::ManageRequests;
use portico_domain::access::{Authorized, Staff};
use portico_domain::charter::deals::DealStatus;
use portico_domain::charter::requests::{self, AskedLeg, Request, RequestStatus};
use portico_domain::charter::{deals, passengers};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::id::{AlternativeId, RequestId};
use portico_domain::outbox::system_in;
use portico_domain::{Error, activity};

use crate::world::{Browser, Page, Person, Skyline};

const NEW: &str = "/skyline/portal/requests/new";
const SEND: &str = "/skyline/portal/requests";
const QUEUE: &str = "/skyline/console/requests";

/// Teterboro to Palm Beach on 3 December, two people.
const TRIP: [(&str, &str); 6] = [
    ("legs.0.from", "KTEB"),
    ("legs.0.to", "KDJT"),
    ("legs.0.date", "2026-12-03"),
    ("legs.0.time", "16:00"),
    ("flexibility", "two-hours"),
    ("passenger_count", "2"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> =
        TRIP.iter().copied().filter(|(name, _)| more.iter().all(|(other, _)| other != name)).collect();
    fields.extend_from_slice(more);
    fields
}

fn id_in(page: &Page) -> RequestId {
    page.is(303)
        .leads_to()
        .rsplit('/')
        .next()
        .and_then(|id| id.parse().ok())
        .expect("the address of a request")
}

async fn sent(browser: &mut Browser) -> RequestId {
    id_in(&browser.post(SEND, &with(&[])).await)
}

async fn found(sky: &Skyline, id: RequestId) -> Request {
    let reader = sky.database.reader(system_in(sky.workspace));
    reader.one::<requests::row::Entity>(id).await.expect("a request")
}

async fn events(sky: &Skyline, id: RequestId) -> Vec<String> {
    let reader = sky.database.reader(system_in(sky.workspace));
    let mut all = activity::of_object(&reader, id.0, 50).await.expect("a history");
    all.reverse();
    all.iter().map(|one| one.event.to_string()).collect()
}

/// A change by a member of staff with the right to it.
async fn at_the_desk(sky: &Skyline, who: &Person) -> (UnitOfWork<Staff>, Authorized<ManageRequests>) {
    let staff = sky.staff(who).await;
    let work = sky.database.begin(staff.clone()).await.expect("a change");
    (work, staff.authorize().expect("the right to it"))
}

fn proposed() -> Vec<AskedLeg> {
    let leg = AskedLeg {
        from: "KTEB".into(),
        to: "KDJT".into(),
        date: "2026-12-04".into(),
        time: "09:00".into(),
        ..AskedLeg::default()
    };
    vec![leg]
}

async fn proposal(sky: &Skyline, id: RequestId) -> AlternativeId {
    let (mut work, by) = at_the_desk(sky, &sky.sam).await;
    let request = work.one_for_update::<requests::row::Entity>(id).await.expect("a request");
    let (_, alternative) =
        requests::propose_alternative(&mut work, &by, request, &proposed(), "A day later is free.")
            .await
            .expect("proposed");
    work.commit().await.expect("committed");
    alternative.id
}

async fn quoted(sky: &Skyline, id: RequestId) -> Result<Request, Error> {
    let (mut work, _) = at_the_desk(sky, &sky.sam).await;
    let request = requests::mark_quoted(&mut work, id).await?;
    work.commit().await.expect("committed");
    Ok(request)
}

async fn accepted(sky: &Skyline, id: RequestId) -> Result<Request, Error> {
    let mut work = sky.database.begin(sky.client(&sky.claire).await).await.expect("a change");
    let request = requests::mark_accepted(&mut work, id).await?;
    work.commit().await.expect("committed");
    Ok(request)
}

async fn expired(sky: &Skyline, id: RequestId) -> Option<Request> {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let request = requests::expire(&mut work, id).await.expect("looked at");
    work.commit().await.expect("committed");
    request
}

async fn declined(sky: &Skyline, id: RequestId) -> Page {
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.post(&format!("{QUEUE}/{id}/decline"), &[("reason", "The runway is closed that week.")]).await
}

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
async fn declining_needs_a_reason_that_the_client_reads_and_loses_the_deal() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let id = sent(&mut claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.post(&format!("{QUEUE}/{id}/decline"), &[("reason", " ")]).await;
    sam.follow(page).await.is(200).says("Give a reason");
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
    page.is(200).says("50 requests").says("Next page");
    assert_eq!(few, many);
    assert!(many <= 10, "{many} statements, two of them for the workspace that the test does not remember");
    let next = page.links(&format!("{QUEUE}?after=")).first().expect("the next page").clone();
    sam.get(&next).await.is(200).says("11 requests");
}
