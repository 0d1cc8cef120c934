//! The invoice of a trip: what its accepted quote charged, and nothing of what was not chosen.

use portico_domain::access::Staff;
use portico_domain::billing::invoices;
use portico_domain::charter::aircraft::{self, AircraftStatus};
use portico_domain::charter::deals::{self, DealStage, DealStatus};
use portico_domain::charter::quotes::{self, QuoteStatus};
use portico_domain::charter::trips::{self, Stage};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::id::{AircraftId, DealId, InvoiceId, OptionId, QuoteId, QuoteLineId, TripId};
use portico_domain::money::{line_amount, tax_amount};
use sea_orm::Set;

use crate::world::{Browser, Skyline};

async fn line(
    work: &UnitOfWork<Staff>,
    quote: QuoteId,
    option: Option<OptionId>,
    (seq, description, quantity, price, chosen): (i32, &str, i64, i64, i32),
) {
    let amount = line_amount(quantity, price).expect("it fits");
    let row = quotes::lines::ActiveModel {
        id: Set(QuoteLineId::new(work.now())),
        quote_id: Set(quote),
        option_id: Set(option),
        seq: Set(seq),
        description: Set(description.to_owned()),
        quantity_milli: Set(quantity),
        unit: Set("hour".to_owned()),
        unit_price_minor: Set(price),
        tax_bp: Set(750),
        amount_minor: Set(amount),
        tax_minor: Set(tax_amount(amount, 750).expect("it fits")),
        client_sees: Set(true),
        max_quantity: Set(4),
        chosen_quantity: Set(chosen),
        ..Default::default()
    };
    work.insert(row).await.expect("a line");
}

