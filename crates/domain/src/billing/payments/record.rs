//! Records money that came in: part of the sum, all of it, or more; what is over is the account's credit (decision 39).

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{Payment, PaymentMethod, PaymentStatus};
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::billing::invoices::Invoice;
use crate::billing::one_line;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::PaymentId;
use crate::money::Currency;
use crate::workspaces::Workspace;
use crate::{Error, Result};

/// Money that came in, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Receipt {
    /// How much, in the invoice's currency.
    pub amount: String,
    /// How: a [`PaymentMethod`].
    pub method: String,
    /// Number of the transfer or receipt; may be empty.
    pub reference: String,
    /// The day it came in, `2026-11-24`.
    pub received_on: String,
}

pub(super) struct Read {
    pub amount_minor: i64,
    pub method: PaymentMethod,
    pub reference: String,
    pub received_on: Date,
}

impl Receipt {
    pub(super) fn read(&self, currency: Currency, today: Date) -> Result<Read> {
        let mut invalid = Invalid::default();
        let amount = currency.parse_amount(&self.amount).filter(|amount| *amount > 0);
        if amount.is_none() {
            invalid.add("amount", "invoices-error-amount");
        }
        let method: Option<PaymentMethod> = self.method.parse().ok();
        if method.is_none() {
            invalid.add("method", "invoices-error-method");
        }
        let day: Option<Date> = self.received_on.trim().parse().ok();
        match day {
            None => invalid.add("received_on", "invoices-error-received"),
            Some(day) if day > today => invalid.add("received_on", "invoices-error-received-later"),
            Some(_) => {}
        }
        let reference = one_line(&self.reference, 140);
        match (amount, method, day) {
            (Some(amount_minor), Some(method), Some(received_on)) if invalid.problems.is_empty() => {
                Ok(Read { amount_minor, method, reference, received_on })
            }
            _ => Err(Error::Invalid(invalid)),
        }
    }
}

/// Records a payment; the invoice's status follows in the same change.
pub async fn record(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    here: &Workspace,
    invoice: Invoice,
    receipt: &Receipt,
) -> Result<Payment> {
    let read = receipt.read(invoice.currency, work.now().at(&here.time_zone).date())?;
    let applied = super::apply::apply(work, &invoice, read.amount_minor).await?;
    let row = ActiveModel {
        id: Set(PaymentId::new(work.now())),
        invoice_id: Set(applied.invoice.id),
        amount_minor: Set(read.amount_minor),
        method: Set(read.method),
        reference: Set(read.reference),
        received_on: Set(read.received_on.to_string()),
        status: Set(PaymentStatus::Received),
        recorded_by: Set(by.name().to_owned()),
        recorded_at: Set(work.now()),
        undone_at: Set(None),
        undone_by: Set(None),
        ..Default::default()
    };
    let payment = work.insert(row).await?;
    super::apply::tell(work, Event::PaymentRecorded, &applied, payment.amount_minor).await?;
    Ok(payment)
}
