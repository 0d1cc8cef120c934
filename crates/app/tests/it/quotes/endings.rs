//! What ends a quote beside its answer, and what follows for its request and its deal.

use portico_background::{Settings, Worker};
use portico_domain::access::permissions::{ManageQuotes, ManageRequests};
use portico_domain::activity::Event;
use portico_domain::charter::aircraft::{self, Aircraft, AircraftStatus};
use portico_domain::charter::deals::{self, DealStatus, EndCause};
use portico_domain::charter::quotes::{self, Quote, QuoteStatus};
use portico_domain::charter::requests::{self, AskedLeg, RequestStatus};
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::time::Instant;
use sea_orm::ActiveValue::Set;

use crate::world::{BASE_URL, Browser, Page, Skyline, key};

const DAY: i64 = 24 * 3600;
const YES: (&str, &str) = ("consent", "yes");
const SIGNED: (&str, &str) = ("name", "Claire Bennett");

async fn accept(sky: &Skyline, browser: &mut Browser, quote: &Quote) -> Page {
    let option = sky.option(quote).await;
    let address = format!("/skyline/portal/quotes/{}/accept", quote.id);
    let page = browser.post(&address, &[("option", &option), SIGNED, YES]).await;
    browser.follow(page).await
}

async fn expire(sky: &Skyline, quote: &Quote) {
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    requests::expire(&mut work, quote.request_id.expect("a request")).await.expect("looked at");
    work.commit().await.expect("committed");
}

/// The deal as the test needs it, whoever would have brought it there.
async fn set_deal(sky: &Skyline, quote: &Quote, status: DealStatus) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let row = deals::row::ActiveModel { id: Set(quote.deal_id), status: Set(status), ..Default::default() };
    work.update(row).await.expect("changed");
    work.commit().await.expect("committed");
}

async fn set_aircraft(sky: &Skyline, which: &Aircraft, status: AircraftStatus) {
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let row = aircraft::row::ActiveModel { id: Set(which.id), status: Set(status), ..Default::default() };
    work.update(row).await.expect("changed");
    work.commit().await.expect("committed");
}

async fn ask_for_approval(sky: &Skyline) {
    use portico_domain::portal::row::{ActiveModel, Entity};
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let portal = work.first(work.visible::<Entity>()).await.expect("readable").expect("a portal");
    work.update(ActiveModel { id: Set(portal.id), require_approval: Set(true), ..Default::default() })
        .await
        .expect("changed");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn a_request_that_ends_in_any_way_leaves_no_quote_to_answer_and_no_second_mail() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let (mut claire, mut sam) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.sam).await);
    for ending in ["cancel", "decline", "expire"] {
        let quote = sky.sent(&sky.claire, &aircraft).await;
        let request = sky.request_of(&quote).await.id;
        if ending == "cancel" {
            claire.post(&format!("/skyline/portal/requests/{request}/cancel"), &[]).await.is(303);
        } else if ending == "decline" {
            let address = format!("/skyline/console/requests/{request}/decline");
            sam.post(&address, &[("reason", "The runway is closed that week.")]).await.is(303);
        } else {
            sky.clock.advance_seconds(16 * DAY);
            expire(&sky, &quote).await;
        }
        assert!(!sky.request_of(&quote).await.status.is_open(), "{ending}");
        assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Withdrawn, "{ending}");
        assert!(sky.story_of(&quote).await.contains(&Event::QuoteClosed), "{ending}");
        assert!(!sky.story_of(&quote).await.contains(&Event::QuoteWithdrawn), "{ending}");
        claire.get("/skyline/portal").await.is(200).hides(&quote.id.to_string());
        accept(&sky, &mut claire, &quote).await.is(200).says("was withdrawn");
        assert_ne!(sky.deal_of(&quote).await.status, DealStatus::Won, "{ending}");
    }
    assert!(!Event::QuoteClosed.tells_somebody(), "the request's own mail has told it");
}

