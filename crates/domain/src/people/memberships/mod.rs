//! Which contact acts for which account, and as what.

mod add;
mod change;
mod people;
pub mod row;
mod scopes;

pub(in crate::people) use add::changed;
pub use add::{add, remove};
pub use change::{Place, PlaceForm, change};
pub use people::{PersonOf, people};
pub use row::Model as Membership;
pub use scopes::Scopes;

use sea_orm::{ColumnTrait, Condition};

use crate::access::Scope;
use crate::time::Instant;
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

words! {
    /// Which trips of an account somebody sees (decision 9).
    pub enum Sees {
        /// All of the account's.
        All = "all",
        /// Those they booked or fly on.
        Own = "own",
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

    /// The trips that the role sees unless somebody says otherwise (decision 9).
    pub const fn sees(self) -> Sees {
        match self {
            Self::Owner => Sees::All,
            Self::Requester | Self::Billing | Self::Signer | Self::Viewer => Sees::Own,
        }
    }
}

impl Membership {
    /// Whether it opens a scope.
    pub fn opens(&self, scope: Scope) -> bool {
        self.scopes.contains(scope)
    }
}

/// Places that have not ended by themselves.
pub fn current(now: Instant) -> Condition {
    Condition::any().add(row::Column::EndsAt.is_null()).add(row::Column::EndsAt.gt(now))
}

/// Places that open a scope.
pub fn opening(scope: Scope) -> Condition {
    Condition::all().add(row::Column::Scopes.contains(scope.as_str()))
}
