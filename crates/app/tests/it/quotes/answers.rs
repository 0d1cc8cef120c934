//! The client's side: reading, accepting, declining, asking, and every refusal.

use portico_domain::activity::{self, Event};
use portico_domain::charter::quotes::{self, QuoteStatus};
use portico_domain::charter::requests::{self, RequestStatus};
use portico_domain::charter::trips;
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::workspaces::blobs;
use sea_orm::ActiveValue::Set;

use crate::world::Skyline;

const YES: (&str, &str) = ("consent", "yes");
const SIGNED: (&str, &str) = ("name", "Claire Bennett");

#[tokio::test]
async fn a_draft_is_invisible_to_the_client() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/quotes").await.is(200).hides(&quote.id.to_string());
    claire.get(&format!("/skyline/portal/quotes/{}", quote.id)).await.is(404);
    claire.get(&format!("/skyline/portal/quotes/{}/quote.pdf", quote.id)).await.is(404);
    let option = sky.option(&quote).await;
    let accept = format!("/skyline/portal/quotes/{}/accept", quote.id);
    claire.post(&accept, &[("option", &option), SIGNED, YES]).await.is(404);
}

#[tokio::test]
async fn nobody_beside_the_account_finds_a_quote() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    for person in [&sky.dora, &sky.otto] {
        let mut browser = sky.signed_in(person).await;
        let slug = person.slug;
        browser.get(&format!("/{slug}/portal/quotes/{}", quote.id)).await.is(404);
        browser.get(&format!("/{slug}/portal/quotes")).await.is(200).hides(&quote.id.to_string());
        browser.get(&format!("/{slug}/portal/quotes/{}/quote.pdf", quote.id)).await.is(404);
        browser
            .post(&format!("/{slug}/portal/quotes/{}/decline", quote.id), &[("reason", "price")])
            .await
            .is(404);
    }
    let mut nina = sky.signed_in(&sky.nina).await;
    for verb in ["", "/preview", "/send", "/quote.pdf"] {
        nina.get(&format!("/northwind/console/quotes/{}{verb}", quote.id)).await.is(404);
    }
}

#[tokio::test]
async fn the_first_look_of_the_client_is_noted_once_and_a_preview_never() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let preview = sam.get(&format!("/skyline/console/quotes/{}/preview", quote.id)).await;
    preview.is(200).says("This is how").says("Car at Palm Beach").hides("Margin for the house");
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Sent);
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    claire.get(&here).await.is(200);
    sky.clock.advance_seconds(600);
    claire.get(&here).await.is(200);
    let seen = sky.quote(quote.id).await;
    assert_eq!(seen.status, QuoteStatus::Viewed);
    let reader = sky.database.reader(system_in(sky.workspace));
    let history = activity::of_object(&reader, quote.id.0, 50).await.expect("readable");
    assert_eq!(history.iter().filter(|one| one.event == Event::QuoteViewed).count(), 1);
    assert_eq!(seen.viewed_at.expect("a time").0 + 600_000, sky.clock.now().0);
}

