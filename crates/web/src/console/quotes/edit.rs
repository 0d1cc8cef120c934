//! The builder: legs, options with their lines, add-ons and words of a draft, all in one form that works without script.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageQuotes, ViewSales};
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::quotes::{self, Contents, Price, Quote, QuoteStatus, TypedQuote, rate_card};
use portico_domain::charter::{airports, deals, trips};
use portico_domain::database::Sight;
use portico_domain::id::QuoteId;
use portico_domain::{Error, Invalid};
use portico_rendering::languages::Texts;

use super::checks::{Check, checks, goes_to, named};
use super::form::{FIELDS, apply, typed};
use super::rate_words;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};
use crate::request_form;
use crate::shell::ConsoleShell;

/// One leg beside its fields: what follows from them.
struct LegRow {
    from_place: String,
    to_place: String,
    lands: String,
    distance: String,
    time: String,
    zone: String,
    twice: Option<(String, String)>,
}

/// What the lines of one option come to.
struct OptionSum {
    name: String,
    amounts: Vec<String>,
    tax: String,
    total: String,
    outline: &'static str,
}

#[derive(Template)]
#[template(path = "console/quotes/edit.html")]
struct Edit {
    shell: ConsoleShell,
    here: String,
    back: String,
    deal_href: String,
    airports: String,
    name: String,
    stages: Vec<(String, &'static str)>,
    account: String,
    client: String,
    zone: String,
    currency: String,
    typed: TypedQuote,
    form: Filled,
    /// Whether this is what a request asks for and nobody has saved yet.
    begun: bool,
    legs: Vec<LegRow>,
    sums: Vec<OptionSum>,
    add_on_prices: Vec<String>,
    fleet: Vec<(String, String)>,
    people: Vec<(String, String)>,
    recipient: String,
    checks: Vec<Check>,
    goes_to: String,
}

/// The builder of a draft, the record of anything else.
pub(crate) async fn show(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
) -> Answer {
    let reader = desk.reader(&app);
    let record = quotes::desk::find(&reader, id).await?;
    let may = desk.staff().may::<ManageQuotes>();
    if record.quote.status != QuoteStatus::Draft || !may {
        return super::record::show(&app, &desk, record).await;
    }
    let bench = quotes::contents_and_fleet(&reader, &record.quote).await?;
    let house = desk.place.workspace();
    let words = rate_words(desk.place.language().texts());
    let Some((typed, wrong)) = quotes::unfilled(&reader, &record.quote, &bench.0, house, &words).await?
    else {
        let typed = TypedQuote::of(&record.quote, &bench.0, &house.time_zone);
        return page(&filled(&app, &desk, &record, &bench, typed, Filled::default()).await?);
    };
    let form = Filled::default().refused(wrong);
    page(&Edit { begun: true, ..filled(&app, &desk, &record, &bench, typed, form).await? })
}

/// Stores the draft, or adds and takes away parts of the form without storing anything.
pub(crate) async fn save(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    form.only(FIELDS)?;
    let here = desk.at(format!("quotes/{id}"));
    let reader = desk.reader(&app);
    let record = quotes::desk::find(&reader, id).await?;
    let bench = quotes::contents_and_fleet(&reader, &record.quote).await?;
    let mut typed = typed(&form);
    let button = form.text("do");
    let after = match button {
        "save" | "" => here.clone(),
        "send" => format!("{here}/send"),
        "preview" => format!("{here}/preview"),
        other => {
            let words = rate_words(desk.place.language().texts());
            apply(&mut typed, other, form.text("add_aircraft"), &bench.1, desk.place.workspace(), &words);
            return page(&filled(&app, &desk, &record, &bench, typed, Filled::default()).await?);
        }
    };
    let mut work = desk.begin(&app).await?;
    let draft = work.one::<quotes::row::Entity>(id).await?;
    match quotes::save(&mut work, &desk.by, draft, &typed, &desk.place.workspace().time_zone).await {
        Ok(_) => {
            work.commit().await?;
            let go = Go::to(after);
            if button == "send" { go.answer() } else { go.saying("quotes-saved").answer() }
        }
        Err(Error::Invalid(wrong)) => {
            drop(work);
            let form = Filled::default().refused(wrong);
            redrawn(&filled(&app, &desk, &record, &bench, typed, form).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let wrong = Invalid::field("version", "quotes-stale");
            let form = Filled::default().refused(wrong);
            redrawn(&filled(&app, &desk, &record, &bench, typed, form).await?)
        }
        Err(Error::Refused(why)) => Go::to(here).refusing(&*why).answer(),
        Err(other) => Err(other.into()),
    }
}

/// The builder with a form as it was typed.
async fn filled<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    record: &quotes::desk::Record,
    (contents, fleet): &(Contents, Vec<Aircraft>),
    typed: TypedQuote,
    form: Filled,
) -> Result<Edit, Failure> {
    let quote = &record.quote;
    let reader = desk.reader(app);
    let t = desk.t;
    let workspace = desk.place.workspace();
    let zone = &workspace.time_zone;
    let now = reader.now();
    let people = quotes::people(&reader, quote).await?;
    // Whoever is chosen in the form; a stranger's id chooses nobody, and the draft stays with whom it is for.
    let chosen = people
        .iter()
        .find(|one| one.contact.id.to_string() == typed.contact)
        .or_else(|| people.iter().find(|one| one.contact.id == quote.contact_id));
    let recipient = chosen.map(|one| one.contact.id.to_string()).unwrap_or_default();
    let client = chosen.map(|one| one.contact.name()).unwrap_or_default();
    let first = typed
        .options
        .first()
        .and_then(|option| fleet.iter().find(|one| one.id.to_string() == option.aircraft));
    let sums = sums(t, quote, &typed, fleet);
    let checks = checks(&reader, t, &typed, (contents, fleet), chosen).await?;
    let until = typed.until(zone);
    let goes_to = chosen.map(|one| goes_to(t, one, until, now, zone)).unwrap_or_default();
    Ok(Edit {
        here: desk.at(format!("quotes/{}", quote.id)),
        back: desk.at("quotes"),
        deal_href: desk.at(format!("deals/{}", quote.deal_id)),
        airports: desk.at("airports"),
        name: crate::quotes::name(t, quote),
        stages: stages(t, record.stage),
        account: record.account_name.clone(),
        client,
        zone: t.zone(&until.unwrap_or(quote.valid_until).at(zone)),
        currency: quote.currency.code().to_owned(),
        legs: typed.legs.iter().map(|leg| leg_row(t, leg, first)).collect(),
        sums,
        add_on_prices: add_on_prices(t, quote, &typed),
        fleet: fleet
            .iter()
            .map(|one| (one.id.to_string(), format!("{} · {}", one.model, one.registration)))
            .collect(),
        people: people.iter().map(|one| (one.contact.id.to_string(), named(t, one))).collect(),
        recipient,
        checks,
        goes_to,
        shell: super::super::shell(app, desk, "shell-quotes").await?,
        typed,
        form,
        begun: false,
    })
}

fn stages(t: Texts, stage: deals::DealStage) -> Vec<(String, &'static str)> {
    let state = |one: deals::DealStage| match one.cmp(&stage) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "",
    };
    deals::DealStage::ALL
        .iter()
        .map(|one| (t.say(&format!("deals-stage-{one}")).into_owned(), state(*one)))
        .collect()
}

