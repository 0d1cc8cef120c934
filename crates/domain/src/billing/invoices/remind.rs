//! What time does to an invoice, done by background work: a word before it is due, and one when it is late.

use super::row::Entity;
use super::{Invoice, about};
use crate::access::{Staff, System};
use crate::activity::Event;
use crate::billing::payments::{self, PaymentStatus};
use crate::database::{Sight, UnitOfWork};
use crate::id::InvoiceId;
use crate::outbox::Task;
use crate::time::Instant;
use crate::{Error, Result};

/// From nine in the morning until the end of the day, in hours: both words come in the morning.
const MORNING_TO_MIDNIGHT: i64 = 15;
/// From the end of the third day before to the end of the due day, in hours.
const THREE_DAYS: i64 = 3 * 24;
/// From the end of the due day to nine in the morning, in hours.
const NEXT_MORNING: i64 = 9;

/// Asks for both words at their time; an invoice due sooner than in three days gets only the second.
pub(super) async fn ask_in_time(work: &mut UnitOfWork<Staff>, issued: &Invoice) -> Result<()> {
    let soon = issued.due_at.plus_hours(-THREE_DAYS - MORNING_TO_MIDNIGHT);
    if soon > work.now() {
        let task = Task::RemindOfInvoice { invoice: issued.id };
        work.enqueue_at(task, &format!("remind-of-invoice:{}", issued.id), soon).await?;
    }
    let late: Instant = issued.due_at.plus_hours(NEXT_MORNING);
    let task = Task::RemindOfOverdueInvoice { invoice: issued.id };
    work.enqueue_at(task, &format!("remind-of-overdue-invoice:{}", issued.id), late).await
}

/// Has the client reminded of an invoice that is due soon and still waits for money.
pub async fn remind_before_due(work: &mut UnitOfWork<System>, id: InvoiceId) -> Result<()> {
    match waiting(work, id).await? {
        Some(invoice) if !invoice.is_overdue(work.now()) => {
            work.record(about(Event::InvoiceDueSoon, &invoice)).await
        }
        _ => Ok(()),
    }
}

/// Has the client told that an invoice is overdue and still waits for money.
pub async fn remind_overdue(work: &mut UnitOfWork<System>, id: InvoiceId) -> Result<()> {
    match waiting(work, id).await? {
        Some(invoice) if invoice.is_overdue(work.now()) => {
            work.record(about(Event::InvoiceOverdue, &invoice)).await
        }
        _ => Ok(()),
    }
}

/// The invoice, while money for it is missing that nobody has announced: whoever says that it is on its way is not asked
/// for it again.
async fn waiting(work: &UnitOfWork<System>, id: InvoiceId) -> Result<Option<Invoice>> {
    let invoice = match work.one_for_update::<Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    if !invoice.is_open() {
        return Ok(None);
    }
    let on_its_way: i64 = payments::of_invoice(work, &invoice)
        .await?
        .iter()
        .filter(|payment| payment.status == PaymentStatus::Announced)
        .fold(0, |sum, payment| payment.amount_minor.saturating_add(sum));
    Ok(Some(invoice).filter(|invoice| on_its_way < invoice.balance_minor()))
}
