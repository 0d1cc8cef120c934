//! Trips: flights under one number, from pending to completed.

mod adopt;
mod arrival;
mod asked_for;
mod book;
mod cancel;
mod changes;
mod choices;
mod complete;
mod conflicts;
mod create;
mod dispatch;
mod error;
mod find;
mod flights;
mod from_quote;
mod from_request;
mod holds;
mod keep_private;
pub mod legs;
mod list;
mod papers;
pub mod passengers;
mod plan;
mod preferred;
mod quoted;
mod reopen;
mod review;
mod rights;
mod routes;
pub mod row;
mod save;
mod start;
mod visibility;
mod write;

pub use arrival::{USUAL_KNOTS, estimated_arrival};
pub use asked_for::{asked_between, legs_asked_for, of_request, open_request_of, passengers_asked_for};
pub use book::book;
pub use cancel::cancel;
pub use changes::{Change, ChangeKind, Shows, changes_of};
pub use choices::{account_names, accounts_named, by_ids, contacts_of, directory_of, fbos_for, fleet};
pub use complete::complete;
pub use conflicts::{Conflict, TURNAROUND_MINUTES, conflicts_of_flights, too_close};
pub use create::{Origin, Party, create};
pub use dispatch::dispatch;
pub use error::Refusal;
pub use find::{LegSeen, Named, named, on_board, seen_legs};
pub use flights::Flight;
pub use from_quote::{book_from_quote, sketch_from_quote};
pub(crate) use from_request::create_from_request;
pub use holds::{Hold, holds_of_flights};
pub use keep_private::{keep_own_private, keep_private};
pub use list::{Found, PAGE, Tab, Wanted, between, coming_of_client, list, past_of_client};
pub use papers::{Around, AroundKind, around};
pub use plan::{FboChoice, MOST_LEGS, Plan, PlannedLeg};
pub use preferred::{Preferred, preferred_fbos};
pub use reopen::reopen;
pub use review::review;
pub use routes::legs_of_trips;
pub use row::Model as Trip;
pub use save::save;
pub use start::start;
pub(crate) use visibility::{kept_from, not_kept_from};
pub use write::{legs_of, passengers_of};

use crate::word::words;

words! {
    /// How far a trip is (domain.md, Trip stage).
    pub enum Stage {
        Pending = "pending", Booked = "booked", Dispatched = "dispatched", InProgress = "in-progress",
        Completed = "completed", Cancelled = "cancelled",
    }
}

words! {
    /// What the client is told of a stage.
    pub enum ClientStatus {
        Requested = "requested", Confirmed = "confirmed", Locked = "locked", Active = "active",
        Completed = "completed", Cancelled = "cancelled",
    }
}

impl Stage {
    /// What the client sees of it.
    pub const fn client_status(self) -> ClientStatus {
        match self {
            Self::Pending => ClientStatus::Requested,
            Self::Booked => ClientStatus::Confirmed,
            Self::Dispatched => ClientStatus::Locked,
            Self::InProgress => ClientStatus::Active,
            Self::Completed => ClientStatus::Completed,
            Self::Cancelled => ClientStatus::Cancelled,
        }
    }
    /// Whether a trip in this stage takes its aircraft.
    pub const fn blocks_aircraft(self) -> bool {
        matches!(self, Self::Booked | Self::Dispatched | Self::InProgress | Self::Completed)
    }
}

/// One member of the crew of a leg.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CrewMember {
    /// PIC, SIC or cabin.
    pub role: CrewRole,
    /// Their name.
    pub name: String,
}

words! {
    /// A seat of the crew.
    pub enum CrewRole { Pic = "pic", Sic = "sic", Cabin = "cabin" }
}

/// The crew of a leg.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct Crew(pub Vec<CrewMember>);

impl Trip {
    /// Its number as people write it: `T-2418`.
    pub fn reference(&self) -> String {
        format!("T-{}", self.number)
    }
}
