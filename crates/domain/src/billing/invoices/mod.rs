//! Invoices: numbered without gaps when they are issued, never changed afterwards.

mod discard;
mod draft;
mod error;
mod find;
mod issue;
pub mod lines;
mod list;
mod remind;
pub mod row;
mod save;
mod totals;
mod view;
mod visibility;
mod void;

pub use discard::discard;
pub use draft::{Payee, accounts_to_bill, draft, draft_for_trip, people_of};
pub use error::InvoiceRefusal;
pub use find::{Record, find, told};
pub use issue::issue;
pub(crate) use issue::{about, deal_of};
pub use list::{
    InvoiceTab, Listed, ListedPage, OfClient, PAGE, Sums, announced, latest_for_client, list,
    list_for_client, list_of_trip_for_client, live_of_trip, sums,
};
pub use remind::{remind_before_due, remind_overdue};
pub use row::Model as Invoice;
pub use save::{Content, LineTyped, save};
pub use totals::{TaxGroup, tax_groups};
pub use view::view;
pub use void::void;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::time::Instant;
use crate::word::words;

/// Lines of one invoice at the most.
pub const MOST_LINES: usize = 60;

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
    /// What a transfer is to carry, so that it can be matched: `INV 3052`; empty before the invoice is issued.
    pub fn transfer_reference(&self) -> String {
        self.number.map(|number| format!("INV {number}")).unwrap_or_default()
    }
    /// What is left to pay, in minor units; never negative.
    pub fn balance_minor(&self) -> i64 {
        self.total_minor.saturating_sub(self.paid_minor).max(0)
    }
    /// What was paid beyond the total, in minor units; the account's credit.
    pub fn credit_minor(&self) -> i64 {
        self.paid_minor.saturating_sub(self.total_minor).max(0)
    }
    /// Whether it waits for money.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, InvoiceStatus::Sent | InvoiceStatus::Viewed | InvoiceStatus::PartlyPaid)
    }
    /// Whether it was issued and still counts.
    pub const fn is_issued(&self) -> bool {
        self.is_open() || matches!(self.status, InvoiceStatus::Paid)
    }
    /// Whether it waits for money longer than agreed.
    pub fn is_overdue(&self, now: Instant) -> bool {
        self.is_open() && self.due_at < now
    }
    /// Whether it can be made void: issued, and nothing paid for it stands.
    pub const fn can_be_voided(&self) -> bool {
        self.is_open() && self.paid_minor == 0
    }
    /// Where it stands once `paid_minor` is received, as long as it is issued and not void.
    pub(crate) const fn status_when_paid(&self, paid_minor: i64) -> InvoiceStatus {
        if paid_minor >= self.total_minor && paid_minor > 0 {
            InvoiceStatus::Paid
        } else if paid_minor > 0 {
            InvoiceStatus::PartlyPaid
        } else if self.viewed_at.is_some() {
            InvoiceStatus::Viewed
        } else {
            InvoiceStatus::Sent
        }
    }
}

/// The lines of an invoice that was found before, in their order.
pub async fn lines_of<S: Sight>(sight: &S, invoice: &Invoice) -> Result<Vec<lines::Model>>
where
    lines::Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<lines::Entity>().filter(lines::Column::InvoiceId.eq(invoice.id));
    sight.all(select.order_by_asc(lines::Column::Seq)).await
}