#[tokio::test]
async fn a_deal_ended_by_hand_takes_its_quotes_back_and_the_request_is_worked_on_again() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let mut sam = sky.signed_in(&sky.sam).await;
    for ending in ["lost", "cancelled"] {
        let quote = sky.sent(&sky.claire, &aircraft).await;
        let address = format!("/skyline/console/deals/{}/{ending}", quote.deal_id);
        sam.post(&address, &[("reason", "They fly with somebody else")]).await.is(303);
        let closed = sky.quote(quote.id).await;
        assert_eq!((closed.status, closed.answer_note.as_str()), (QuoteStatus::Withdrawn, ""));
        assert!(sky.story_of(&quote).await.contains(&Event::QuoteWithdrawn), "the client is told");
        assert_eq!(sky.request_of(&quote).await.status, RequestStatus::UnderReview);
        assert_eq!(sky.deal_of(&quote).await.end_reason, "They fly with somebody else");
    }
}

#[tokio::test]
async fn a_yes_to_what_has_ended_otherwise_is_refused_on_both_sides() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    set_deal(&sky, &quote, DealStatus::Lost).await;
    accept(&sky, &mut claire, &quote).await.is(200).says("closed our file on this trip");
    assert!(sky.quote(quote.id).await.status.is_answerable());
    assert_eq!(sky.deal_of(&quote).await.status, DealStatus::Lost);
    set_deal(&sky, &quote, DealStatus::Open).await;
    ask_for_approval(&sky).await;
    accept(&sky, &mut claire, &quote).await.is(200).says("We confirm your trip next");
    set_deal(&sky, &quote, DealStatus::Cancelled).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.post(&format!("/skyline/console/quotes/{}/confirm", quote.id), &[]).await;
    sam.follow(page).await.is(200).says("The deal behind this quote is closed");
    assert_eq!(sky.deal_of(&quote).await.status, DealStatus::Cancelled);
}

#[tokio::test]
async fn a_request_is_worked_on_again_once_its_last_open_quote_is_withdrawn_or_over() {
    let sky = Skyline::open().await;
    let (one, two) = (sky.aircraft("N350SK").await, sky.aircraft("N351SK").await);
    let first = sky.sent(&sky.claire, &one).await;
    let second = sky.sent_beside(&first, &two).await;
    let (mut by, manages) = sky.at_the_desk::<ManageQuotes>().await;
    portico_domain::charter::quotes::withdraw(&mut by, &manages, first.clone(), "").await.expect("withdrawn");
    by.commit().await.expect("committed");
    assert_eq!(sky.request_of(&first).await.status, RequestStatus::Quoted, "the other one still waits");
    sky.clock.set(Instant(second.valid_until.0 + 1));
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    portico_domain::charter::quotes::expire(&mut work, second.id).await.expect("expired");
    work.commit().await.expect("committed");
    assert_eq!(sky.request_of(&first).await.status, RequestStatus::UnderReview);
    let request = sky.request_of(&first).await.id;
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = claire.get(&format!("/skyline/portal/requests/{request}")).await;
    page.is(200).says("We are working on your request");
}

#[tokio::test]
async fn a_request_lives_on_while_a_quote_for_a_later_day_can_be_answered() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let mut typed = sky.typed(&quote).await;
    typed.legs.truncate(1);
    typed.legs[0].day = "2026-12-20".to_owned();
    typed.valid_until = "2026-12-18".to_owned();
    let quote = sky.saved(&quote, &typed).await;
    sky.sends(&quote).await;
    sky.clock.advance_seconds(16 * DAY);
    expire(&sky, &quote).await;
    assert_eq!(sky.request_of(&quote).await.status, RequestStatus::Quoted, "7 December");
    assert!(sky.quote(quote.id).await.status.is_answerable());
    sky.clock.advance_seconds(14 * DAY);
    expire(&sky, &quote).await;
    assert_eq!(sky.request_of(&quote).await.status, RequestStatus::Expired, "21 December");
    let deal = sky.deal_of(&quote).await;
    assert_eq!((deal.status, deal.end_cause), (DealStatus::Lost, Some(EndCause::RequestExpired)));
}

