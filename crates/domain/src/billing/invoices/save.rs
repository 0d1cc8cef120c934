//! Writes the content of a draft: its lines, its due day, its notes. What was issued is never written again.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::lines::{self, ActiveModel as LineRow};
use super::totals::sum;
use super::{Invoice, InvoiceRefusal, InvoiceStatus, MOST_LINES};
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::billing::one_line;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::InvoiceLineId;
use crate::money::{Currency, line_amount, parse_scaled, tax_amount};
use crate::workspaces::Workspace;
use crate::{Error, Result};

/// The content of a draft as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// What the invoice is for, in a few words.
    pub title: String,
    /// The day it is due, `2026-11-27`.
    pub due_on: String,
    /// Words to the client.
    pub notes: String,
    /// Its lines, in their order.
    pub lines: Vec<LineTyped>,
    /// The version that was edited.
    pub version: i32,
}

/// One line as it was typed.
#[derive(Clone, Debug, Default)]
pub struct LineTyped {
    /// Its place in the form: its fields are `lines.0.description` and so on.
    pub row: usize,
    /// What is charged.
    pub description: String,
    /// How many, up to three decimals; empty means one.
    pub quantity: String,
    /// Of what, such as hour.
    pub unit: String,
    /// Price of one, in the invoice's currency.
    pub price: String,
    /// Tax in percent, up to two decimals; empty means none.
    pub tax: String,
}

impl LineTyped {
    /// Whether nothing of it was filled in.
    pub fn is_empty(&self) -> bool {
        [&self.description, &self.price].iter().all(|text| text.trim().is_empty())
    }
}

struct Line {
    description: String,
    quantity_milli: i64,
    unit: String,
    unit_price_minor: i64,
    tax_bp: i32,
    amount_minor: i64,
    tax_minor: i64,
    /// Whether it came to its amount and tax before this change.
    is_kept: bool,
}

/// Writes a draft's content and works out its sums; empty rows are left out.
pub async fn save(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageInvoices>,
    here: &Workspace,
    invoice: Invoice,
    content: &Content,
) -> Result<Invoice> {
    if invoice.status != InvoiceStatus::Draft {
        return Err(InvoiceRefusal::NotADraft.into());
    }
    if invoice.version != content.version {
        return Err(Error::Stale);
    }
    let (due_on, mut lines) = read(content, invoice.currency)?;
    keep_what_stands(&mut lines, super::lines_of(work, &invoice).await?);
    let Some(sum) = sum(lines.iter().map(|line| (line.amount_minor, line.tax_minor))) else {
        return Err(Invalid::field("lines", "invoices-error-total").into());
    };
    replace_lines(work, &invoice, lines).await?;
    let (before, version) = (invoice.clone(), invoice.version);
    let mut row = invoice.into_active_model();
    row.title = Set(one_line(&content.title, 120));
    row.notes = Set(crate::billing::paragraphs(&content.notes, 4000));
    row.due_on = Set(due_on.to_string());
    row.due_at = Set(super::draft::end_of(due_on, here)?);
    row.net_minor = Set(sum.net_minor);
    row.tax_minor = Set(sum.tax_minor);
    row.total_minor = Set(sum.total_minor);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let saved = work.update(row).await?;
    let happened = super::issue::about(Event::InvoiceChanged, &saved).between(&before, &saved);
    work.record(happened.for_staff_only()).await?;
    Ok(saved)
}

/// A line whose quantity, price and rate are as they were keeps what it came to. What a quote added up and rounded in its
/// own way so stays what its client accepted.
fn keep_what_stands(lines: &mut [Line], mut stored: Vec<lines::Model>) {
    for by_name in [true, false] {
        for line in lines.iter_mut().filter(|line| !line.is_kept) {
            let same = stored.iter().position(|known| {
                (!by_name || known.description == line.description)
                    && known.quantity_milli == line.quantity_milli
                    && known.unit_price_minor == line.unit_price_minor
                    && known.tax_bp == line.tax_bp
            });
            if let Some(same) = same {
                let known = stored.swap_remove(same);
                (line.amount_minor, line.tax_minor, line.is_kept) =
                    (known.amount_minor, known.tax_minor, true);
            }
        }
    }
}

