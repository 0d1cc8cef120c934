//! Sends a draft: first who gets what and until when, then the document is printed, kept, and the quote frozen.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageQuotes;
use portico_domain::charter::quotes;
use portico_domain::database::Sight as _;
use portico_domain::id::QuoteId;
use portico_rendering::languages::Language;

use crate::answer::{Go, or_back, page};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Form, Id};
use crate::quotes::{Issue, Picked, QuoteShown, document};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/quotes/send.html")]
struct Ask {
    shell: ConsoleShell,
    here: String,
    quote: QuoteShown,
    client: String,
    account: String,
    email: String,
    has_access: bool,
    invite_href: String,
    language: &'static str,
    reminders: Vec<String>,
    version: i32,
    /// Why it cannot be sent; empty when it can.
    refusal: String,
    warnings: Vec<String>,
}

/// Who gets what, and until when.
pub(crate) async fn ask(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
) -> Answer {
    let reader = desk.reader(&app);
    let record = quotes::desk::find(&reader, id).await?;
    let reachable = record.is_reachable();
    let (quote, contact) = (record.quote, record.contact);
    let here = desk.at(format!("quotes/{id}"));
    let contents = quotes::contents(&reader, &quote).await?;
    let (t, now) = (desk.t, reader.now());
    let zone = &desk.place.workspace().time_zone;
    let refusal = match quotes::ready(&quote, &contents, now) {
        Err(why) => Some(why),
        Ok(()) if !reachable => Some(quotes::Refusal::NoRecipient),
        Ok(()) => None,
    };
    let conflicts = quotes::conflicts(&reader, &contents).await?;
    let taken =
        contents.aircraft.iter().filter(|one| conflicts.iter().any(|conflict| conflict.aircraft == one.id));
    let unpriced =
        contents.lines.iter().filter(|line| line.option_id.is_some() && line.unit_price_minor == 0);
    let reminders = quotes::REMINDERS
        .iter()
        .map(|hours| quote.valid_until.plus_hours(-hours))
        .filter(|at| *at > now.plus_hours(1));
    page(&Ask {
        client: contact.name(),
        account: record.account_name,
        email: contact.emails.0.first().map(|email| email.as_str().to_owned()).unwrap_or_default(),
        has_access: record.has_access,
        invite_href: desk.at(format!("portal-users/new?contact={}", contact.id)),
        language: Language::parse(&contact.language).unwrap_or_else(|| desk.place.language()).name(),
        reminders: reminders.map(|at| t.moment_from(&at.at(zone), now.at(zone).date())).collect(),
        version: quote.version,
        refusal: refusal
            .map(|why| t.say(portico_domain::Refusal::key(&why)).into_owned())
            .unwrap_or_default(),
        warnings: taken
            .map(|one| t.with("quotes-check-taken", "name", one.model.as_str()))
            .chain(unpriced.map(|line| t.with("quotes-check-unpriced", "what", line.description.as_str())))
            .collect(),
        quote: QuoteShown::of(t, &quote, &contents, &Picked::default(), zone, now),
        shell: super::super::shell(&app, &desk, "shell-quotes").await?,
        here,
    })
}

/// Prints and sends.
pub(crate) async fn send(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    form.only(&["version"])?;
    let here = desk.at(format!("quotes/{id}"));
    let reader = desk.reader(&app);
    let record = quotes::desk::find(&reader, id).await?;
    let (quote, contact) = (record.quote, record.contact);
    if form.parse::<i32>("version") != Some(quote.version) {
        return Go::to(format!("{here}/send")).warning("quotes-changed-before-send").answer();
    }
    let contents = quotes::contents_for_client(&reader, &quote).await?;
    let t = Language::parse(&contact.language).unwrap_or_else(|| desk.place.language()).texts();
    let issue = Issue {
        recipient: vec![record.account_name, contact.name()],
        sender: desk.name().to_owned(),
        at: Some(reader.now()),
    };
    let paper = document(&app, &desk.place, t, &quote, &contents, issue).await?;
    let bytes = app.print(paper).await?;
    let mut work = desk.begin(&app).await?;
    let sent = quotes::send(&mut work, &desk.by, quote, bytes).await;
    if let Err(away) = or_back(sent, || format!("{here}/send")) {
        return away;
    }
    work.commit().await?;
    Go::to(here).saying_with("quotes-sent", &[("name", &contact.name())]).answer()
}
