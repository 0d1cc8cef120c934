//! Staff's side: begin, type, save, send, and what a sent quote no longer allows.

use portico_domain::charter::quotes::{self, QuoteStatus};
use portico_domain::outbox::system_in;

use crate::world::Skyline;

#[tokio::test]
async fn starting_a_quote_twice_with_one_form_makes_one_draft_with_legs_and_prices() {
    let sky = Skyline::open().await;
    sky.aircraft("N350SK").await;
    let request = sky.asked(&sky.claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.get(&format!("/skyline/console/quotes/new?request={}", request.id)).await;
    let (key, deal) = (page.is(200).field("form_key").expect("a key"), page.field("deal").expect("a deal"));
    let id = request.id.to_string();
    let fields = [("form_key", key.as_str()), ("deal", deal.as_str()), ("request", id.as_str())];
    let (one, two) = (
        sam.post("/skyline/console/quotes", &fields).await,
        sam.post("/skyline/console/quotes", &fields).await,
    );
    assert_eq!(one.leads_to(), two.leads_to());
    let builder = sam.follow(one).await;
    builder.is(200).says("Challenger 350");
    assert_eq!(builder.field("legs.0.from").as_deref(), Some("KTEB"));
    assert_eq!(builder.field("options.0.lines.0.description").as_deref(), Some("Flight time"));
    assert_eq!(builder.field("options.0.lines.0.unit_price").as_deref(), Some("7900.00"));
}

#[tokio::test]
async fn a_quote_for_a_leg_in_the_past_says_so_and_shows_everything_asked_for() {
    let sky = Skyline::open().await;
    sky.aircraft("N350SK").await;
    let request = sky.asked(&sky.claire).await;
    // Friday, 4 December: the way out would have been yesterday.
    sky.clock.advance_seconds(13 * 24 * 3600);
    let mut sam = sky.signed_in(&sky.sam).await;
    let page = sam.get(&format!("/skyline/console/quotes/new?request={}", request.id)).await;
    let (key, deal) = (page.is(200).field("form_key").expect("a key"), page.field("deal").expect("a deal"));
    let id = request.id.to_string();
    let fields = [("form_key", key.as_str()), ("deal", deal.as_str()), ("request", id.as_str())];
    let here = sam.post("/skyline/console/quotes", &fields).await.leads_to().to_owned();
    for look in ["first", "second"] {
        let builder = sam.get(&here).await;
        builder.is(200).says("Nothing of it is in the draft yet").says("This leg departs in the past");
        assert_eq!(builder.field("legs.0.day").as_deref(), Some("2026-12-03"), "{look}");
        assert_eq!(builder.field("legs.1.from").as_deref(), Some("KDJT"), "{look}");
        let line = builder.field("options.0.lines.0.description");
        assert_eq!(line.as_deref(), Some("Flight time"), "{look}");
    }
    let mended = [
        ("version", "1"),
        ("title", "Palm Beach, two days later"),
        ("passenger_count", "4"),
        ("valid_until", "2026-12-04"),
        ("legs.0.from", "KTEB"),
        ("legs.0.to", "KPBI"),
        ("legs.0.day", "2026-12-05"),
        ("legs.0.time", "16:00"),
        ("do", "save"),
    ];
    let page = sam.post(&here, &mended).await;
    let builder = sam.follow(page).await;
    builder.is(200).says("Palm Beach, two days later").hides("Nothing of it is in the draft yet");
    assert_eq!(builder.field("legs.0.day").as_deref(), Some("2026-12-05"));
}

#[tokio::test]
async fn buttons_that_add_and_take_away_keep_everything_typed_and_store_nothing() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let here = format!("/skyline/console/quotes/{}", quote.id);
    let version = quote.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("title", "A title nobody saved"),
        ("options.0.lines.0.description", "Half a thought"),
        ("options.0.lines.0.quantity", "two or so"),
        ("options.0.lines.0.unit_price", ""),
        ("do", "add-line.0"),
    ];
    let page = sam.post(&here, &fields).await;
    page.is(200);
    assert_eq!(page.field("title").as_deref(), Some("A title nobody saved"));
    assert_eq!(page.field("options.0.lines.0.quantity").as_deref(), Some("two or so"));
    assert_eq!(page.field("options.0.lines.1.quantity").as_deref(), Some("1"));
    assert_eq!(sky.quote(quote.id).await, quote);
    let fields = [fields[0], fields[1], fields[2], fields[3], fields[4], ("do", "save")];
    sam.post(&here, &fields).await.is(422).says("Enter a quantity above 0");
    assert_eq!(sky.quote(quote.id).await, quote);
}

