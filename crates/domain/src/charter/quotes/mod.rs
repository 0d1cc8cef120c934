//! Quotes: what a trip would cost, in revisions; a sent one is frozen.

mod accept;
mod answerable;
mod ask_for_change;
mod close_open;
mod confirm;
mod contents;
mod decline;
pub mod desk;
mod draft;
mod effects;
mod error;
mod estimate;
mod expire;
pub mod legs;
pub mod lines;
mod list;
pub mod options;
mod people;
mod price;
pub mod rate_card;
mod read;
mod read_lines;
mod renew;
mod revise;
pub mod row;
mod save;
mod send;
mod typed;
mod valid_until;
mod view;
mod visibility;
mod withdraw;
mod workbench;

pub use accept::{Acceptance, Signature, accept, add_on_price};
pub use ask_for_change::ask_for_change;
pub(crate) use close_open::{Told, close_open};
pub use confirm::confirm;
pub use contents::{Contents, arrival, contents, contents_for_client};
pub use decline::{DeclineReason, decline};
pub use draft::{draft, unfilled};
pub(crate) use effects::lock_deal;
pub use error::Refusal;
pub use estimate::estimate;
pub use expire::{expire, remind};
pub use list::{Page, Tab, departures, list, list_for_client};
pub use people::{approvers, sender, trip_of};
pub use price::Price;
pub use rate_card::{Flown, RateWords};
pub use read::{MOST_LEGS, MOST_OPTIONS};
pub use read_lines::MOST_LINES;
pub use renew::{is_renewal_asked, renew};
pub use revise::revise;
pub use row::Model as Quote;
pub use save::save;
pub use send::{REMINDERS, ready, send};
pub use typed::{TypedLeg, TypedLine, TypedOption, TypedQuote};
pub use valid_until::usual_valid_until;
pub use view::view;
pub use withdraw::withdraw;
pub use workbench::{Recipient, behind, conflicts, contents_and_fleet, of_deal, people};

use crate::word::words;

words! {
    /// Where a quote stands (domain.md, Quote).
    pub enum QuoteStatus {
        Draft = "draft", Sent = "sent", Viewed = "viewed", AwaitingConfirmation = "awaiting-confirmation",
        Accepted = "accepted", Declined = "declined", ChangeRequested = "change-requested", Expired = "expired",
        Withdrawn = "withdrawn", NotChosen = "not-chosen", Superseded = "superseded",
    }
}

impl QuoteStatus {
    /// Whether the client can still answer it.
    pub const fn is_answerable(self) -> bool {
        matches!(self, Self::Sent | Self::Viewed)
    }

    /// Whether it is out with the client and not settled yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Sent | Self::Viewed | Self::ChangeRequested | Self::AwaitingConfirmation)
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
        if self.revision > 1 {
            format!("Q-{}-{}", self.number, self.revision)
        } else {
            format!("Q-{}", self.number)
        }
    }
}