/// A trip of Claire's from an accepted quote: 5.5 hours at $7,900.00, and one of two add-ons twice.
async fn flown(sky: &Skyline) -> TripId {
    let work = sky.database.begin(sky.staff(&sky.maya).await).await.expect("a change");
    let now = work.now();
    let usd = || Set("USD".parse().expect("a currency"));
    let tail = aircraft::row::ActiveModel {
        id: Set(AircraftId::new(now)),
        registration: Set("N350SK".to_owned()),
        model: Set("Challenger 350".to_owned()),
        category: Set("super-midsize".to_owned()),
        seats: Set(9),
        base: Set("KTEB".to_owned()),
        cruise_knots: Set(460),
        range_nm: Set(3200),
        hourly_rate_minor: Set(790_000),
        status: Set(AircraftStatus::Active),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let tail = work.insert(tail).await.expect("an aircraft");
    let deal = deals::row::ActiveModel {
        id: Set(DealId::new(now)),
        number: Set(101),
        name: Set("Palm Beach".to_owned()),
        account_id: Set(sky.claire.account()),
        stage: Set(DealStage::Quoted),
        status: Set(DealStatus::Won),
        currency: usd(),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let deal = work.insert(deal).await.expect("a deal");
    let (chosen, other) = (OptionId::new(now), OptionId::new(now));
    let quote = quotes::row::ActiveModel {
        id: Set(QuoteId::new(now)),
        number: Set(1001),
        revision: Set(1),
        deal_id: Set(deal.id),
        account_id: Set(sky.claire.account()),
        contact_id: Set(sky.claire.contact()),
        title: Set("Palm Beach".to_owned()),
        status: Set(QuoteStatus::Accepted),
        currency: usd(),
        passenger_count: Set(4),
        valid_until: Set(now.plus_days(2)),
        departs_at: Set(now.plus_days(10)),
        chosen_option_id: Set(Some(chosen)),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let quote = work.insert(quote).await.expect("a quote");
    for (seq, id) in [(0, chosen), (1, other)] {
        let option = quotes::options::ActiveModel {
            id: Set(id),
            quote_id: Set(quote.id),
            seq: Set(seq),
            aircraft_id: Set(tail.id),
            ..Default::default()
        };
        work.insert(option).await.expect("an option");
    }
    line(&work, quote.id, Some(chosen), (0, "Flight time", 5_500, 790_000, 0)).await;
    line(&work, quote.id, Some(other), (1, "The smaller aircraft", 6_000, 480_000, 0)).await;
    line(&work, quote.id, None, (2, "Car at the door", 1_000, 20_000, 2)).await;
    line(&work, quote.id, None, (3, "Flowers", 1_000, 9_000, 0)).await;
    let trip = trips::row::ActiveModel {
        id: Set(TripId::new(now)),
        number: Set(2401),
        title: Set("Palm Beach, return".to_owned()),
        account_id: Set(sky.claire.account()),
        contact_id: Set(sky.claire.contact()),
        deal_id: Set(Some(deal.id)),
        quote_id: Set(Some(quote.id)),
        stage: Set(Stage::Completed),
        aircraft_id: Set(Some(tail.id)),
        passenger_count: Set(4),
        starts_at: Set(now),
        ends_at: Set(now.plus_hours(3)),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let trip = work.insert(trip).await.expect("a trip");
    work.commit().await.expect("committed");
    trip.id
}

#[tokio::test]
async fn an_invoice_of_a_trip_charges_what_was_chosen() {
    let sky = Skyline::open().await;
    let trip = flown(&sky).await;
    let mut ada = sky.signed_in(&sky.ada).await;
    let page = ada.get(&format!("/skyline/console/invoices/new?trip={trip}")).await;
    page.is(200).says("Palm Beach, return").says("Claire Bennett");
    let (key, contact) = (page.field("form_key").expect("a key"), sky.claire.contact().to_string());
    let trip_id = trip.to_string();
    let fields = [("trip", trip_id.as_str()), ("contact", &contact), ("form_key", &key)];
    let first = ada.post("/skyline/console/invoices", &fields).await;
    let again = ada.post("/skyline/console/invoices", &fields).await;
    assert_eq!(first.leads_to(), again.leads_to(), "one form, one draft");
    let edit = ada.follow(first).await;
    // 5.5 × $7,900.00 and 2 × $200.00, each with 7.5%.
    edit.is(200).says("$43,850.00").says("$47,138.75").hides("The smaller aircraft").hides("Flowers");
    ada.get(&format!("/skyline/console/invoices/new?trip={trip}"))
        .await
        .says("This trip already has an invoice");
}

/// Ada starts the invoice of a trip for Claire: the address of its form, and the invoice.
async fn starts(sky: &Skyline, ada: &mut Browser, trip: TripId) -> (String, InvoiceId) {
    let (trip, contact) = (trip.to_string(), sky.claire.contact().to_string());
    let page = ada.get(&format!("/skyline/console/invoices/new?trip={trip}")).await;
    let key = page.is(200).field("form_key").expect("a key");
    let fields = [("trip", trip.as_str()), ("contact", &contact), ("form_key", &key)];
    let page = ada.post("/skyline/console/invoices", &fields).await;
    let edit = page.is(303).leads_to().to_owned();
    let id = edit.split('/').find_map(|part| part.parse().ok()).expect("an id");
    (edit, id)
}

/// The accepted quote of a trip and its chosen option, to add lines to.
async fn accepted(work: &UnitOfWork<Staff>, trip: TripId) -> (QuoteId, OptionId) {
    let trip = work.one::<trips::row::Entity>(trip).await.expect("a trip");
    let quote = trip.quote_id.expect("a quote");
    let quote = work.one::<quotes::row::Entity>(quote).await.expect("a quote");
    (quote.id, quote.chosen_option_id.expect("an option"))
}

#[tokio::test]
async fn what_the_quote_did_not_list_is_one_line_for_each_tax_rate_on_the_invoice() {
    let sky = Skyline::open().await;
    let trip = flown(&sky).await;
    let work = sky.database.begin(sky.staff(&sky.maya).await).await.expect("a change");
    let (quote, option) = accepted(&work, trip).await;
    for (seq, name, amount, tax_bp, tax) in
        [(4, "Margin", 100_000, 0, 0), (5, "Handling", 1_007, 750, 76), (6, "Slots", 1_007, 750, 76)]
    {
        let row = quotes::lines::ActiveModel {
            id: Set(QuoteLineId::new(work.now())),
            quote_id: Set(quote),
            option_id: Set(Some(option)),
            seq: Set(seq),
            description: Set(name.to_owned()),
            quantity_milli: Set(1_000),
            unit: Set(String::new()),
            unit_price_minor: Set(amount),
            tax_bp: Set(tax_bp),
            amount_minor: Set(amount),
            tax_minor: Set(tax),
            client_sees: Set(false),
            max_quantity: Set(0),
            chosen_quantity: Set(0),
            ..Default::default()
        };
        work.insert(row).await.expect("a line");
    }
    work.commit().await.expect("committed");
    let mut ada = sky.signed_in(&sky.ada).await;
    let (edit, id) = starts(&sky, &mut ada, trip).await;
    ada.get(&edit).await.is(200).hides("Margin").hides("Handling").hides("Slots");
    let reader = sky.database.reader(sky.staff(&sky.ada).await);
    let lines = invoices::lines_of(&reader, &sky.invoice(id).await).await.expect("readable");
    let folded: Vec<_> = lines
        .iter()
        .filter(|line| line.description == "Everything else for this trip")
        .map(|line| (line.tax_bp, line.amount_minor, line.tax_minor))
        .collect();
    // The tax is what the quote added up, not 7.5% of the sum.
    assert_eq!(folded, [(0, 100_000, 0), (750, 2_014, 152)]);
}

#[tokio::test]
async fn the_invoice_of_a_trip_comes_to_what_was_accepted_when_only_its_due_day_is_changed() {
    let sky = Skyline::open().await;
    let trip = flown(&sky).await;
    let work = sky.database.begin(sky.staff(&sky.maya).await).await.expect("a change");
    let (quote, _) = accepted(&work, trip).await;
    line(&work, quote, None, (4, "Ice", 1_500, 333, 2)).await;
    work.commit().await.expect("committed");
    let mut ada = sky.signed_in(&sky.ada).await;
    let (edit, id) = starts(&sky, &mut ada, trip).await;
    // Twice 1.5 at $3.33: twice $5.00 and $0.38 of tax, as the quote charged it, and not $9.99 and $0.75.
    let accepted = 4_713_875 + 1_076;
    assert_eq!(sky.invoice(id).await.total_minor, accepted);
    let page = ada.get(&edit).await;
    let typed = |name: String| page.field(&name).map(|value| (name, value));
    let parts = ["description", "quantity", "unit", "price", "tax"];
    let lines = (0..3).flat_map(|row| parts.map(|part| format!("lines.{row}.{part}")));
    let mut fields: Vec<(String, String)> = lines.filter_map(typed).collect();
    assert_eq!(fields.len(), 15);
    fields.extend(["version", "title"].map(str::to_owned).into_iter().filter_map(typed));
    fields.push(("due_on".to_owned(), "2026-12-30".to_owned()));
    let mut sent: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    ada.post(&edit, &sent).await.is(303);
    let saved = sky.invoice(id).await;
    assert_eq!((saved.total_minor, saved.due_on.as_str()), (accepted, "2026-12-30"));
    // Another quantity is another price.
    let version = saved.version.to_string();
    for (name, value) in &mut sent {
        match *name {
            "version" => *value = &version,
            "lines.2.quantity" => *value = "1",
            _ => {}
        }
    }
    ada.post(&edit, &sent).await.is(303);
    assert_eq!(sky.invoice(id).await.total_minor, 4_713_875 + 333 + 25);
}

#[tokio::test]
async fn somebody_of_another_account_cannot_be_billed_for_the_trip() {
    let sky = Skyline::open().await;
    let trip = flown(&sky).await.to_string();
    let mut ada = sky.signed_in(&sky.ada).await;
    let stranger = sky.dora.contact().to_string();
    let page =
        ada.post("/skyline/console/invoices", &[("trip", trip.as_str()), ("contact", &stranger)]).await;
    ada.follow(page).await.says("does not act for the account");
    let foreign = sky.otto.contact().to_string();
    ada.post("/skyline/console/invoices", &[("trip", trip.as_str()), ("contact", &foreign)]).await.is(404);
}

#[tokio::test]
async fn a_conversation_about_an_invoice_is_one_and_belongs_to_who_sees_invoices() {
    let sky = Skyline::open().await;
    let issued = sky.issued(&sky.claire).await;
    let about = format!("/skyline/portal/messages/new?about=invoice&id={}", issued.id);
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get(&about).await.is(200).says("Invoice 3001 · Bedford, return");
    let id = issued.id.to_string();
    let fields = [("about", "invoice"), ("id", id.as_str()), ("body", "What is the catering?")];
    let first = claire.post("/skyline/portal/messages", &fields).await;
    let second = claire.post("/skyline/portal/messages", &fields).await;
    assert_eq!(first.leads_to(), second.leads_to());
    claire.get(&about).await.is(303);
    // Daniel writes for the same account, but its invoices are not his to see.
    let mut daniel = sky.signed_in(&sky.daniel).await;
    daniel.get(&about).await.is(404);
    daniel.get("/skyline/portal/messages").await.is(200).hides("Bedford");
    daniel.get(first.leads_to().split('#').next().expect("an address")).await.is(404);
}
