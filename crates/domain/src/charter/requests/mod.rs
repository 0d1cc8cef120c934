//! Requests: what a client asks for, until it is answered.

mod accept;
pub mod alternatives;
mod answer;
mod asked;
mod assign;
mod cancel;
mod decline;
mod desk;
mod draft;
mod error;
mod expire;
mod file;
mod find;
mod fits;
mod hold;
pub mod legs;
mod linked;
mod list;
mod listed;
mod moved;
pub mod passengers;
mod propose;
mod quoted;
pub mod row;
mod submit;
mod visibility;

pub use accept::mark_accepted;
pub use answer::{accept_alternative, decline_alternative};
pub use asked::{Asked, AskedLeg, KnownLeg, MOST_LEGS, MOST_PASSENGERS, Which, kind_of, read_legs};
pub use assign::{assign, review};
pub use cancel::{cancel, cancel_as_client};
pub use decline::decline;
pub use desk::{Colleague, Record, accounts_named, colleagues, contact_of, contacts_of, find, trips_flown};
pub use draft::{discard_draft, save_draft};
pub use error::Refusal;
pub use expire::expire;
pub use find::{
    find_alternatives, find_legs, find_passengers, legs_of, list_current_for_client, list_open_for_client,
    list_past_for_client,
};
pub use fits::{Fit, Misfit, what_could_fly};
pub use linked::{categories, directory, linked};
pub use list::{Assigned, Cursor, Departing, Filter, Queue, Queued, Tab, TabCounts, list, tab_counts};
pub use listed::Listed;
pub(crate) use listed::listed;
pub use propose::propose_alternative;
pub use quoted::{mark_quoted, return_to_review};
pub use row::Model as Request;
pub use submit::{submit, submit_for_client};

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
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
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
    /// The moment of departure, which the local time alone may leave open in the night when the clocks go back.
    #[serde(default)]
    pub departs_at: Option<crate::time::Instant>,
}

/// The legs of an alternative.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct ProposedLegs(pub Vec<ProposedLeg>);

impl Request {
    /// Its number as people write it: `R-2231`; a draft has none.
    pub fn reference(&self) -> String {
        if self.status == RequestStatus::Draft { String::new() } else { format!("R-{}", self.number) }
    }

    /// Refuses unless somebody may still act on it.
    pub const fn must_be_open(&self) -> Result<(), Refusal> {
        match self.status {
            RequestStatus::Requested
            | RequestStatus::UnderReview
            | RequestStatus::Quoted
            | RequestStatus::AlternativeProposed => Ok(()),
            RequestStatus::Draft => Err(Refusal::NotSent),
            RequestStatus::Accepted => Err(Refusal::AlreadyAccepted),
            RequestStatus::Declined => Err(Refusal::AlreadyDeclined),
            RequestStatus::Cancelled => Err(Refusal::AlreadyCancelled),
            RequestStatus::Expired => Err(Refusal::AlreadyExpired),
        }
    }
}
