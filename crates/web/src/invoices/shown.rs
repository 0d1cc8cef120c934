//! An invoice in words: amounts with their currency, days, states.

use jiff::civil::Date;
use portico_domain::billing::invoices::{Invoice, InvoiceStatus, lines::Model as Line, tax_groups};
use portico_domain::billing::payments::{Payment, PaymentStatus};
use portico_domain::time::Instant;
use portico_domain::workspaces::Workspace;
use portico_rendering::languages::Texts;

/// One line in words.
#[derive(Clone, Debug)]
pub(crate) struct LineShown {
    /// What is charged.
    pub description: String,
    /// `5.5 hours × $7,900.00`; empty for one of a thing.
    pub note: String,
    /// Its net amount.
    pub amount: String,
}

/// One tax in words.
#[derive(Clone, Debug)]
pub(crate) struct TaxShown {
    /// `Tax, 7.5% of $16,915.00`.
    pub label: String,
    /// The tax.
    pub amount: String,
}

/// One payment in words.
#[derive(Clone, Debug)]
pub(crate) struct PaymentShown {
    /// Its id.
    pub id: String,
    /// The amount.
    pub amount: String,
    /// The amount as it stands in a form.
    pub amount_plain: String,
    /// The day it came in.
    pub day: String,
    /// How it came in.
    pub method: String,
    /// Its reference; may be empty.
    pub reference: String,
    /// Who recorded or announced it.
    pub recorded_by: String,
    /// Who took it back; empty while it stands.
    pub undone_by: String,
    /// Where it stands.
    pub status: PaymentStatus,
}

impl PaymentShown {
    /// Whether it came in and stands.
    pub(crate) fn is_received(&self) -> bool {
        self.status == PaymentStatus::Received
    }
    /// Whether the client says that it is on its way.
    pub(crate) fn is_announced(&self) -> bool {
        self.status == PaymentStatus::Announced
    }
}

/// An invoice in words.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    /// Its id.
    pub id: String,
    /// Its number; empty before it is issued.
    pub reference: String,
    /// `Invoice 3052`, or `Draft`.
    pub name: String,
    /// What it is for.
    pub title: String,
    /// Words to the client.
    pub notes: String,
    /// What a transfer is to carry.
    pub transfer_reference: String,
    /// What is to be paid in all.
    pub total: String,
    /// Before taxes.
    pub net: String,
    /// What was paid; empty when nothing was.
    pub paid: String,
    /// What is left.
    pub balance: String,
    /// What was paid beyond the total, below zero; empty when nothing was.
    pub credit: String,
    /// The same above zero, for a sentence.
    pub credit_amount: String,
    /// `Due Friday 27 November, in 6 days`.
    pub due: String,
    /// The due day alone.
    pub due_day: String,
    /// The day of issue; empty before.
    pub issued: String,
    /// Why it is void; empty otherwise.
    pub void_reason: String,
    /// Whether it waits for money.
    pub is_open: bool,
    /// Whether it waits longer than agreed.
    pub is_overdue: bool,
    /// Whether it is void.
    pub is_void: bool,
    /// Whether it is a draft.
    pub is_draft: bool,
    /// Whether it was issued and counts.
    pub is_issued: bool,
    /// Its lines.
    pub lines: Vec<LineShown>,
    /// Its taxes.
    pub taxes: Vec<TaxShown>,
    /// Its payments.
    pub payments: Vec<PaymentShown>,
}

impl Shown {
    /// An invoice with its lines and payments, in the words of `t`.
    pub(crate) fn new(
        t: Texts,
        here: &Workspace,
        (invoice, lines, payments): (&Invoice, &[Line], &[Payment]),
        now: Instant,
    ) -> Self {
        let currency = invoice.currency;
        let money = |minor: i64| t.money(minor, currency.code());
        let today = now.at(&here.time_zone).date();
        let reference = invoice.reference().unwrap_or_default();
        let name = match invoice.number {
            Some(_) => t.with("invoices-name", "number", &reference),
            None => t.say("invoices-name-draft").into_owned(),
        };
        let taxes = tax_groups(lines).into_iter().map(|group| {
            let rate = percent(t, group.tax_bp);
            let label = t.with2("invoices-tax-of", "rate", rate, "base", money(group.base_minor));
            TaxShown { label, amount: money(group.tax_minor) }
        });
        Self {
            id: invoice.id.to_string(),
            name,
            reference,
            title: invoice.title.clone(),
            notes: invoice.notes.clone(),
            transfer_reference: invoice.transfer_reference(),
            total: money(invoice.total_minor),
            net: money(invoice.net_minor),
            paid: if invoice.paid_minor == 0 { String::new() } else { money(-invoice.paid_minor) },
            balance: money(invoice.balance_minor()),
            credit: if invoice.credit_minor() == 0 { String::new() } else { money(-invoice.credit_minor()) },
            credit_amount: money(invoice.credit_minor()),
            due: due(t, invoice, today),
            due_day: day(t, &invoice.due_on),
            issued: invoice.issued_on.as_deref().map(|on| day(t, on)).unwrap_or_default(),
            void_reason: invoice.void_reason.clone(),
            is_open: invoice.is_open(),
            is_overdue: invoice.is_overdue(now),
            is_void: invoice.status == InvoiceStatus::Void,
            is_draft: invoice.status == InvoiceStatus::Draft,
            is_issued: invoice.is_issued(),
            lines: lines.iter().map(|line| line_shown(t, currency.code(), line)).collect(),
            taxes: taxes.collect(),
            payments: payments.iter().map(|payment| payment_shown(t, invoice, payment)).collect(),
        }
    }
    /// The payments that came in and stand.
    pub(crate) fn received(&self) -> Vec<&PaymentShown> {
        self.payments.iter().filter(|payment| payment.is_received()).collect()
    }
    /// The payments that the client announced and nobody settled.
    pub(crate) fn announced(&self) -> Vec<&PaymentShown> {
        self.payments.iter().filter(|payment| payment.is_announced()).collect()
    }
}

