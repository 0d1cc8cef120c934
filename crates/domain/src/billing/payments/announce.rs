//! The client says that money is on its way: staff see it at once and confirm it when it is there (decision 38).

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{Payment, PaymentMethod, PaymentStatus};
use crate::Result;
use crate::access::PortalUser;
use crate::activity::Event;
use crate::billing::invoices::{self, Invoice, InvoiceRefusal, about};
use crate::billing::one_line;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::PaymentId;
use crate::workspaces::Workspace;

/// Announcements of one invoice that may wait for staff.
const MOST_WAITING: usize = 5;

/// What a client says of a payment, as typed.
#[derive(Clone, Debug, Default)]
pub struct Announced {
    /// How much; empty means all that is left.
    pub amount: String,
    /// The reference of the transfer; may be empty.
    pub reference: String,
}

/// Notes that a client has paid. Nothing counts as paid before staff confirm it; saying the same twice notes it once.
pub async fn announce(
    work: &mut UnitOfWork<PortalUser>,
    here: &Workspace,
    invoice: Invoice,
    said: &Announced,
) -> Result<Payment> {
    let invoice = work.one_for_update::<invoices::row::Entity>(invoice.id).await?;
    if !invoice.is_open() {
        return Err(InvoiceRefusal::NotOpen.into());
    }
    let amount_minor = match said.amount.trim() {
        "" => invoice.balance_minor(),
        text => match invoice.currency.parse_amount(text).filter(|amount| *amount > 0) {
            Some(amount) => amount,
            None => return Err(Invalid::field("amount", "invoices-error-amount").into()),
        },
    };
    let reference = one_line(&said.reference, 140);
    let waiting: Vec<Payment> = super::of_invoice(work, &invoice).await?;
    let waiting: Vec<Payment> =
        waiting.into_iter().filter(|one| one.status == PaymentStatus::Announced).collect();
    if let Some(same) =
        waiting.iter().find(|one| one.amount_minor == amount_minor && one.reference == reference)
    {
        return Ok(same.clone());
    }
    if waiting.len() >= MOST_WAITING {
        return Err(InvoiceRefusal::TooManyAnnounced.into());
    }
    let row = ActiveModel {
        id: Set(PaymentId::new(work.now())),
        invoice_id: Set(invoice.id),
        amount_minor: Set(amount_minor),
        method: Set(PaymentMethod::Wire),
        reference: Set(reference),
        received_on: Set(work.now().at(&here.time_zone).date().to_string()),
        status: Set(PaymentStatus::Announced),
        recorded_by: Set(work.by().name()),
        recorded_at: Set(work.now()),
        undone_at: Set(None),
        undone_by: Set(None),
        ..Default::default()
    };
    let payment = work.insert(row).await?;
    work.record(about(Event::PaymentAnnounced, &invoice).with("amount_minor", amount_minor)).await?;
    Ok(payment)
}
