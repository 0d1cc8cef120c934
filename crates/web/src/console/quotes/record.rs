//! What became of a quote: frozen contents, times, the answer with its evidence, and what staff can do now.

use askama::Template;
use portico_domain::access::Permission;
use portico_domain::access::permissions::ManageQuotes;
use portico_domain::activity;
use portico_domain::charter::quotes::{self, Contents, Quote, QuoteStatus, desk, lines};
use portico_domain::database::Sight;
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;

use crate::again::Again;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::Desk;
use crate::legs::LegShown;
use crate::quotes::{Picked, QuoteShown, tone};
use crate::shell::ConsoleShell;
use crate::timeline;

/// One line with everything that staff may see of it.
struct LineRow {
    label: String,
    quantity: String,
    unit: String,
    price: String,
    tax: String,
    amount: String,
    seen: bool,
}

struct OptionRow {
    name: String,
    chosen: bool,
    total: String,
    lines: Vec<LineRow>,
}

#[derive(Template)]
#[template(path = "console/quotes/show.html")]
struct Record {
    shell: ConsoleShell,
    here: String,
    back: String,
    deal_href: String,
    quote: QuoteShown,
    state: String,
    state_tone: &'static str,
    account: String,
    client: String,
    legs: Vec<LegShown>,
    options: Vec<OptionRow>,
    add_ons: Vec<LineRow>,
    times: Vec<(String, String)>,
    note: String,
    evidence: Vec<(String, String)>,
    newer_href: String,
    trip_href: String,
    total: String,
    confirms: bool,
    withdraws: bool,
    revises: bool,
    entries: Vec<timeline::Entry>,
    again: Again,
}

/// The record page.
pub(super) async fn show<P: Permission>(app: &App, desk: &Desk<P>, record: desk::Record) -> Answer {
    page(&draw(app, desk, record, Again::default()).await?)
}

/// The same with a form that came back.
pub(super) async fn again<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    record: desk::Record,
    form: Again,
) -> Answer {
    redrawn(&draw(app, desk, record, form).await?)
}

async fn draw<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    record: desk::Record,
    again: Again,
) -> Result<Record, Failure> {
    use QuoteStatus as Q;
    let reader = desk.reader(app);
    let may = desk.staff().may::<ManageQuotes>();
    let (t, now) = (desk.t, reader.now());
    let zone = &desk.place.workspace().time_zone;
    let quote = record.quote;
    let contents = quotes::contents(&reader, &quote).await?;
    let happened = activity::of_object(&reader, quote.id.0, 100).await?;
    let trip = quotes::trip_of(&reader, &quote).await?;
    let shown = QuoteShown::of(t, &quote, &contents, &Picked::default(), zone, now);
    let status = shown.status;
    let at = |at: Option<Instant>| at.map(|at| t.moment_from(&at.at(zone), now.at(zone).date()));
    let times = [
        ("quotes-time-sent", at(quote.sent_at)),
        ("quotes-time-viewed", at(quote.viewed_at)),
        ("quotes-time-answered", at(quote.answered_at)),
        ("quotes-valid-until", at(Some(quote.valid_until))),
    ];
    Ok(Record {
        here: desk.at(format!("quotes/{}", quote.id)),
        back: desk.at("quotes"),
        deal_href: desk.at(format!("deals/{}", quote.deal_id)),
        state: t.say(&format!("quotes-status-{status}")).into_owned(),
        state_tone: tone(status),
        account: record.account_name,
        client: record.contact.name(),
        legs: shown.legs.clone(),
        options: options(t, &quote, &contents),
        add_ons: contents.add_ons().map(|line| line_row(t, &quote, line)).collect(),
        times: times
            .into_iter()
            .map(|(key, at)| {
                (t.say(key).into_owned(), at.unwrap_or_else(|| t.say("quotes-not-yet").into_owned()))
            })
            .collect(),
        note: quote.answer_note.clone(),
        evidence: evidence(t, &quote, zone, now),
        newer_href: quote.replaced_by.map(|id| desk.at(format!("quotes/{id}"))).unwrap_or_default(),
        trip_href: trip.map(|trip| desk.at(format!("trips/{}", trip.id))).unwrap_or_default(),
        total: shown.total.clone(),
        confirms: may && quote.status == Q::AwaitingConfirmation,
        withdraws: may && quote.status.is_open(),
        revises: may
            && quote.replaced_by.is_none()
            && matches!(
                quote.status,
                Q::Sent
                    | Q::Viewed
                    | Q::ChangeRequested
                    | Q::Expired
                    | Q::Declined
                    | Q::Withdrawn
                    | Q::NotChosen
            ),
        entries: timeline::entries(t, zone, &happened),
        quote: shown,
        again,
        shell: super::super::shell(app, desk, "shell-quotes").await?,
    })
}

fn options(t: Texts, quote: &Quote, contents: &Contents) -> Vec<OptionRow> {
    contents
        .options
        .iter()
        .map(|option| OptionRow {
            name: contents
                .aircraft_of(option)
                .map(|one| format!("{} · {}", one.model, one.registration))
                .unwrap_or_default(),
            chosen: quote.chosen_option_id == Some(option.id),
            total: t.money(option.total_minor, quote.currency.code()),
            lines: contents.lines_of(option.id).map(|line| line_row(t, quote, line)).collect(),
        })
        .collect()
}

fn line_row(t: Texts, quote: &Quote, line: &lines::Model) -> LineRow {
    let quantity = match (line.option_id, line.chosen_quantity) {
        (None, chosen) => t.with2("quotes-chosen-of", "chosen", chosen, "most", line.max_quantity),
        (Some(_), _) => t.decimal(line.quantity_milli),
    };
    LineRow {
        label: line.description.clone(),
        quantity,
        unit: line.unit.clone(),
        price: t.money(line.unit_price_minor, quote.currency.code()),
        tax: format!("{} %", t.decimal(i64::from(line.tax_bp) * 10)),
        amount: t.money(line.amount_minor, quote.currency.code()),
        seen: line.client_sees,
    }
}

fn evidence(
    t: Texts,
    quote: &Quote,
    zone: &portico_domain::time::Zone,
    now: Instant,
) -> Vec<(String, String)> {
    let Some(evidence) = &quote.evidence else { return Vec::new() };
    let row = |key: &str, value: String| (t.say(key).into_owned(), value);
    vec![
        row("paper-evidence-name", evidence.name.clone()),
        row("paper-evidence-at", t.moment_from(&evidence.at.at(zone), now.at(zone).date())),
        row("paper-evidence-address", evidence.address.clone()),
        row("paper-evidence-browser", evidence.browser.clone()),
        row("paper-evidence-hash", evidence.document_hash.clone()),
        row("quotes-evidence-statement", evidence.statement.clone()),
    ]
}