#[tokio::test]
async fn two_people_at_one_draft_do_not_overwrite_each_other() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let typed = sky.typed(&quote).await;
    sky.saved(&quote, &typed).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let old = quote.version.to_string();
    let fields = [
        ("version", old.as_str()),
        ("title", "Mine"),
        ("passenger_count", "4"),
        ("valid_until", typed.valid_until.as_str()),
        ("do", "save"),
    ];
    let page = sam.post(&format!("/skyline/console/quotes/{}", quote.id), &fields).await;
    page.is(422).says("Somebody else saved this draft");
    assert_eq!(page.field("title").as_deref(), Some("Mine"));
}

#[tokio::test]
async fn a_sent_quote_is_frozen() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let version = quote.version.to_string();
    let fields = [("version", version.as_str()), ("title", "Cheaper"), ("do", "save")];
    let page = sam.post(&format!("/skyline/console/quotes/{}", quote.id), &fields).await;
    sam.follow(page).await.is(200).says("stays as it is");
    let page =
        sam.post(&format!("/skyline/console/quotes/{}/send", quote.id), &[("version", &version)]).await;
    sam.follow(page).await.says("stays as it is");
    assert_eq!(sky.quote(quote.id).await, quote);
}

#[tokio::test]
async fn a_quote_without_an_option_cannot_be_sent() {
    let sky = Skyline::open().await;
    let quote = sky.drafted(&sky.claire).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let send = format!("/skyline/console/quotes/{}/send", quote.id);
    sam.get(&send).await.is(200).says("Add an aircraft").hides("Send now");
    let version = quote.version.to_string();
    sam.post(&send, &[("version", &version)]).await.is(303);
    assert_eq!(sky.quote(quote.id).await.status, QuoteStatus::Draft);
}

#[tokio::test]
async fn an_aircraft_or_a_contact_of_somebody_else_is_not_found() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    let here = format!("/skyline/console/quotes/{}", quote.id);
    let (version, typed) = (quote.version.to_string(), sky.typed(&quote).await);
    let head = [
        ("version", version.as_str()),
        ("title", "Trip"),
        ("passenger_count", "4"),
        ("valid_until", typed.valid_until.as_str()),
        ("do", "save"),
    ];
    let foreign = sky.otto.contact().to_string();
    for (field, value) in [("contact", foreign.as_str()), ("options.0.aircraft", foreign.as_str())] {
        let fields: Vec<(&str, &str)> = head.iter().copied().chain([(field, value)]).collect();
        sam.post(&here, &fields).await.is(404);
    }
}

#[tokio::test]
async fn who_may_only_look_finds_no_button_and_no_builder() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut vera = sky.signed_in(&sky.vera).await;
    let here = format!("/skyline/console/quotes/{}", quote.id);
    vera.get(&here).await.is(200).says("Margin for the house").hides("/withdraw\"");
    vera.post(&format!("{here}/withdraw"), &[]).await.is(403);
    let mut ada = sky.signed_in(&sky.ada).await;
    ada.get(&here).await.is(403);
}

#[tokio::test]
async fn the_list_finds_a_quote_by_its_number_and_by_the_names_around_it_however_they_are_spelled() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let mut sam = sky.signed_in(&sky.sam).await;
    for address in ["?tab=open", &format!("?q=Q-{}", quote.number), "?q=harcourt", "?tab=all"] {
        sam.get(&format!("/skyline/console/quotes{address}")).await.is(200).says(&quote.reference());
    }
    for address in ["?q=holdings+h%C3%A1rcourt", "?q=Bennett,+CLAIRE"] {
        sam.get(&format!("/skyline/console/quotes{address}")).await.is(200).says(&quote.reference());
    }
    for address in ["?tab=drafts", "?q=marchetti", "?tab=accepted"] {
        sam.get(&format!("/skyline/console/quotes{address}")).await.is(200).hides(&quote.id.to_string());
    }
}

#[tokio::test]
async fn a_reminder_is_told_only_while_the_quote_waits() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let reminded = async || {
        let mut work = sky.database.begin(system_in(sky.workspace)).await.expect("a change");
        quotes::remind(&mut work, quote.id).await.expect("reminded");
        work.commit().await.expect("committed");
        let reader = sky.database.reader(system_in(sky.workspace));
        let history = portico_domain::activity::of_object(&reader, quote.id.0, 50).await.expect("readable");
        history.iter().filter(|one| one.event == portico_domain::activity::Event::QuoteReminded).count()
    };
    assert_eq!(reminded().await, 1);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire
        .post(&format!("/skyline/portal/quotes/{}/decline", quote.id), &[("reason", "timing")])
        .await
        .is(303);
    assert_eq!(reminded().await, 1);
}