#[tokio::test]
async fn an_accepted_quote_books_the_trip_and_keeps_the_evidence_of_the_very_paper_sent() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    let issued = claire.get(&format!("{here}/quote.pdf")).await;
    issued.is(200);
    assert!(issued.bytes.starts_with(b"%PDF"));
    let (option, add_on) = (sky.option(&quote).await, sky.add_on(&quote).await);
    let page =
        claire.post(&format!("{here}/accept"), &[("option", &option), (&add_on, "2"), SIGNED, YES]).await;
    claire.follow(page).await.is(200).says("Your trip is booked");
    let accepted = sky.quote(quote.id).await;
    assert_eq!(accepted.status, QuoteStatus::Accepted);
    // 5.5 × 7,900.00 + 7.5 % + 1,000.00 unseen + 2 × 418.00
    assert_eq!(accepted.accepted_total_minor, Some(4_345_000 + 325_875 + 100_000 + 83_600));
    let evidence = accepted.evidence.clone().expect("evidence");
    let reader = sky.database.reader(system_in(sky.workspace));
    let blob = reader.one::<blobs::Entity>(accepted.document_id.expect("a document")).await.expect("a blob");
    assert_eq!(
        (evidence.name.as_str(), evidence.document_hash.as_str()),
        ("Claire Bennett", blob.hash.as_str())
    );
    assert_eq!(blob.bytes, issued.bytes);
    assert!(evidence.statement.contains("Harcourt Holdings"), "{}", evidence.statement);
    let trip = quotes::trip_of(&reader, &accepted).await.expect("readable").expect("a trip");
    assert_eq!((trip.stage, trip.aircraft_id), (trips::Stage::Booked, Some(aircraft.id)));
    let request =
        reader.one::<requests::row::Entity>(accepted.request_id.expect("a request")).await.expect("found");
    assert_eq!(request.status, RequestStatus::Accepted);
    let signed = claire.get(&format!("{here}/quote.pdf")).await;
    assert_ne!(signed.is(200).bytes, issued.bytes);
    assert_eq!(claire.get(&format!("{here}/quote.pdf?as=sent")).await.bytes, issued.bytes);
}

#[tokio::test]
async fn of_two_people_who_answer_at_once_the_first_wins_and_the_other_reads_who_it_was() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let option = sky.option(&quote).await;
    let (mut here, mut there) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.claire).await);
    let accept = format!("/skyline/portal/quotes/{}/accept", quote.id);
    let decline = format!("/skyline/portal/quotes/{}/decline", quote.id);
    let fields = [("option", option.as_str()), SIGNED, YES];
    let (yes, no) = tokio::join!(here.post(&accept, &fields), there.post(&decline, &[("reason", "price")]));
    let (yes, no) = (here.follow(yes).await, there.follow(no).await);
    let late = if sky.quote(quote.id).await.status == QuoteStatus::Accepted { no } else { yes };
    late.is(200).says("Claire Bennett has already answered this quote");
    let (again, once) = tokio::join!(here.post(&accept, &fields), there.post(&accept, &fields));
    again.is(303);
    once.is(303);
}

#[tokio::test]
async fn pressing_accept_twice_leads_to_the_accepted_quote_and_another_answer_reads_when_it_was() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let option = sky.option(&quote).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    let fields = [("option", option.as_str()), SIGNED, YES];
    claire.post(&format!("{here}/accept"), &fields).await.is(303);
    let accepted = sky.quote(quote.id).await;
    sky.clock.advance_seconds(3600);
    let page = claire.post(&format!("{here}/accept"), &fields).await;
    claire.follow(page).await.is(200).says("Your trip is booked").hides("already answered");
    assert_eq!(sky.quote(quote.id).await, accepted);
    let page = claire.post(&format!("{here}/decline"), &[("reason", "price")]).await;
    claire.follow(page).await.says("Claire Bennett has already answered this quote on Sat 21 Nov, 10:00 EST");
}

#[tokio::test]
async fn a_quote_is_expired_at_the_very_moment_it_ends_whatever_is_noted_so_far() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let option = sky.option(&quote).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    sky.clock.set(portico_domain::time::Instant(quote.valid_until.0 + 1));
    let page = claire.post(&format!("{here}/accept"), &[("option", &option), SIGNED, YES]).await;
    claire.follow(page).await.is(200).says("expired").says("Ask to renew");
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Sent);
    let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    quotes::expire(&mut work, quote.id).await.expect("expired");
    work.commit().await.expect("committed");
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Expired);
    let page = claire.post(&format!("{here}/renew"), &[]).await;
    claire.follow(page).await.says("Renewal asked for");
    let page = claire.post(&format!("{here}/renew"), &[]).await;
    claire.follow(page).await.says("Renewal was already asked for");
}

