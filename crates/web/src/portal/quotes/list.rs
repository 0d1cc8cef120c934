//! The client's quotes, those to answer first in sight.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Scope;
use portico_domain::charter::quotes::{self, Quote};
use portico_domain::database::Sight;
use portico_domain::portal::Feature;
use portico_domain::time::Instant;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Client, ClientHere};
use crate::legs::zone_of;
use crate::quotes::{name, tone};
use crate::shell::PortalShell;

/// Where a page of the list begins.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    before: Option<String>,
}

struct Row {
    href: String,
    title: String,
    sub: String,
    price: String,
    tone: &'static str,
    state: String,
    when: String,
}

#[derive(Template)]
#[template(path = "portal/quotes/list.html")]
struct List {
    shell: PortalShell,
    waiting: Vec<Row>,
    others: Vec<Row>,
    next: String,
}

/// All quotes that were sent to the account at hand.
pub(crate) async fn list(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    client.require(Feature::Quotes)?;
    client.seat_with(Scope::Trips)?;
    let reader = client.reader_at_hand(&app);
    let before = asked.before.as_deref().and_then(|id| id.parse().ok());
    let (quotes, next) = quotes::list_for_client(&reader, before).await?;
    let from = quotes::departures(&reader, &quotes).await?;
    let now = reader.now();
    let (waiting, others): (Vec<&Quote>, Vec<&Quote>) =
        quotes.iter().partition(|quote| quote.status_at(now).is_answerable());
    let rows = |quotes: Vec<&Quote>| -> Vec<Row> {
        quotes
            .into_iter()
            .map(|quote| {
                let from = from.get(&quote.id).map_or("", String::as_str);
                row(&client, quote, from, now)
            })
            .collect()
    };
    let (waiting, others) = (rows(waiting), rows(others));
    let next = next.map(|id| client.at(format!("quotes?before={id}"))).unwrap_or_default();
    page(&List { shell: super::super::shell(&app, &client, "shell-quotes").await?, waiting, others, next })
}

fn row(client: &Client, quote: &Quote, from: &str, now: Instant) -> Row {
    let t = client.t;
    let zone = &client.place.workspace().time_zone;
    let today = now.at(zone).date();
    let status = quote.status_at(now);
    let mut sub = vec![name(t, quote)];
    // The day is that of the place of departure, as on the tickets.
    let departs = quote.departs_at.at(&zone_of(from)).date();
    sub.push(t.with("quotes-departs-on", "day", t.date(departs, today)));
    let when = match (status.is_answerable(), quote.answered_at) {
        (true, _) => t.with("quotes-answer-by", "at", t.moment_from(&quote.valid_until.at(zone), today)),
        (false, Some(at)) => t.moment_from(&at.at(zone), today),
        (false, None) => t.moment_from(&quote.valid_until.at(zone), today),
    };
    let price = match quote.accepted_total_minor {
        Some(total) => t.money(total, quote.currency.code()),
        None => t.with("quotes-from-price", "amount", t.money(quote.from_total_minor, quote.currency.code())),
    };
    Row {
        href: client.at(format!("quotes/{}", quote.id)),
        title: quote.title.clone(),
        sub: sub.join(" · "),
        price,
        tone: tone(status),
        state: t.say(&format!("quotes-client-status-{status}")).into_owned(),
        when,
    }
}
