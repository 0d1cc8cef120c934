//! Which contact acts for which account, and as what.

mod add;
mod people;
pub mod row;

pub use add::{add, remove};
pub use people::{PersonOf, people};
pub use row::Model as Membership;

use crate::access::Scope;
use crate::word::words;

words! {
    /// What a contact is in an account.
    pub enum MembershipRole {
        /// Everything.
        Owner = "owner",
        /// Asks for trips, keeps passengers, writes.
        Requester = "requester",
        /// Invoices and payments.
        Billing = "billing",
        /// Answers quotes.
        Signer = "signer",
        /// Reads trips.
        Viewer = "viewer",
    }
}

impl MembershipRole {
    /// What the role opens.
    pub const fn scopes(self) -> &'static [Scope] {
        use Scope::{Approves, Billing, Jobs, Messages, Passengers, Requests, Trips};
        match self {
            Self::Owner => &[Trips, Requests, Approves, Billing, Passengers, Messages, Jobs],
            Self::Requester => &[Trips, Requests, Passengers, Messages, Jobs],
            Self::Billing => &[Billing, Messages],
            Self::Signer => &[Trips, Requests, Approves, Passengers, Messages, Jobs],
            Self::Viewer => &[Trips, Jobs],
        }
    }
}
