//! Requests: what a client asks for, until it is answered.

pub mod alternatives;
pub mod legs;
pub mod passengers;
pub mod row;
mod visibility;

pub use row::Model as Request;

use crate::word::words;

words! {
    /// Where a request came from.
    pub enum RequestSource { Portal = "portal", Staff = "staff" }
}

words! {
    /// Where a request stands (domain.md, TripRequest).
    pub enum RequestStatus {
        Draft = "draft", Requested = "requested", UnderReview = "under-review", Quoted = "quoted",
        AlternativeProposed = "alternative-proposed", Accepted = "accepted", Declined = "declined",
        Cancelled = "cancelled", Expired = "expired",
    }
}

impl RequestStatus {
    /// Whether anybody may still act on it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Requested | Self::UnderReview | Self::Quoted | Self::AlternativeProposed)
    }
}

words! {
    /// The shape of a trip.
    pub enum TripKind { OneWay = "one-way", Return = "return", MultiLeg = "multi-leg" }
}

words! {
    /// How far the times may move.
    pub enum Flexibility { Fixed = "fixed", Hour = "hour", TwoHours = "two-hours", HalfDay = "half-day", Day = "day" }
}

words! {
    /// A service a client can ask for.
    pub enum Service {
        Catering = "catering", Ground = "ground", Hotel = "hotel", Pets = "pets", Wifi = "wifi", Assistance = "assistance",
    }
}

/// Services asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct Services(pub Vec<Service>);

words! {
    /// Where an alternative stands.
    pub enum AlternativeStatus { Proposed = "proposed", Accepted = "accepted", Declined = "declined", Replaced = "replaced" }
}

/// One leg of an alternative.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ProposedLeg {
    /// Departure airport (stable ident).
    pub from: String,
    /// Arrival airport (stable ident).
    pub to: String,
    /// Local date and time of departure, `2026-12-08T20:10`.
    pub departs_local: String,
}

/// The legs of an alternative.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct ProposedLegs(pub Vec<ProposedLeg>);
