//! The list: what is to pay first, then what was.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Scope;
use portico_domain::billing::invoices::{self, Invoice, InvoiceStatus, OfClient};
use portico_domain::database::Sight as _;
use portico_domain::portal::Feature;
use portico_domain::time::Instant;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Client;
use crate::invoices::{Shown, pill_for_client};
use crate::shell::PortalShell;

/// What the address may say: the page of what was settled.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: String,
}

struct Row {
    href: String,
    amount: String,
    sub: String,
    due: String,
    late: bool,
    void: bool,
    tone: &'static str,
    status: &'static str,
}

#[derive(Template)]
#[template(path = "portal/invoices/list.html")]
struct List {
    shell: PortalShell,
    to_pay: Vec<Row>,
    settled: Vec<Row>,
    left: Vec<String>,
    previous: String,
    next: String,
}

/// The list of the account at hand.
pub(crate) async fn list(client: Client, State(app): State<App>, Query(asked): Query<Asked>) -> Answer {
    client.require(Feature::Invoices)?;
    client.seat_with(Scope::Billing)?;
    let reader = client.reader_at_hand(&app);
    let number: u64 = asked.page.parse().unwrap_or(1).max(1);
    let OfClient { open, settled, has_more } = invoices::list_for_client(&reader, number).await?;
    let now = reader.now();
    let mut left: Vec<(String, i64)> = Vec::new();
    for invoice in &open {
        let code = invoice.currency.code().to_owned();
        match left.iter_mut().find(|(known, _)| *known == code) {
            Some((_, sum)) => *sum = sum.saturating_add(invoice.balance_minor()),
            None => left.push((code, invoice.balance_minor())),
        }
    }
    let address = |page: u64| format!("{}?page={page}", client.at("invoices"));
    let template = List {
        previous: if number > 1 { address(number - 1) } else { String::new() },
        next: if has_more { address(number + 1) } else { String::new() },
        to_pay: open.iter().map(|invoice| row(&client, invoice, now)).collect(),
        settled: settled.iter().map(|invoice| row(&client, invoice, now)).collect(),
        left: left.into_iter().map(|(code, sum)| client.t.money(sum, &code)).collect(),
        shell: crate::portal::shell(&app, &client, "shell-invoices").await?,
    };
    page(&template)
}

fn row(client: &Client, invoice: &Invoice, now: Instant) -> Row {
    let shown = Shown::new(client.t, client.place.workspace(), (invoice, &[], &[]), now);
    let (tone, status) = pill_for_client(invoice, now);
    let mut sub = vec![shown.name.as_str()];
    sub.extend(Some(shown.title.as_str()).filter(|part| !part.is_empty()));
    Row {
        href: client.at(format_args!("invoices/{}", invoice.id)),
        amount: if invoice.is_open() { shown.balance.clone() } else { shown.total.clone() },
        sub: sub.join(" · "),
        due: if invoice.is_open() { shown.due.clone() } else { String::new() },
        late: shown.is_overdue,
        void: invoice.status == InvoiceStatus::Void,
        tone,
        status,
    }
}
