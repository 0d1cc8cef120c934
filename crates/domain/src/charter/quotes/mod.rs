//! Quotes: what a trip would cost, in revisions; a sent one is frozen.

pub mod legs;
pub mod lines;
pub mod options;
pub mod row;
mod visibility;

pub use row::Model as Quote;

use crate::word::words;

words! {
    /// Where a quote stands (domain.md, Quote).
    pub enum QuoteStatus {
        Draft = "draft", Sent = "sent", Viewed = "viewed", AwaitingConfirmation = "awaiting-confirmation",
        Accepted = "accepted", Declined = "declined", ChangeRequested = "change-requested", Expired = "expired",
        Withdrawn = "withdrawn", Superseded = "superseded",
    }
}

impl QuoteStatus {
    /// Whether the client can still answer it.
    pub const fn is_answerable(self) -> bool {
        matches!(self, Self::Sent | Self::Viewed)
    }
}

/// Who signed, when and from where.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct Evidence {
    /// The name as typed.
    pub name: String,
    /// The sentence agreed to.
    pub statement: String,
    /// The network address.
    pub address: String,
    /// The browser, as it names itself.
    pub browser: String,
    /// SHA-256 of the document they saw, in hex.
    pub document_hash: String,
    /// When.
    pub at: crate::time::Instant,
}

impl Quote {
    /// Number and revision as people write it: `Q-1042`, `Q-1042-2` from the second revision on.
    pub fn reference(&self) -> String {
        if self.revision > 1 { format!("Q-{}-{}", self.number, self.revision) } else { format!("Q-{}", self.number) }
    }
}