#[tokio::test]
async fn an_accepted_proposal_ends_the_quote_for_the_old_times() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let request = sky.request_of(&quote).await;
    let (mut work, by) = sky.at_the_desk::<ManageRequests>().await;
    let leg = AskedLeg {
        from: "KTEB".into(),
        to: "KPBI".into(),
        date: "2026-12-04".into(),
        time: "09:00".into(),
        ..AskedLeg::default()
    };
    let (request, alternative) =
        requests::propose_alternative(&mut work, &by, request, &[leg], "A day later is free.")
            .await
            .expect("proposed");
    work.commit().await.expect("committed");
    assert!(sky.quote(quote.id).await.status.is_answerable(), "the old times still stand");
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/requests/{}", request.id);
    claire.post(&format!("{here}/alternatives/{}/accept", alternative.id), &[]).await.is(303);
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Withdrawn);
    accept(&sky, &mut claire, &quote).await.is(200).says("was withdrawn");
    assert_eq!(sky.request_of(&quote).await.status, RequestStatus::UnderReview);
}

#[tokio::test]
async fn the_quote_beside_the_chosen_one_says_which_was_chosen() {
    let sky = Skyline::open().await;
    let (one, two) = (sky.aircraft("N350SK").await, sky.aircraft("N351SK").await);
    let first = sky.sent(&sky.claire, &one).await;
    let second = sky.sent_beside(&first, &two).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    accept(&sky, &mut claire, &second).await.is(200).says("Your trip is booked");
    assert_eq!(sky.quote(first.id).await.status, QuoteStatus::NotChosen);
    let here = format!("/skyline/portal/quotes/{}", first.id);
    let said = format!("Quote {} was chosen instead", second.reference());
    claire.get(&here).await.is(200).says("Not chosen").says(&said).hides("withdrawn");
    accept(&sky, &mut claire, &first).await.is(200).says(&said);
    let mut sam = sky.signed_in(&sky.sam).await;
    sam.get(&format!("/skyline/console/quotes/{}", first.id)).await.is(200).says("Not chosen");
    sam.get("/skyline/console/quotes?tab=ended").await.is(200).says(&first.reference());
}

#[tokio::test]
async fn two_clients_cannot_sign_for_one_aircraft_while_the_operator_has_yet_to_confirm() {
    let sky = Skyline::open().await;
    ask_for_approval(&sky).await;
    let aircraft = sky.aircraft("N350SK").await;
    let (ours, theirs) = (sky.sent(&sky.claire, &aircraft).await, sky.sent(&sky.dora, &aircraft).await);
    let mut claire = sky.signed_in(&sky.claire).await;
    accept(&sky, &mut claire, &ours).await.says("We confirm your trip next");
    let mut dora = sky.signed_in(&sky.dora).await;
    accept(&sky, &mut dora, &theirs).await.is(409).says("no longer available").hides("Harcourt");
    assert!(sky.quote(theirs.id).await.status.is_answerable());
    // Who offers the aircraft now is told as much.
    let draft = sky.priced(&sky.dora, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let builder = sam.get(&format!("/skyline/console/quotes/{}", draft.id)).await;
    builder.is(200).says("Challenger 350 is taken");
    let reader = sky.database.reader(sky.staff(&sky.sam).await);
    let legs = requests::find_legs(&reader, draft.request_id.expect("a request")).await.expect("readable");
    let fits = requests::what_could_fly(&reader, &legs, 4).await.expect("readable");
    assert!(matches!(fits[0].misfit, Some(requests::Misfit::Promised { .. })), "{:?}", fits[0].misfit);
    sam.post(&format!("/skyline/console/quotes/{}/withdraw", ours.id), &[]).await.is(303);
    accept(&sky, &mut dora, &theirs).await.is(200).says("We confirm your trip next");
}

#[tokio::test]
async fn an_aircraft_in_maintenance_is_not_sold() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    set_aircraft(&sky, &aircraft, AircraftStatus::Maintenance).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    accept(&sky, &mut claire, &quote).await.is(409).says("no longer available");
    assert!(sky.story_of(&quote).await.contains(&Event::QuoteConflicted));
}

