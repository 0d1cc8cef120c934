//! The builder speaks of what is on the screen: who gets it, which aircraft is free, what can be read in two ways.

use portico_domain::charter::requests::{self, Asked, AskedLeg, Flexibility, Request, Which};
use portico_domain::charter::{deals, quotes};
use portico_domain::database::Sight as _;
use portico_domain::people::contacts;
use sea_orm::ActiveValue::Set;

use crate::world::{Page, Skyline};

fn builder(quote: &quotes::Quote) -> String {
    format!("/skyline/console/quotes/{}", quote.id)
}

/// Presses a button that stores nothing, so that the page speaks of what was typed.
async fn looks_at(sky: &Skyline, quote: &quotes::Quote, typed: &[(&str, &str)]) -> Page {
    let version = quote.version.to_string();
    let mut fields = vec![("version", version.as_str()), ("title", "Trip"), ("do", "add-line.0")];
    fields.extend_from_slice(typed);
    sky.signed_in(&sky.sam).await.post(&builder(quote), &fields).await
}

async fn is_out_of_use(sky: &Skyline, contact: portico_domain::id::ContactId) {
    let work = sky.database.begin(portico_domain::outbox::system_in(sky.workspace)).await.expect("a change");
    let row = contacts::row::ActiveModel { id: Set(contact), active: Set(false), ..Default::default() };
    work.update(row).await.expect("changed");
    work.commit().await.expect("committed");
}

#[tokio::test]
async fn whether_an_aircraft_is_free_follows_the_dates_on_the_screen() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    crate::trips::ground::booked(&sky, &sky.dora, aircraft.id).await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let tail = aircraft.id.to_string();
    let on = |day| {
        [
            ("legs.0.from", "KTEB"),
            ("legs.0.to", "KPBI"),
            ("legs.0.day", day),
            ("legs.0.time", "16:30"),
            ("options.0.aircraft", tail.as_str()),
        ]
    };
    looks_at(&sky, &quote, &on("2026-12-03")).await.is(200).says("Challenger 350 is taken");
    looks_at(&sky, &quote, &on("2026-12-10")).await.is(200).says("Challenger 350 is free");
    let nowhere = [("options.0.aircraft", tail.as_str())];
    let page = looks_at(&sky, &quote, &nowhere).await;
    page.is(200).hides("Challenger 350 is free").hides("Challenger 350 is taken");
}

#[tokio::test]
async fn access_and_reminders_are_those_of_the_person_and_day_on_the_screen() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let daniel = sky.daniel.contact().to_string();
    let typed = [("contact", daniel.as_str()), ("valid_until", "2026-11-29")];
    let page = looks_at(&sky, &quote, &typed).await;
    page.is(200)
        .says("Daniel Ruiz has access to the portal")
        .says("daniel@harcourt.example")
        .says("28 Nov")
        .says("until the end of that day, EST");
    let rita = sky.rita.contact().to_string();
    looks_at(&sky, &quote, &[("contact", rita.as_str())])
        .await
        .is(200)
        .says("has no access to the portal yet");
}

#[tokio::test]
async fn a_contact_out_of_use_stays_the_recipient_until_somebody_chooses_another() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    is_out_of_use(&sky, sky.claire.contact()).await;
    let page = sky.signed_in(&sky.sam).await.get(&builder(&quote)).await;
    page.is(200).says("Claire Bennett, no longer active").says("nothing can be sent to them");
    let chosen = format!("value=\"{}\" selected", sky.claire.contact());
    assert!(page.html().contains(&chosen), "nobody else becomes the recipient unseen");
}

#[tokio::test]
async fn a_quantity_with_three_digits_behind_a_comma_is_asked_about() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let (version, typed) = (quote.version.to_string(), sky.typed(&quote).await);
    let tail = aircraft.id.to_string();
    let fields = [
        ("version", version.as_str()),
        ("title", "Trip"),
        ("passenger_count", "4"),
        ("valid_until", typed.valid_until.as_str()),
        ("options.0.aircraft", tail.as_str()),
        ("options.0.lines.0.description", "Flight time"),
        ("options.0.lines.0.quantity", "2,125"),
        ("options.0.lines.0.unit_price", "7,900"),
        ("do", "save"),
    ];
    let page = sky.signed_in(&sky.sam).await.post(&builder(&quote), &fields).await;
    page.is(422).says("2,125 can be read in two ways. Write 2125 or 2.125");
    assert_eq!(sky.quote(quote.id).await, quote);
}

#[tokio::test]
async fn a_line_without_a_price_is_said_once_more_before_it_is_sent() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.priced(&sky.claire, &aircraft).await;
    let mut typed = sky.typed(&quote).await;
    typed.options[0].lines[1].unit_price = "0".to_owned();
    sky.saved(&quote, &typed).await;
    let page = sky.signed_in(&sky.sam).await.get(&format!("{}/send", builder(&quote))).await;
    page.is(200).says("Margin for the house has no price").says("Send now");
}

/// Claire asks to leave at half past one in the night when the clocks go back, and says which.
async fn asked_for_the_long_night(sky: &Skyline, which: Which) -> Request {
    let mut work = sky.database.begin(sky.client(&sky.claire).await).await.expect("a change");
    let leg = AskedLeg {
        row: 0,
        from: "KTEB".to_owned(),
        to: "KPBI".to_owned(),
        date: "2027-11-07".to_owned(),
        time: "01:30".to_owned(),
        which: Some(which),
    };
    let asked = Asked {
        legs: vec![leg],
        flexibility: Some(Flexibility::Fixed),
        passenger_count: Some(2),
        again: true,
        ..Asked::default()
    };
    let request = requests::submit(&mut work, sky.claire.account(), None, &asked).await.expect("a request");
    work.commit().await.expect("committed");
    request
}

#[tokio::test]
async fn a_time_that_comes_twice_is_drafted_as_the_client_meant_it_and_can_be_chosen_again() {
    let sky = Skyline::open().await;
    sky.aircraft("N350SK").await;
    let mut sam = sky.signed_in(&sky.sam).await;
    for (which, word) in [(Which::Earlier, "earlier"), (Which::Later, "later")] {
        let request = asked_for_the_long_night(&sky, which).await;
        let page = sam.get(&format!("/skyline/console/quotes/new?request={}", request.id)).await;
        let key = page.is(200).field("form_key").expect("a key");
        let reader = sky.database.reader(sky.staff(&sky.sam).await);
        let deal = reader.one::<deals::row::Entity>(request.deal_id.expect("a deal")).await.expect("a deal");
        let (deal, id) = (deal.id.to_string(), request.id.to_string());
        let fields = [("form_key", key.as_str()), ("deal", deal.as_str()), ("request", id.as_str())];
        let begun = sam.post("/skyline/console/quotes", &fields).await;
        let builder = sam.follow(begun).await;
        builder.is(200).says("The first, EDT").says("The second, EST");
        assert_eq!(builder.field("legs.0.time").as_deref(), Some("01:30"));
        assert!(builder.html().contains(&format!("value=\"{word}\" checked")), "{word} is chosen");
    }
}

#[tokio::test]
async fn a_reason_too_long_to_withdraw_for_comes_back_as_typed() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let reason = "The aircraft was sold. ".repeat(100);
    let address = format!("{}/withdraw", builder(&quote));
    let page = sky.signed_in(&sky.sam).await.post(&address, &[("reason", &reason)]).await;
    page.is(422).says("The aircraft was sold. The aircraft").says("Use at most");
    assert_eq!(sky.quote(quote.id).await.status, quote.status);
}