async fn replace_lines(work: &UnitOfWork<Staff>, invoice: &Invoice, fresh: Vec<Line>) -> Result<()> {
    lines::Entity::delete_many()
        .filter(lines::Column::WorkspaceId.eq(invoice.workspace_id))
        .filter(lines::Column::InvoiceId.eq(invoice.id))
        .exec(work.connection())
        .await?;
    let rows = fresh.into_iter().zip(0..).map(|(line, seq)| LineRow {
        id: Set(InvoiceLineId::new(work.now())),
        invoice_id: Set(invoice.id),
        seq: Set(seq),
        description: Set(line.description),
        quantity_milli: Set(line.quantity_milli),
        unit: Set(line.unit),
        unit_price_minor: Set(line.unit_price_minor),
        tax_bp: Set(line.tax_bp),
        amount_minor: Set(line.amount_minor),
        tax_minor: Set(line.tax_minor),
        ..Default::default()
    });
    work.insert_all::<LineRow>(rows.collect()).await
}

fn read(content: &Content, currency: Currency) -> Result<(Date, Vec<Line>)> {
    let mut invalid = Invalid::default();
    if content.title.trim().is_empty() {
        invalid.add("title", "invoices-error-title");
    }
    let due_on: Option<Date> = content.due_on.trim().parse().ok();
    if due_on.is_none() {
        invalid.add("due_on", "invoices-error-due");
    }
    let filled: Vec<&LineTyped> = content.lines.iter().filter(|line| !line.is_empty()).collect();
    if filled.len() > MOST_LINES {
        invalid.add("lines", "invoices-error-too-many-lines");
    }
    let lines: Vec<Line> = filled.iter().filter_map(|line| read_line(line, currency, &mut invalid)).collect();
    invalid.check()?;
    let due_on = due_on.ok_or_else(|| Error::from(Invalid::field("due_on", "invoices-error-due")))?;
    Ok((due_on, lines))
}

fn read_line(line: &LineTyped, currency: Currency, invalid: &mut Invalid) -> Option<Line> {
    let field = |name: &str| format!("lines.{}.{name}", line.row);
    let before = invalid.problems.len();
    let description = one_line(&line.description, 200);
    if description.is_empty() {
        invalid.add(field("description"), "invoices-error-description");
    }
    let quantity = if line.quantity.trim().is_empty() { Some(1000) } else { parse_scaled(&line.quantity, 3) };
    if quantity.is_none() {
        invalid.add(field("quantity"), "invoices-error-quantity");
    }
    let price = currency.parse_amount(&line.price);
    if price.is_none() {
        invalid.add(field("price"), "invoices-error-price");
    }
    let tax = tax_rate(&line.tax);
    if tax.is_none() {
        invalid.add(field("tax"), "invoices-error-tax");
    }
    let (quantity_milli, unit_price_minor, tax_bp) = (quantity?, price?, tax?);
    let amount = line_amount(quantity_milli, unit_price_minor);
    let taxed = amount.and_then(|amount| Some((amount, tax_amount(amount, i64::from(tax_bp))?)));
    let Some((amount_minor, tax_minor)) = taxed else {
        invalid.add(field("price"), "invoices-error-total");
        return None;
    };
    let unit = one_line(&line.unit, 30);
    let line = Line {
        description,
        quantity_milli,
        unit,
        unit_price_minor,
        tax_bp,
        amount_minor,
        tax_minor,
        is_kept: false,
    };
    (invalid.problems.len() == before).then_some(line)
}

/// A rate in percent as typed (`7.5`, `7,5 %`) in hundredths of a percent; nothing outside 0 to 100.
fn tax_rate(text: &str) -> Option<i32> {
    let text = text.trim().trim_end_matches('%').trim();
    if text.is_empty() {
        return Some(0);
    }
    let basis_points = parse_scaled(text, 2)?;
    (0..=10_000).contains(&basis_points).then(|| i32::try_from(basis_points).ok()).flatten()
}
