//! Why a request cannot be acted on.

use crate::error::RefusalKind;

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was accepted.
    AlreadyAccepted,
    /// Staff declined it.
    AlreadyDeclined,
    /// It was cancelled.
    AlreadyCancelled,
    /// All its legs are in the past.
    AlreadyExpired,
    /// It was not sent yet.
    NotSent,
    /// A draft that was sent already.
    AlreadySent,
    /// The proposal was answered or replaced.
    NothingProposed,
    /// An equal one was sent less than ten minutes ago.
    SentJustNow {
        /// Its number.
        number: String,
    },
}

impl crate::Refusal for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyAccepted => "requests-refused-accepted",
            Self::AlreadyDeclined => "requests-refused-declined",
            Self::AlreadyCancelled => "requests-refused-cancelled",
            Self::AlreadyExpired => "requests-refused-expired",
            Self::NotSent => "requests-refused-not-sent",
            Self::AlreadySent => "requests-refused-already-sent",
            Self::NothingProposed => "requests-refused-nothing-proposed",
            Self::SentJustNow { .. } => "requests-refused-sent-just-now",
        }
    }
    fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::SentJustNow { number } => vec![("number", number.clone())],
            _ => Vec::new(),
        }
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}
