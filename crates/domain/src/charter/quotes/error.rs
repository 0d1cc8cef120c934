//! Why a quote cannot be written, sent or answered at the moment.

use crate::error::Refusal as Says;
use crate::error::RefusalKind;
use crate::time::Instant;

/// What the business answers to an act that does not fit where a quote stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Its time is over.
    Expired,
    /// The operator took it back.
    Withdrawn,
    /// Another quote of the deal was accepted.
    NotChosen {
        /// Which, as `Q-1042`.
        chosen: String,
    },
    /// A newer revision took its place.
    Superseded,
    /// Somebody has answered.
    Answered {
        /// Who.
        by: String,
        /// When.
        at: Instant,
    },
    /// The client asked for a change and waits for a new revision.
    ChangeAsked,
    /// The aircraft was sold meanwhile.
    AircraftTaken,
    /// The aircraft that was accepted is in maintenance, so nothing can be booked with it.
    AircraftGrounded {
        /// Its registration.
        tail: String,
    },
    /// A quote that was sent stays as it is.
    Frozen,
    /// A draft was never sent, so there is nothing to answer, withdraw or revise.
    NotSent,
    /// Only an accepted quote that waits for the operator can be confirmed.
    NotAwaiting,
    /// There is nothing left to withdraw.
    NotOpen,
    /// An accepted quote is changed on its trip, not by a revision.
    NotRevisable,
    /// A newer revision exists already.
    NewerRevision,
    /// Renewal is asked for only once a quote has expired.
    NotExpired,
    /// Renewal was asked for before.
    RenewalAsked,
    /// The deal was won, lost or cancelled.
    DealClosed,
    /// The same in the client's words: they know of no deals.
    Ended,
    /// No contact stands behind the deal.
    NoContact,
    /// A quote without a leg cannot be sent.
    NoLegs,
    /// A quote needs an option, and each option a line.
    NoOptions,
    /// The first leg departs in the past.
    Departed,
    /// The person it is for can neither be mailed nor sign in.
    NoRecipient,
}

impl Says for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Expired => "quotes-refused-expired",
            Self::Withdrawn => "quotes-refused-withdrawn",
            Self::NotChosen { .. } => "quotes-refused-not-chosen",
            Self::Superseded => "quotes-refused-superseded",
            Self::Answered { .. } => "quotes-refused-answered",
            Self::ChangeAsked => "quotes-refused-change-asked",
            Self::AircraftTaken => "quotes-refused-aircraft-taken",
            Self::AircraftGrounded { .. } => "quotes-refused-aircraft-grounded",
            Self::Frozen => "quotes-refused-frozen",
            Self::NotSent => "quotes-refused-not-sent",
            Self::NotAwaiting => "quotes-refused-not-awaiting",
            Self::NotOpen => "quotes-refused-not-open",
            Self::NotRevisable => "quotes-refused-not-revisable",
            Self::NewerRevision => "quotes-refused-newer-revision",
            Self::NotExpired => "quotes-refused-not-expired",
            Self::RenewalAsked => "quotes-refused-renewal-asked",
            Self::DealClosed => "quotes-refused-deal-closed",
            Self::Ended => "quotes-refused-ended",
            Self::NoContact => "quotes-refused-no-contact",
            Self::NoLegs => "quotes-refused-no-legs",
            Self::NoOptions => "quotes-refused-no-options",
            Self::Departed => "quotes-refused-departed",
            Self::NoRecipient => "quotes-refused-no-recipient",
        }
    }
    fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Answered { by, .. } => vec![("by", by.clone())],
            Self::NotChosen { chosen } => vec![("chosen", chosen.clone())],
            Self::AircraftGrounded { tail } => vec![("tail", tail.clone())],
            _ => Vec::new(),
        }
    }
    fn moments(&self) -> Vec<(&'static str, Instant)> {
        match self {
            Self::Answered { at, .. } => vec![("at", *at)],
            _ => Vec::new(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Expired | Self::Withdrawn | Self::NotChosen { .. } | Self::Superseded | Self::Ended => {
                RefusalKind::Gone
            }
            _ => RefusalKind::Conflict,
        }
    }
}
