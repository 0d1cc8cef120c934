//! What received money does to its invoice: one place, so that every way in and out keeps the books the same.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use crate::access::Staff;
use crate::activity::Event;
use crate::billing::invoices::{self, Invoice, InvoiceRefusal, InvoiceStatus, row};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::{Error, Result};

/// Adds to (or takes from) what an invoice has received, and lets its status follow. The invoice is found again under a
/// lock, so that two payments at once both count.
pub(super) async fn apply(
    work: &mut UnitOfWork<Staff>,
    invoice: &Invoice,
    change_minor: i64,
) -> Result<Applied> {
    let invoice = work.one_for_update::<row::Entity>(invoice.id).await?;
    if !invoice.is_issued() {
        return Err(InvoiceRefusal::NotOpen.into());
    }
    let before = invoice.clone();
    let paid = invoice.paid_minor.checked_add(change_minor);
    let paid = paid
        .filter(|paid| *paid >= 0)
        .ok_or_else(|| Error::from(Invalid::field("amount", "invoices-error-total")))?;
    let status = invoice.status_when_paid(paid);
    let version = invoice.version;
    let mut row = invoice.into_active_model();
    row.paid_minor = Set(paid);
    row.status = Set(status);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    Ok(Applied { before, invoice: work.update(row).await? })
}

/// An invoice after money came or went, and as it was before.
pub(super) struct Applied {
    pub before: Invoice,
    pub invoice: Invoice,
}

/// Writes down a payment's event, and that the invoice is settled when it just became so.
pub(super) async fn tell(
    work: &mut UnitOfWork<Staff>,
    event: Event,
    applied: &Applied,
    amount_minor: i64,
) -> Result<()> {
    let Applied { before, invoice } = applied;
    let deal = invoices::deal_of(work, invoice).await?;
    let happened = invoices::about(event, invoice).deal(deal).between(before, invoice);
    let happened = happened.with("amount_minor", amount_minor);
    work.record(happened).await?;
    if invoice.status == InvoiceStatus::Paid && before.status != InvoiceStatus::Paid {
        let paid = invoices::about(Event::InvoicePaid, invoice).deal(deal);
        work.record(paid.with("amount_minor", invoice.total_minor)).await?;
    }
    Ok(())
}