#[tokio::test]
async fn a_withdrawn_quote_and_a_replaced_one_say_so_and_lead_on() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let revise = sam.post(&format!("/skyline/console/quotes/{}/revise", quote.id), &[]).await;
    let fresh: portico_domain::id::QuoteId =
        revise.leads_to().rsplit('/').next().expect("an id").parse().expect("an id");
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&format!("/skyline/portal/quotes/{}", quote.id)).await.is(200).says("Accept and sign");
    sky.sends(&sky.quote(fresh).await).await;
    let old = claire.get(&format!("/skyline/portal/quotes/{}", quote.id)).await;
    old.is(200).says("newer revision").says("Open the newer revision");
    let option = sky.option(&quote).await;
    let page = claire
        .post(&format!("/skyline/portal/quotes/{}/accept", quote.id), &[("option", &option), SIGNED, YES])
        .await;
    claire.follow(page).await.says("A newer revision took the place");
    let newer = format!("/skyline/portal/quotes/{fresh}");
    assert!(old.links(&newer).contains(&newer));
    sam.post(&format!("/skyline/console/quotes/{fresh}/withdraw"), &[("reason", "Aircraft in maintenance")])
        .await
        .is(303);
    claire.get(&newer).await.is(200).says("withdrawn");
    let option = sky.option(&sky.quote(fresh).await).await;
    let page = claire.post(&format!("{newer}/accept"), &[("option", &option), SIGNED, YES]).await;
    claire.follow(page).await.says("was withdrawn");
}

#[tokio::test]
async fn an_aircraft_sold_meanwhile_refuses_the_second_yes_and_tells_sales() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let (ours, theirs) = (sky.sent(&sky.claire, &aircraft).await, sky.sent(&sky.dora, &aircraft).await);
    let mut claire = sky.signed_in(&sky.claire).await;
    let mut dora = sky.signed_in(&sky.dora).await;
    let option = sky.option(&theirs).await;
    dora.post(
        &format!("/skyline/portal/quotes/{}/accept", theirs.id),
        &[("option", &option), ("name", "Dora"), YES],
    )
    .await
    .is(303);
    let option = sky.option(&ours).await;
    let page = claire
        .post(&format!("/skyline/portal/quotes/{}/accept", ours.id), &[("option", &option), SIGNED, YES])
        .await;
    page.is(409).says("no longer available");
    let reader = sky.database.reader(system_in(sky.workspace));
    let history = activity::of_object(&reader, ours.id.0, 50).await.expect("readable");
    assert!(history.iter().any(|one| one.event == Event::QuoteConflicted));
    assert!(quotes::trip_of(&reader, &sky.quote(ours.id).await).await.expect("readable").is_none());
}

#[tokio::test]
async fn a_wish_becomes_a_revision_and_the_old_one_waits() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    claire
        .post(&format!("{here}/change"), &[("wish", "  ")])
        .await
        .is(422)
        .says("Say what should be different");
    let page = claire.post(&format!("{here}/change"), &[("wish", "Two hours later on Sunday")]).await;
    claire.follow(page).await.says("asked for a change").says("Two hours later on Sunday");
    let option = sky.option(&quote).await;
    let page = claire.post(&format!("{here}/accept"), &[("option", &option), SIGNED, YES]).await;
    claire.follow(page).await.says("A change was asked for");
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.post(&format!("/skyline/console/quotes/{}/revise", quote.id), &[]).await;
    let again = sam.post(&format!("/skyline/console/quotes/{}/revise", quote.id), &[]).await;
    assert_eq!(page.leads_to(), again.leads_to());
    let draft = sam.follow(page).await;
    draft.is(200).says("revision 2");
    assert_eq!(draft.field("options.0.lines.0.description").as_deref(), Some("Flight time"));
}

