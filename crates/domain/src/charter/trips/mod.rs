//! Trips: flights under one number, from pending to completed.

mod arrival;
mod conflicts;
mod error;
mod flights;
mod from_quote;
pub mod legs;
pub mod passengers;
mod preferred;
pub mod row;
mod visibility;

pub use arrival::{USUAL_KNOTS, estimated_arrival};
pub use conflicts::{Conflict, TURNAROUND_MINUTES, conflicts, conflicts_of_flights, too_close};
pub use error::Refusal;
pub use flights::Flight;
pub use from_quote::{book_from_quote, sketch_from_quote};
pub use preferred::{Preferred, preferred_fbos};
pub use row::Model as Trip;

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
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct Crew(pub Vec<CrewMember>);

impl Trip {
    /// Its number as people write it: `T-2418`.
    pub fn reference(&self) -> String {
        format!("T-{}", self.number)
    }
}
