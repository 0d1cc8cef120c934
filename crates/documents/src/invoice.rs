//! The invoice on paper: what is owed, what was paid and how to pay the rest.

use serde::{Deserialize, Serialize};

use crate::{Fact, Leg, MoneyLine, PaperLink, Sheet, Total};

/// Keys an invoice looks up in [`Sheet::labels`]. `page` takes `{page}` and `{pages}`.
pub const INVOICE_LABELS: &[&str] = &["page", "for", "terms", "notes", "lines", "payments", "bank"];

/// An invoice or a credit note.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct InvoiceDocument {
    /// Sender, recipient, title, facts, conditions, notes.
    pub sheet: Sheet,
    /// State as a word in a frame beside the title, such as "Paid" or "Void"; empty while it is simply open.
    pub stamp: String,
    /// The flights invoiced; left out when empty.
    pub legs: Vec<Leg>,
    /// What is charged.
    pub lines: Vec<MoneyLine>,
    /// Subtotal, taxes, total, paid, balance.
    pub totals: Vec<Total>,
    /// What was paid so far.
    pub payments: Vec<Payment>,
    /// Bank details as label and value.
    pub bank: Vec<Fact>,
    /// Where to pay in the portal.
    pub link: Option<PaperLink>,
}

/// A payment that arrived.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Payment {
    /// Day it arrived.
    pub day: String,
    /// How it was paid.
    pub method: String,
    /// Number of the transfer or card receipt; may be empty.
    pub reference: String,
    /// Amount with its currency.
    pub amount: String,
}
