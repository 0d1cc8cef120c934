//! What the client's page of a quote shows, keeps and refuses to be told by a link.

use portico_domain::charter::quotes::{self, QuoteStatus};
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::portal;
use portico_domain::time::{Zone, local_moment};
use sea_orm::{ColumnTrait as _, QueryFilter as _, QueryOrder as _, Set};

use super::making::line;
use crate::world::Skyline;

const YES: (&str, &str) = ("consent", "yes");

#[tokio::test]
async fn a_link_cannot_tick_the_consent() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let (option, add_on) = (sky.option(&quote).await, sky.add_on(&quote).await);
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", quote.id);
    let link =
        format!("{here}?option={option}&{add_on}=2&name=Somebody+Else&consent=yes&wish=Cheaper&note=No");
    let page = claire.get(&link).await;
    page.is(200).hides("Somebody Else").hides("Cheaper");
    assert_eq!(page.field(&add_on).as_deref(), Some("2"));
    assert_eq!(page.field("name").as_deref(), Some("Claire Bennett"));
    let html = page.html();
    let consent = html.split('<').find(|tag| tag.contains("name=\"consent\"")).expect("the box");
    assert!(!consent.contains("checked"), "{consent}");
}

#[tokio::test]
async fn a_withdrawn_quote_says_why() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let withdraw = format!("/skyline/console/quotes/{}/withdraw", quote.id);
    sam.post(&withdraw, &[("reason", "The aircraft is in maintenance")]).await.is(303);
    let mut claire = sky.signed_in(&sky.claire).await;
    let page = claire.get(&format!("/skyline/portal/quotes/{}", quote.id)).await;
    page.is(200).says("withdrawn").says("“The aircraft is in maintenance”");
    let request = quote.request_id.expect("a request");
    claire.get(&format!("/skyline/portal/requests/{request}")).await.is(200).hides("Your quote is ready");
}

#[tokio::test]
async fn an_aircraft_sold_meanwhile_is_marked_and_everything_typed_is_kept() {
    let sky = Skyline::open().await;
    let (one, two) = (sky.aircraft("N350SK").await, sky.aircraft("N351SK").await);
    let draft = sky.priced(&sky.claire, &one).await;
    let mut typed = sky.typed(&draft).await;
    let mut other = typed.options[0].clone();
    other.aircraft = two.id.to_string();
    other.lines = vec![line("Flight time", "6", "8100.00", "7.5")];
    typed.options.push(other);
    let ours = sky.saved(&draft, &typed).await;
    sky.sends(&ours).await;
    let theirs = sky.sent(&sky.dora, &one).await;
    let (wanted, sold) = (sky.option(&ours).await, sky.option(&theirs).await);
    let mut dora = sky.signed_in(&sky.dora).await;
    let accept = format!("/skyline/portal/quotes/{}/accept", theirs.id);
    dora.post(&accept, &[("option", &sold), ("name", "Dora"), YES]).await.is(303);

    let mut claire = sky.signed_in(&sky.claire).await;
    let accept = format!("/skyline/portal/quotes/{}/accept", ours.id);
    let add_on = sky.add_on(&ours).await;
    let page =
        claire.post(&accept, &[("option", &wanted), (&add_on, "2"), ("name", "C. Bennett"), YES]).await;
    page.is(409)
        .says("no longer available")
        .says("No longer available")
        .says("Please offer us another aircraft");
    assert_eq!(page.field("name").as_deref(), Some("C. Bennett"));
    assert_eq!(page.field(&add_on).as_deref(), Some("2"));
    let html = page.html();
    let radio = |id: &str| {
        let tag = html.split('<').find(|tag| tag.contains("name=\"option\"") && tag.contains(id));
        tag.expect("an option").to_owned()
    };
    assert!(radio(&wanted).contains("disabled") && !radio(&wanted).contains("checked"));
    let reader = sky.database.reader(system_in(sky.workspace));
    let contents = quotes::contents(&reader, &ours).await.expect("contents");
    let free = contents.options[1].id.to_string();
    assert!(!radio(&free).contains("disabled") && !radio(&free).contains("checked"));
    assert!(html.contains("id=\"change\" name=\"otherwise\" open"), "the other way on is open");

    claire.post(&accept, &[("name", "C. Bennett"), YES]).await.is(422).says("Choose an aircraft");
    claire.post(&accept, &[("option", &free), ("name", "C. Bennett"), YES]).await.is(303);
    assert_eq!(sky.quote(ours.id).await.status, QuoteStatus::Accepted);
}

