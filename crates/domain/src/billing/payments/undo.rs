//! Takes back a payment that was recorded in error; the invoice's status goes back with it.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{Payment, PaymentStatus};
use crate::Result;
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::billing::invoices::{self, Invoice, InvoiceRefusal};
use crate::database::{Sight, UnitOfWork};

/// Takes back a received payment. It stays in the list, struck through.
pub async fn undo(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    invoice: Invoice,
    payment: Payment,
) -> Result<Payment> {
    // The invoice before its payment, everywhere: two changes then wait for each other instead of locking up.
    let invoice = work.one_for_update::<invoices::row::Entity>(invoice.id).await?;
    let payment = work.one_for_update::<Entity>(payment.id).await?;
    if payment.status != PaymentStatus::Received {
        return Err(InvoiceRefusal::PaymentSettled.into());
    }
    let applied = super::apply::apply(work, &invoice, -payment.amount_minor).await?;
    let payment = mark_undone(work, by, payment).await?;
    super::apply::tell(work, Event::PaymentUndone, &applied, payment.amount_minor).await?;
    Ok(payment)
}

pub(super) async fn mark_undone(
    work: &UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    payment: Payment,
) -> Result<Payment> {
    let mut row = payment.into_active_model();
    row.status = Set(PaymentStatus::Undone);
    row.undone_at = Set(Some(work.now()));
    row.undone_by = Set(Some(by.name().to_owned()));
    work.update(row).await
}
