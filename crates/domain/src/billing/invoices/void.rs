//! Makes an issued invoice void: the number stays, nothing is owed any more.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{Invoice, InvoiceRefusal, InvoiceStatus};
use crate::Result;
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::billing::{one_line, payments};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;

/// Makes an invoice void, for a reason that the client reads. Only an issued one for which nothing was paid.
pub async fn void(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    invoice: Invoice,
    reason: &str,
) -> Result<Invoice> {
    let reason = one_line(reason, 300);
    if reason.is_empty() {
        return Err(Invalid::field("reason", "invoices-error-reason").into());
    }
    let invoice = work.one_for_update::<Entity>(invoice.id).await?;
    if invoice.is_issued() && invoice.paid_minor > 0 {
        return Err(InvoiceRefusal::HasPayments.into());
    }
    if !invoice.can_be_voided() {
        return Err(InvoiceRefusal::NotOpen.into());
    }
    payments::forget_announced(work, by, &invoice).await?;
    let deal = super::issue::deal_of(work, &invoice).await?;
    let (before, version) = (invoice.clone(), invoice.version);
    let mut row = invoice.into_active_model();
    row.status = Set(InvoiceStatus::Void);
    row.voided_at = Set(Some(work.now()));
    row.void_reason = Set(reason.clone());
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let voided = work.update(row).await?;
    let happened = super::issue::about(Event::InvoiceVoided, &voided).deal(deal).between(&before, &voided);
    work.record(happened.with("reason", reason)).await?;
    Ok(voided)
}