#[tokio::test]
async fn a_quote_whose_only_aircraft_was_sold_can_only_be_asked_to_change() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let (ours, theirs) = (sky.sent(&sky.claire, &aircraft).await, sky.sent(&sky.dora, &aircraft).await);
    let (wanted, sold) = (sky.option(&ours).await, sky.option(&theirs).await);
    let mut dora = sky.signed_in(&sky.dora).await;
    let accept = format!("/skyline/portal/quotes/{}/accept", theirs.id);
    dora.post(&accept, &[("option", &sold), ("name", "Dora"), YES]).await.is(303);
    let mut claire = sky.signed_in(&sky.claire).await;
    let here = format!("/skyline/portal/quotes/{}", ours.id);
    let fields = [("option", wanted.as_str()), ("name", "Claire Bennett"), YES];
    let page = claire.post(&format!("{here}/accept"), &fields).await;
    page.is(409).says("No longer available").says("Tell us what you need").hides("href=\"#accept\"");
    assert_eq!(page.field("option"), None);
    let wish =
        "The Challenger 350 is no longer available. Please offer us another aircraft for these flights.";
    page.says(wish);
    let page = claire.post(&format!("{here}/change"), &[("wish", wish)]).await;
    claire.follow(page).await.is(200).says("asked for a change");
}

#[tokio::test]
async fn an_accepted_quote_that_waits_for_the_operator_is_said_so_wherever_its_request_stands() {
    let sky = Skyline::open().await;
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let settings =
        work.first(work.visible::<portal::row::Entity>()).await.expect("readable").expect("a portal");
    let asks =
        portal::row::ActiveModel { id: Set(settings.id), require_approval: Set(true), ..Default::default() };
    work.update(asks).await.expect("changed");
    work.commit().await.expect("committed");
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut claire = sky.signed_in(&sky.claire).await;
    let request = format!("/skyline/portal/requests/{}", quote.request_id.expect("a request"));
    claire.get(&request).await.is(200).says("Your quote is ready").hides("Awaiting confirmation");
    for list in ["/skyline/portal", "/skyline/portal/trips"] {
        claire.get(list).await.is(200).says("Quoted").hides("Awaiting confirmation");
    }
    let option = sky.option(&quote).await;
    let fields = [("option", option.as_str()), ("name", "Claire Bennett"), YES];
    claire.post(&format!("/skyline/portal/quotes/{}/accept", quote.id), &fields).await.is(303);
    claire
        .get(&request)
        .await
        .is(200)
        .says("Awaiting confirmation")
        .says("We confirm next")
        .hides("Your quote is ready");
    for list in ["/skyline/portal", "/skyline/portal/trips"] {
        claire.get(list).await.is(200).says("Awaiting confirmation").hides("Quoted");
    }
}

#[tokio::test]
async fn a_list_of_quotes_gives_the_day_of_the_place_of_departure() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    // Half past eleven in the evening in Los Angeles is the next day in New York, where the company is.
    let zone = Zone::named("America/Los_Angeles").expect("a zone");
    let departs_at = local_moment("2026-12-03T23:30", &zone).expect("a moment");
    let work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
    let legs = work
        .visible::<quotes::legs::Entity>()
        .filter(quotes::legs::Column::QuoteId.eq(quote.id))
        .order_by_asc(quotes::legs::Column::Seq);
    let first = work.first(legs).await.expect("readable").expect("a leg");
    let leg = quotes::legs::ActiveModel {
        id: Set(first.id),
        from_airport: Set("KVNY".to_owned()),
        departs_at: Set(departs_at),
        ..Default::default()
    };
    work.update(leg).await.expect("changed");
    let row =
        quotes::row::ActiveModel { id: Set(quote.id), departs_at: Set(departs_at), ..Default::default() };
    work.update(row).await.expect("changed");
    work.commit().await.expect("committed");
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal/quotes").await.is(200).says("departs Thu 3 Dec").hides("4 Dec");
}

#[tokio::test]
async fn nothing_in_a_preview_can_be_pressed() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.get(&format!("/skyline/console/quotes/{}/preview", quote.id)).await;
    let html = page.is(200).html();
    let form = html.split("/accept\"").nth(1).expect("the form");
    let buttons: Vec<&str> = form.split('<').filter(|tag| tag.starts_with("button class=\"btn")).collect();
    assert!(buttons.iter().any(|tag| tag.contains("name=\"update\"")));
    assert!(buttons.iter().all(|tag| tag.contains("disabled")), "{buttons:?}");
}
