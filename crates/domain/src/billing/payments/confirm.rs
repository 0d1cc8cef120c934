//! Announced money is there: it counts from now on, with the amount and day that the bank says.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::record::Receipt;
use super::row::Entity;
use super::{Payment, PaymentStatus};
use crate::Result;
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::billing::invoices::{self, Invoice, InvoiceRefusal};
use crate::database::{Sight, UnitOfWork};
use crate::workspaces::Workspace;

/// Turns an announced payment into a received one.
pub async fn confirm(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    here: &Workspace,
    (invoice, payment): (Invoice, Payment),
    receipt: &Receipt,
) -> Result<Payment> {
    // The invoice before its payment, everywhere: two changes then wait for each other instead of locking up.
    let invoice = work.one_for_update::<invoices::row::Entity>(invoice.id).await?;
    let payment = work.one_for_update::<Entity>(payment.id).await?;
    if payment.status != PaymentStatus::Announced {
        return Err(InvoiceRefusal::PaymentSettled.into());
    }
    let read = receipt.read(invoice.currency, work.now().at(&here.time_zone).date())?;
    let applied = super::apply::apply(work, &invoice, read.amount_minor).await?;
    let mut row = payment.into_active_model();
    row.amount_minor = Set(read.amount_minor);
    row.method = Set(read.method);
    row.reference = Set(read.reference);
    row.received_on = Set(read.received_on.to_string());
    row.status = Set(PaymentStatus::Received);
    row.recorded_by = Set(by.name().to_owned());
    let payment = work.update(row).await?;
    super::apply::tell(work, Event::PaymentRecorded, &applied, payment.amount_minor).await?;
    Ok(payment)
}
