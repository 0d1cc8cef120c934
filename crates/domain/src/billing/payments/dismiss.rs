//! Announced money that never came: the announcement is set aside.

use super::row::Entity;
use super::undo::mark_undone;
use super::{Payment, PaymentStatus};
use crate::Result;
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Noun};
use crate::billing::invoices::{self, Invoice, InvoiceRefusal};
use crate::database::UnitOfWork;

/// Sets an announced payment aside; nothing changes in the books.
pub async fn dismiss(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    invoice: &Invoice,
    payment: Payment,
) -> Result<Payment> {
    let payment = work.one_for_update::<Entity>(payment.id).await?;
    if payment.status != PaymentStatus::Announced {
        return Err(InvoiceRefusal::PaymentSettled.into());
    }
    let payment = mark_undone(work, by, payment).await?;
    let happened = invoices::about(Event::PaymentDismissed, invoice).for_staff_only();
    work.record(happened.with("amount_minor", payment.amount_minor)).await?;
    // The client's own page loses it from its list.
    work.announce(Noun::Invoice, invoice.id.0, Some(invoice.account_id));
    Ok(payment)
}

/// Sets all announcements of an invoice aside, when it is made void.
pub(crate) async fn forget_announced(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    invoice: &Invoice,
) -> Result<()> {
    let payments = super::of_invoice(work, invoice).await?;
    for payment in payments.into_iter().filter(|payment| payment.status == PaymentStatus::Announced) {
        mark_undone(work, by, payment).await?;
    }
    Ok(())
}