#[tokio::test]
async fn a_signed_quote_is_not_confirmed_while_its_aircraft_is_in_maintenance() {
    let sky = Skyline::open().await;
    ask_for_approval(&sky).await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    accept(&sky, &mut claire, &quote).await.is(200).says("We confirm your trip next");
    let signed = sky.quote(quote.id).await;
    set_aircraft(&sky, &aircraft, AircraftStatus::Maintenance).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let confirm = format!("/skyline/console/quotes/{}/confirm", quote.id);
    let page = sam.post(&confirm, &[]).await;
    sam.follow(page).await.is(200).says("N350SK is in maintenance, so nothing was confirmed");
    assert_eq!(sky.quote(quote.id).await, signed);
    assert_eq!(sky.deal_of(&quote).await.status, DealStatus::Open);
    assert_eq!(sky.request_of(&quote).await.status, RequestStatus::Quoted);
    let reader = sky.database.reader(system_in(sky.workspace));
    assert!(quotes::trip_of(&reader, &signed).await.expect("readable").is_none());
    set_aircraft(&sky, &aircraft, AircraftStatus::Active).await;
    sam.post(&confirm, &[]).await.is(303);
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Accepted);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deal_whose_quotes_were_all_declined_is_lost_after_two_weeks_in_which_nobody_touched_it() {
    let sky = Skyline::open().await;
    let (one, two) = (sky.aircraft("N350SK").await, sky.aircraft("N351SK").await);
    let first = sky.sent(&sky.claire, &one).await;
    let second = sky.sent_beside(&first, &two).await;
    let outbox = std::env::temp_dir().join(format!("portico-forgotten-outbox-{}", std::process::id()));
    std::fs::create_dir_all(&outbox).expect("a folder");
    let settings = Settings {
        smtp_url: None,
        outbox: Some(outbox.clone()),
        from: "no-reply@portal.example".to_owned(),
        base_url: BASE_URL.to_owned(),
        key: key(),
    };
    let worker = Worker::new(sky.database.clone(), settings).expect("good settings");
    let mut claire = sky.signed_in(&sky.claire).await;
    let decline = async |claire: &mut Browser, quote: &Quote| {
        let address = format!("/skyline/portal/quotes/{}/decline", quote.id);
        claire.post(&address, &[("reason", "price")]).await.is(303);
    };
    decline(&mut claire, &first).await;
    assert_eq!(sky.request_of(&first).await.status, RequestStatus::Quoted, "the other one still waits");
    sky.clock.advance_seconds(DAY);
    decline(&mut claire, &second).await;
    sky.clock.advance_seconds(8 * DAY);
    let mut sam = sky.signed_in(&sky.sam).await;
    let version = sky.deal_of(&first).await.version.to_string();
    let edited = [("name", "Palm Beach, cheaper"), ("version", version.as_str())];
    sam.post(&format!("/skyline/console/deals/{}/edit", first.deal_id), &edited).await.is(303);
    // The request's own end is another story: it is kept out of this one.
    let still = async || {
        worker.run_due().await;
        sky.deal_of(&first).await.status
    };
    sky.clock.advance_seconds(2 * DAY);
    assert_eq!(still().await, DealStatus::Open, "ten days after the last no");
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let later = requests::row::ActiveModel {
        id: Set(first.request_id.expect("a request")),
        status: Set(RequestStatus::Accepted),
        ..Default::default()
    };
    work.update(later).await.expect("changed");
    work.commit().await.expect("committed");
    sky.clock.advance_seconds(5 * DAY);
    assert_eq!(still().await, DealStatus::Open, "touched a week ago");
    sky.clock.advance_seconds(7 * DAY);
    assert_eq!(still().await, DealStatus::Lost, "forgotten");
    assert_eq!(sky.deal_of(&first).await.end_cause, Some(EndCause::AllDeclined));
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.get(&format!("/skyline/console/deals/{}", first.deal_id)).await;
    page.is(200).says("All quotes were declined").says("two weeks passed");
    std::fs::remove_dir_all(outbox).expect("removed");
}
