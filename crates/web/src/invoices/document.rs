//! The invoice as a file: the same words as on the page.

use portico_documents::{
    Document, Fact, INVOICE_LABELS, InvoiceDocument, MoneyLine, PaperLink, Payment as Paid, Total,
};
use portico_domain::billing::invoices::Invoice;
use portico_domain::people::accounts::Account;
use portico_rendering::languages::Texts;

use super::Shown;
use crate::answer::pdf;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Place;
use crate::paper;

/// Prints an invoice for its account and answers with the file.
pub(crate) async fn print(
    app: &App,
    place: &Place,
    t: Texts,
    (invoice, shown, account): (&Invoice, &Shown, &Account),
) -> Answer {
    let here = place.workspace();
    let mut sheet = paper::sheet(app, place, t, INVOICE_LABELS).await?;
    sheet.reference = shown.name.clone();
    sheet.title = if shown.title.is_empty() { shown.name.clone() } else { shown.title.clone() };
    sheet.recipient = recipient(account);
    sheet.facts = facts(t, shown, account);
    if let Some(issued) = invoice.issued_at {
        sheet.issued = t.moment_from(&issued.at(&here.time_zone), jiff::civil::Date::MIN);
        sheet.issued_at_ms = issued.0;
    }
    sheet.notes =
        shown.notes.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    if shown.is_void {
        sheet.notes.insert(0, t.with("invoices-void-because", "reason", &shown.void_reason));
    }
    let document = InvoiceDocument {
        sheet,
        stamp: stamp(t, shown),
        legs: Vec::new(),
        lines: shown.lines.iter().map(line).collect(),
        totals: totals(t, shown),
        payments: shown.received().into_iter().map(paid).collect(),
        bank: if shown.is_open { bank(t, place, shown) } else { Vec::new() },
        link: shown.is_issued.then(|| link(app, place, t, shown)),
    };
    let bytes = app.print(Document::Invoice(document)).await?;
    let name = if shown.reference.is_empty() {
        "invoice-draft".to_owned()
    } else {
        format!("invoice-{}", shown.reference)
    };
    pdf(bytes, &name)
}

fn recipient(account: &Account) -> Vec<String> {
    let address = account.billing_address.lines().map(str::trim).filter(|line| !line.is_empty());
    std::iter::once(account.name.as_str()).chain(address).map(str::to_owned).collect()
}

fn facts(t: Texts, shown: &Shown, account: &Account) -> Vec<Fact> {
    let fact = |key: &str, value: &str| Fact {
        label: t.say(key).into_owned(),
        value: value.to_owned(),
        note: String::new(),
    };
    let all = [
        ("invoices-number", shown.reference.as_str()),
        ("invoices-issued", &shown.issued),
        ("invoices-due-day", &shown.due_day),
        ("invoices-tax-number", &account.tax_id),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| fact(key, value)).collect()
}

fn stamp(t: Texts, shown: &Shown) -> String {
    let key = match shown {
        _ if shown.is_draft => "invoices-status-draft",
        _ if shown.is_void => "invoices-status-void",
        _ if !shown.is_open => "invoices-status-paid",
        _ => return String::new(),
    };
    t.say(key).into_owned()
}

fn line(line: &super::LineShown) -> MoneyLine {
    MoneyLine { label: line.description.clone(), note: line.note.clone(), amount: line.amount.clone() }
}

fn totals(t: Texts, shown: &Shown) -> Vec<Total> {
    let total = |label: String, amount: &str, strong| Total {
        label,
        note: String::new(),
        amount: amount.to_owned(),
        strong,
    };
    let mut totals = vec![total(t.say("invoices-subtotal").into_owned(), &shown.net, false)];
    totals.extend(shown.taxes.iter().map(|tax| total(tax.label.clone(), &tax.amount, false)));
    let unpaid = shown.paid.is_empty();
    totals.push(total(t.say("shell-total").into_owned(), &shown.total, unpaid));
    if !unpaid {
        totals.push(total(t.say("invoices-paid-so-far").into_owned(), &shown.paid, false));
        let (label, amount) = match shown.credit.is_empty() {
            true => ("invoices-balance", &shown.balance),
            false => ("invoices-credit", &shown.credit),
        };
        totals.push(total(t.say(label).into_owned(), amount, true));
    }
    totals
}

fn paid(payment: &super::PaymentShown) -> Paid {
    Paid {
        day: payment.day.clone(),
        method: payment.method.clone(),
        reference: payment.reference.clone(),
        amount: payment.amount.clone(),
    }
}

fn bank(t: Texts, place: &Place, shown: &Shown) -> Vec<Fact> {
    let mut pairs = super::bank(place.workspace());
    if pairs.is_empty() {
        return Vec::new();
    }
    pairs.push((t.say("invoices-reference").into_owned(), shown.transfer_reference.clone()));
    pairs.push((t.say("shell-amount").into_owned(), shown.balance.clone()));
    pairs.into_iter().map(|(label, value)| Fact { label, value, note: String::new() }).collect()
}

fn link(app: &App, place: &Place, t: Texts, shown: &Shown) -> PaperLink {
    let url = app.absolute(place.workspace(), &place.here.portal(format_args!("invoices/{}", shown.id)));
    let text = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned();
    PaperLink { before: format!("{} ", t.say("invoices-paper-link")), text, url, after: String::new() }
}