fn leg_row(t: Texts, leg: &quotes::TypedLeg, aircraft: Option<&Aircraft>) -> LegRow {
    let (from, to) = (airports::find(&leg.from), airports::find(&leg.to));
    let mut row = LegRow {
        from_place: from.map(crate::airports::place).unwrap_or_default(),
        to_place: to.map(crate::airports::place).unwrap_or_default(),
        lands: String::new(),
        distance: String::new(),
        time: String::new(),
        zone: String::new(),
        twice: None,
    };
    if let Some(from) = from {
        let (zone, local) = (crate::legs::zone_of(from.ident), leg.local());
        row.zone = request_form::zone_at(t, &local, &zone);
        row.twice = request_form::twice(t, &local, &zone);
    }
    let (Some(from), Some(to)) = (from, to) else { return row };
    row.distance = t.distance_nm(airports::distance_nm(from.position(), to.position()).round() as i64);
    let one = TypedQuote { legs: vec![leg.clone()], ..TypedQuote::default() };
    if let Some(aircraft) = aircraft {
        row.time = t.minutes(rate_card::minutes(from, to, aircraft));
        if let Some(flown) = one.flown().first() {
            let lands = trips::estimated_arrival(from, to, flown.departs_at, Some(aircraft))
                .at(&crate::legs::zone_of(to.ident));
            row.lands = t.clock(&lands);
        }
    }
    row
}

fn sums(t: Texts, quote: &Quote, typed: &TypedQuote, fleet: &[Aircraft]) -> Vec<OptionSum> {
    let money = |minor: i64| t.money(minor, quote.currency.code());
    let by_id: HashMap<String, &Aircraft> = fleet.iter().map(|one| (one.id.to_string(), one)).collect();
    let priced = quotes::estimate(typed, quote.currency);
    typed
        .options
        .iter()
        .zip(priced)
        .map(|(option, (lines, total))| {
            let aircraft = by_id.get(&option.aircraft).copied();
            let total = total.unwrap_or_default();
            OptionSum {
                name: aircraft
                    .map_or_else(|| t.say("quotes-option-unnamed").into_owned(), |one| one.model.clone()),
                amounts: lines
                    .iter()
                    .map(|price| price.map(|price| money(price.net_minor)).unwrap_or_default())
                    .collect(),
                tax: money(total.tax_minor),
                total: money(total.gross_minor()),
                outline: crate::quotes::outline(aircraft),
            }
        })
        .collect()
}

fn add_on_prices(t: Texts, quote: &Quote, typed: &TypedQuote) -> Vec<String> {
    let one_each = TypedQuote {
        options: vec![quotes::TypedOption {
            lines: typed
                .add_ons
                .iter()
                .map(|line| quotes::TypedLine { quantity: "1".to_owned(), ..line.clone() })
                .collect(),
            ..Default::default()
        }],
        ..TypedQuote::default()
    };
    let priced = quotes::estimate(&one_each, quote.currency);
    let prices = priced.into_iter().next().map(|(prices, _)| prices).unwrap_or_default();
    prices
        .iter()
        .map(|price| {
            price
                .map(Price::gross_minor)
                .map(|minor| t.money(minor, quote.currency.code()))
                .unwrap_or_default()
        })
        .collect()
}