fn line_shown(t: Texts, currency: &str, line: &Line) -> LineShown {
    let price = t.money(line.unit_price_minor, currency);
    let note = match (line.quantity_milli, line.unit.is_empty()) {
        (1000, _) => String::new(),
        (quantity, true) => t.with2("invoices-line-note", "quantity", t.decimal(quantity), "price", price),
        (quantity, false) => {
            let quantity = t.decimal(quantity);
            t.with3("invoices-line-note-unit", "quantity", quantity, "unit", &line.unit, "price", price)
        }
    };
    LineShown { description: line.description.clone(), note, amount: t.money(line.amount_minor, currency) }
}

fn payment_shown(t: Texts, invoice: &Invoice, payment: &Payment) -> PaymentShown {
    PaymentShown {
        id: payment.id.to_string(),
        amount: t.money(payment.amount_minor, invoice.currency.code()),
        amount_plain: plain(payment.amount_minor, invoice.currency.decimals()),
        day: day(t, &payment.received_on),
        method: t.say(&format!("invoices-method-{}", payment.method)).into_owned(),
        reference: payment.reference.clone(),
        recorded_by: payment.recorded_by.clone(),
        undone_by: payment.undone_by.clone().unwrap_or_default(),
        status: payment.status,
    }
}

/// A stored day in words; a day that cannot be read stays as it is.
pub(crate) fn day(t: Texts, stored: &str) -> String {
    stored.parse::<Date>().map_or_else(|_| stored.to_owned(), |date| t.date_full(date))
}

fn due(t: Texts, invoice: &Invoice, today: Date) -> String {
    let Ok(date) = invoice.due_on.parse::<Date>() else { return String::new() };
    let named = if date.year() == today.year() { t.date_long(date) } else { t.date_full(date) };
    if !invoice.is_open() {
        return t.with("invoices-due", "day", named);
    }
    let days = today.until(date).map_or(0, |span| span.get_days());
    match days {
        0 => t.with("invoices-due-today", "day", named),
        1.. => t.with2("invoices-due-in", "day", named, "days", days),
        _ => t.with2("invoices-due-late", "day", named, "days", -days),
    }
}

/// A rate in hundredths of a percent, as in `7.5%`.
fn percent(t: Texts, basis_points: i32) -> String {
    t.with("formats-percent", "number", t.decimal(i64::from(basis_points) * 10))
}

/// A number in units of 10^-`decimals` as it stands in a form: with a point, without groups.
pub(crate) fn plain(value: i64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    if decimals == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
    }
}

/// Tone and key of an invoice's state as staff call it.
pub(crate) fn pill_for_staff(invoice: &Invoice, now: Instant) -> (&'static str, String) {
    if invoice.is_overdue(now) {
        return ("bad", "invoices-status-overdue".to_owned());
    }
    let tone = match invoice.status {
        InvoiceStatus::Draft => "hollow",
        InvoiceStatus::Sent | InvoiceStatus::Viewed => "info",
        InvoiceStatus::PartlyPaid => "warn",
        InvoiceStatus::Paid => "ok",
        InvoiceStatus::Void => " hollow",
    };
    (tone, format!("invoices-status-{}", invoice.status))
}

/// Tone and key of an invoice's state as its client calls it.
pub(crate) fn pill_for_client(invoice: &Invoice, now: Instant) -> (&'static str, &'static str) {
    match invoice.status {
        _ if invoice.is_overdue(now) => ("bad", "invoices-status-overdue"),
        InvoiceStatus::PartlyPaid => ("warn", "invoices-status-partly-paid"),
        InvoiceStatus::Paid => ("ok", "invoices-status-paid"),
        InvoiceStatus::Void => ("hollow", "invoices-status-void"),
        InvoiceStatus::Draft | InvoiceStatus::Sent | InvoiceStatus::Viewed => {
            ("warn", "invoices-status-to-pay")
        }
    }
}

/// The company's bank details as pairs: `Bank: First Hudson Bank` a line; a line without a colon has no label.
pub(crate) fn bank(here: &Workspace) -> Vec<(String, String)> {
    let lines = here.bank_details.lines().map(str::trim).filter(|line| !line.is_empty());
    let pair = |line: &str| match line.split_once(':') {
        Some((label, value)) if !value.trim().is_empty() => {
            (label.trim().to_owned(), value.trim().to_owned())
        }
        _ => (String::new(), line.to_owned()),
    };
    lines.map(pair).collect()
}

#[cfg(test)]
mod tests {
    use portico_domain::billing::payments::PaymentMethod;
    use portico_rendering::languages::Language;

    use super::*;

    #[test]
    fn every_state_and_method_has_its_word_in_every_language() {
        for language in Language::all() {
            let t = language.texts();
            for status in InvoiceStatus::ALL {
                assert!(!t.say(&format!("invoices-status-{status}")).is_empty());
            }
            for method in PaymentMethod::ALL {
                assert!(!t.say(&format!("invoices-method-{method}")).is_empty());
            }
        }
    }

    #[test]
    fn a_form_gets_back_what_can_be_read_again() {
        assert_eq!(plain(-1_250_005, 2), "-12500.05");
        assert_eq!(plain(1_500, 0), "1500");
        assert_eq!(plain(1_250, 3), "1.250");
    }
}
