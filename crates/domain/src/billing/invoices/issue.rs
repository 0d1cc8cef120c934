//! Issues a draft: it gets the next number, is frozen, and the client is told.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{Invoice, InvoiceRefusal, InvoiceStatus, lines_of};
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::workspaces::Workspace;
use crate::workspaces::numbers::{self, Series};
use crate::{Error, Result};

/// Gives a draft its number and date and freezes it. The number is taken in this very change: without a commit it is free again.
pub async fn issue(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageInvoices>,
    here: &Workspace,
    invoice: Invoice,
    version: i32,
) -> Result<Invoice> {
    // Found again under a lock, so that two people who press at once do not take two numbers.
    let invoice = work.one_for_update::<Entity>(invoice.id).await?;
    if invoice.status != InvoiceStatus::Draft {
        return Err(InvoiceRefusal::NotADraft.into());
    }
    if invoice.version != version {
        return Err(Error::Stale);
    }
    if lines_of(work, &invoice).await?.is_empty() {
        return Err(InvoiceRefusal::NoLines.into());
    }
    if invoice.total_minor <= 0 {
        return Err(InvoiceRefusal::NothingToPay.into());
    }
    if invoice.due_at < work.now() {
        return Err(InvoiceRefusal::DuePassed.into());
    }
    let number = numbers::next(work, Series::Invoice).await?;
    let deal = deal_of(work, &invoice).await?;
    let today = work.now().at(&here.time_zone).date();
    let before = invoice.clone();
    let mut row = invoice.into_active_model();
    row.number = Set(Some(number));
    row.status = Set(InvoiceStatus::Sent);
    row.issued_on = Set(Some(today.to_string()));
    row.issued_at = Set(Some(work.now()));
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let issued = work.update(row).await?;
    let happened = about(Event::InvoiceIssued, &issued).deal(deal).between(&before, &issued);
    work.record(happened.with("amount_minor", issued.total_minor)).await?;
    super::remind::ask_in_time(work, &issued).await?;
    Ok(issued)
}

/// An event of an invoice, with what its sentence needs.
pub(crate) fn about(event: Event, invoice: &Invoice) -> Happened {
    let name = invoice.reference().unwrap_or_else(|| invoice.title.clone());
    Happened::to(event, invoice.id.0, name)
        .account(invoice.account_id)
        .with("currency", invoice.currency.code())
}

/// The deal of an invoice's trip, so that the deal's history tells of it.
pub(crate) async fn deal_of(
    work: &UnitOfWork<Staff>,
    invoice: &Invoice,
) -> Result<Option<crate::id::DealId>> {
    let Some(trip) = invoice.trip_id else { return Ok(None) };
    Ok(work.one::<crate::charter::trips::row::Entity>(trip).await?.deal_id)
}
