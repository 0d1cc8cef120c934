//! Invoices: numbered without gaps when they are issued, never changed afterwards.

pub mod lines;
pub mod row;
mod visibility;

pub use row::Model as Invoice;

use crate::time::Instant;
use crate::word::words;

words! {
    /// Where an invoice stands; overdue is worked out, not stored.
    pub enum InvoiceStatus {
        Draft = "draft", Sent = "sent", Viewed = "viewed", PartlyPaid = "partly-paid", Paid = "paid", Void = "void",
    }
}

impl Invoice {
    /// Its number as people write it, or nothing before it is issued.
    pub fn reference(&self) -> Option<String> {
        self.number.map(|number| number.to_string())
    }
    /// What is left to pay, in minor units; never negative.
    pub fn balance_minor(&self) -> i64 {
        (self.total_minor - self.paid_minor).max(0)
    }
    /// Whether it waits for money.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, InvoiceStatus::Sent | InvoiceStatus::Viewed | InvoiceStatus::PartlyPaid)
    }
    /// Whether it waits for money longer than agreed.
    pub fn is_overdue(&self, now: Instant) -> bool {
        self.is_open() && self.due_at < now
    }
}
