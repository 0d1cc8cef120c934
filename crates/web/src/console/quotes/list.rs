//! All quotes, under tabs by where they stand, found by number or account.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageQuotes, ViewSales};
use portico_domain::charter::quotes::{self, Quote, Tab};
use portico_domain::database::Sight;
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::CharterDesk;
use crate::quotes::tone;
use crate::shell::ConsoleShell;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    q: String,
    before: Option<String>,
}

struct Row {
    href: String,
    reference: String,
    title: String,
    account: String,
    price: String,
    tone: &'static str,
    state: String,
    sent: String,
    viewed: String,
    answered: String,
    until: String,
}

#[derive(Template)]
#[template(path = "console/quotes/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<(String, String, bool)>,
    tab: Tab,
    q: String,
    action: String,
    new_href: String,
    rows: Vec<Row>,
    first: String,
    next: String,
}

/// The list.
pub(crate) async fn list(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let tab = asked.tab.parse().unwrap_or(if asked.q.trim().is_empty() { Tab::Open } else { Tab::All });
    let before = asked.before.as_deref().and_then(|id| id.parse().ok());
    let q: String = asked.q.trim().chars().take(100).collect();
    let found = quotes::list(&reader, tab, &q, before).await?;
    let zone = &desk.place.workspace().time_zone;
    let now = reader.now();
    let rows = found.quotes.iter().map(|quote| {
        let account = found.accounts.get(&quote.account_id).cloned().unwrap_or_default();
        row(desk.t, quote, account, desk.at(format!("quotes/{}", quote.id)), zone, now)
    });
    let query = |tab: Tab, before: Option<String>| {
        let mut pairs = vec![("tab", tab.as_str().to_owned())];
        pairs.extend(Some(q.clone()).filter(|q| !q.is_empty()).map(|q| ("q", q)));
        pairs.extend(before.map(|before| ("before", before)));
        format!("{}?{}", desk.at("quotes"), serde_urlencoded::to_string(pairs).unwrap_or_default())
    };
    let tabs = Tab::ALL
        .iter()
        .map(|one| (query(*one, None), desk.t.say(&format!("quotes-tab-{one}")).into_owned(), *one == tab));
    page(&List {
        tabs: tabs.collect(),
        tab,
        action: desk.at("quotes"),
        new_href: if desk.staff().may::<ManageQuotes>() { desk.at("quotes/new") } else { String::new() },
        rows: rows.collect(),
        first: if before.is_some() { query(tab, None) } else { String::new() },
        next: found.next.map(|id| query(tab, Some(id.to_string()))).unwrap_or_default(),
        shell: super::super::shell(&app, &desk, "shell-quotes").await?,
        q,
    })
}

fn row(
    t: Texts,
    quote: &Quote,
    account: String,
    href: String,
    zone: &portico_domain::time::Zone,
    now: Instant,
) -> Row {
    let today = now.at(zone).date();
    let at = |at: Option<Instant>| at.map(|at| t.moment_from(&at.at(zone), today)).unwrap_or_default();
    let status = quote.status_at(now);
    let price = match quote.accepted_total_minor {
        Some(total) => t.money(total, quote.currency.code()),
        None => t.money(quote.from_total_minor, quote.currency.code()),
    };
    Row {
        href,
        reference: quote.reference(),
        title: quote.title.clone(),
        account,
        price,
        tone: tone(status),
        state: t.say(&format!("quotes-status-{status}")).into_owned(),
        sent: at(quote.sent_at),
        viewed: at(quote.viewed_at),
        answered: at(quote.answered_at),
        until: at(Some(quote.valid_until)),
    }
}