#[tokio::test]
async fn a_decline_needs_a_reason_and_puts_the_request_back_on_the_desk() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let decline = format!("/skyline/portal/quotes/{}/decline", quote.id);
    claire
        .post(&decline, &[("note", "Too much for us")])
        .await
        .is(422)
        .says("Choose one")
        .says("Too much for us");
    claire.post(&decline, &[("reason", "price"), ("note", "Too much for us")]).await.is(303);
    let declined = sky.quote(quote.id).await;
    assert_eq!(
        (declined.status, declined.answer_note.as_str()),
        (QuoteStatus::Declined, "Price: Too much for us")
    );
    let reader = sky.database.reader(system_in(sky.workspace));
    let request =
        reader.one::<requests::row::Entity>(quote.request_id.expect("a request")).await.expect("found");
    assert_eq!(request.status, RequestStatus::UnderReview);
}

#[tokio::test]
async fn whoever_may_not_answer_reads_who_can() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut daniel = sky.signed_in(&sky.daniel).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    daniel.get(&here).await.is(200).says("Claire Bennett").says("can answer it").hides("/accept\"");
    let option = sky.option(&quote).await;
    daniel.post(&format!("{here}/accept"), &[("option", &option), SIGNED, YES]).await.is(403);
    daniel.post(&format!("{here}/decline"), &[("reason", "price")]).await.is(403);
    assert_ne!(sky.quote(quote.id).await.status, QuoteStatus::Declined);
}

#[tokio::test]
async fn foreign_options_and_add_ons_are_not_found_and_odd_quantities_are_named() {
    let sky = Skyline::open().await;
    let (one, two) = (sky.aircraft("N350SK").await, sky.aircraft("N351SK").await);
    let (ours, theirs) = (sky.sent(&sky.claire, &one).await, sky.sent(&sky.dora, &two).await);
    let (option, add_on) = (sky.option(&ours).await, sky.add_on(&ours).await);
    let (foreign, foreign_add_on) = (sky.option(&theirs).await, sky.add_on(&theirs).await);
    let mut claire = sky.signed_in(&sky.claire).await;
    let accept = format!("/skyline/portal/quotes/{}/accept", ours.id);
    claire.post(&accept, &[("option", &foreign), SIGNED, YES]).await.is(404);
    claire.post(&accept, &[("option", &option), (&foreign_add_on, "1"), SIGNED, YES]).await.is(404);
    for quantity in ["-1", "4", "99999999999999999999", "many"] {
        let page = claire.post(&accept, &[("option", &option), (&add_on, quantity), SIGNED, YES]).await;
        page.is(422).says("Choose from 0 to 3");
    }
    let page = claire.post(&accept, &[("option", &option), ("name", ""), (&add_on, "2")]).await;
    page.is(422).says("Type your full name").says("Tick the box to accept");
    assert_eq!(page.field(&add_on).as_deref(), Some("2"));
    claire.post(&accept, &[("option", &option), ("total", "1"), SIGNED, YES]).await.is(422);
    assert!(sky.quote(ours.id).await.answered_at.is_none());
}

#[tokio::test]
async fn where_the_operator_confirms_the_trip_is_booked_only_then() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let portal = work
        .first(work.visible::<portico_domain::portal::row::Entity>())
        .await
        .expect("readable")
        .expect("a portal");
    let asks = portico_domain::portal::row::ActiveModel {
        id: Set(portal.id),
        require_approval: Set(true),
        ..Default::default()
    };
    work.update(asks).await.expect("changed");
    work.commit().await.expect("committed");
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let option = sky.option(&quote).await;
    let page = claire
        .post(&format!("/skyline/portal/quotes/{}/accept", quote.id), &[("option", &option), SIGNED, YES])
        .await;
    claire.follow(page).await.says("We confirm your trip next");
    let reader = sky.database.reader(system_in(sky.workspace));
    assert!(quotes::trip_of(&reader, &sky.quote(quote.id).await).await.expect("readable").is_none());
    let mut sam = sky.signed_in(&sky.sam).await;
    let confirm = format!("/skyline/console/quotes/{}/confirm", quote.id);
    sam.post(&confirm, &[]).await.is(303);
    let page = sam.post(&confirm, &[]).await;
    sam.follow(page).await.says("does not wait for confirmation");
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Accepted);
    assert!(quotes::trip_of(&reader, &quote).await.expect("readable").is_some());
}
