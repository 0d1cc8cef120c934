//! Why a trip cannot be changed the way somebody asked.

use super::Conflict;
use crate::error::Refusal as Says;

/// What the business answers to a change of a trip that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The aircraft flies elsewhere then.
    Conflicts(Vec<Conflict>),
    /// Nothing can be booked without an aircraft for every leg.
    NoAircraft,
    /// Nothing can be booked without a leg.
    NoLegs,
    /// The aircraft named is no longer flown.
    AircraftRetired,
    /// Only a pending trip can be booked.
    NotPending,
    /// Only a booked trip can be dispatched.
    NotBooked,
    /// Only a dispatched trip can be started.
    NotDispatched,
    /// Only a trip under way can be completed.
    NotUnderWay,
    /// A trip that has begun, is completed or cancelled, cannot be cancelled.
    NotCancellable,
    /// Only a cancelled trip can be opened again.
    NotCancelled,
    /// A completed or cancelled trip stays as it is.
    Over,
    /// A request that was declined, cancelled or has expired leads to no trip.
    RequestOver,
    /// A request leads to one trip.
    RequestHasTrip,
    /// A deal that was lost or cancelled leads to no trip.
    DealOver,
}

impl Says for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Conflicts(_) => "trips-refused-conflicts",
            Self::NoAircraft => "trips-refused-no-aircraft",
            Self::NoLegs => "trips-refused-no-legs",
            Self::AircraftRetired => "trips-refused-aircraft-retired",
            Self::NotPending => "trips-refused-not-pending",
            Self::NotBooked => "trips-refused-not-booked",
            Self::NotDispatched => "trips-refused-not-dispatched",
            Self::NotUnderWay => "trips-refused-not-under-way",
            Self::NotCancellable => "trips-refused-not-cancellable",
            Self::NotCancelled => "trips-refused-not-cancelled",
            Self::Over => "trips-refused-over",
            Self::RequestOver => "trips-refused-request-over",
            Self::RequestHasTrip => "trips-refused-request-has-trip",
            Self::DealOver => "trips-refused-deal-over",
        }
    }
}
