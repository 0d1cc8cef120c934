//! One invoice: what is owed, how to pay it, what it is for. The page that works for paying without script.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::billing::invoices::{self, Invoice, row::Entity};
use portico_domain::billing::payments;
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::portal::Feature;

use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Filled, Id};
use crate::invoices::{Shown, bank, pill_for_client};
use crate::shell::PortalShell;

struct Other {
    href: String,
    amount: String,
    sub: String,
    tone: &'static str,
    status: &'static str,
}

#[derive(Template)]
#[template(path = "portal/invoices/show.html")]
struct Show {
    shell: PortalShell,
    shown: Shown,
    account: String,
    tone: &'static str,
    status: &'static str,
    /// Whether the portal says how to pay, and takes the word that it was done.
    pays: bool,
    bank: Vec<(String, String)>,
    bank_text: String,
    form: Filled,
    others: Vec<Other>,
    list_href: String,
    pay_action: String,
    pdf_href: String,
    message_href: String,
}

/// The page; the first opening is remembered (P17).
pub(crate) async fn show(client: Client, State(app): State<App>, Id(id): Id<InvoiceId>) -> Answer {
    client.require(Feature::Invoices)?;
    let invoice = client.reader(&app).one::<Entity>(id).await?;
    let is_first_look = invoice.viewed_at.is_none() && invoice.is_issued();
    let invoice = if is_first_look && !client.visitor.is_prefetching {
        let mut work = client.begin(&app).await?;
        let invoice = invoices::view(&mut work, invoice).await?;
        work.commit().await?;
        invoice
    } else {
        invoice
    };
    let form = Filled::with([(
        "amount",
        crate::invoices::plain(invoice.balance_minor(), invoice.currency.decimals()),
    )]);
    page(&drawn(&client, &app, invoice, form).await?)
}

/// The page again, with what is wrong in its form.
pub(super) async fn again(client: &Client, app: &App, invoice: Invoice, form: Filled) -> Answer {
    redrawn(&drawn(client, app, invoice, form).await?)
}

async fn drawn(client: &Client, app: &App, invoice: Invoice, form: Filled) -> Result<Show, Failure> {
    let (t, reader) = (client.t, client.reader(app));
    let here = client.place.workspace();
    let lines = invoices::lines_of(&reader, &invoice).await?;
    let payments = payments::of_invoice(&reader, &invoice).await?;
    let latest = invoices::latest_for_client(&reader, 6).await?;
    let shown = Shown::new(t, here, (&invoice, &lines, &payments), reader.now());
    let (tone, status) = pill_for_client(&invoice, reader.now());
    let others = latest.iter().filter(|other| other.id != invoice.id).take(5);
    let pairs = bank(here);
    let at = |path: &str| client.at(format_args!("invoices/{}{path}", invoice.id));
    let may_write =
        client.require(Feature::Messaging).is_ok() && client.user.may(Scope::Messages, invoice.account_id);
    Ok(Show {
        account: client
            .user
            .seats()
            .iter()
            .find(|seat| seat.account == invoice.account_id)
            .map(|seat| seat.name.clone())
            .unwrap_or_default(),
        tone,
        status,
        pays: client.require(Feature::Payments).is_ok(),
        bank_text: copied(&pairs, &shown),
        bank: pairs,
        others: others.map(|other| small(client, other, reader.now())).collect(),
        form,
        list_href: client.at("invoices"),
        pay_action: at("/pay"),
        pdf_href: if client.require(Feature::Pdf).is_ok() { at("/pdf") } else { String::new() },
        message_href: if may_write {
            client.at(format_args!("messages/new?about=invoice&id={}", invoice.id))
        } else {
            String::new()
        },
        shell: crate::portal::shell(app, client, "shell-invoices").await?,
        shown,
    })
}

/// The bank details as they are copied into a banking app.
fn copied(pairs: &[(String, String)], shown: &Shown) -> String {
    let line = |(label, value): &(String, String)| {
        if label.is_empty() { value.clone() } else { format!("{label}: {value}") }
    };
    let mut lines: Vec<String> = pairs.iter().map(line).collect();
    lines.extend([shown.transfer_reference.clone(), shown.balance.clone()]);
    lines.join("\n")
}

fn small(client: &Client, invoice: &Invoice, now: portico_domain::time::Instant) -> Other {
    let (tone, status) = pill_for_client(invoice, now);
    let number = invoice.reference().unwrap_or_default();
    Other {
        href: client.at(format_args!("invoices/{}", invoice.id)),
        amount: client.t.money(invoice.total_minor, invoice.currency.code()),
        sub: if invoice.title.is_empty() { number } else { format!("{number} · {}", invoice.title) },
        tone,
        status,
    }
}
