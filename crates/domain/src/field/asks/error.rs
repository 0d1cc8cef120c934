//! Why something cannot be asked, or an ask not be answered.

use super::AskStatus;
use crate::error::Refusal as Says;

/// What the business answers to an ask that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The office said yes to it.
    AlreadyAccepted,
    /// The office said no to it.
    AlreadyDeclined,
    /// The client took it back.
    AlreadyWithdrawn,
    /// Another time was asked for already and nobody has answered yet.
    AskedAlready,
    /// The worker is on the way or the job is over.
    TooLateToMove,
    /// The job belongs to another client.
    OtherClient,
}

impl Refusal {
    /// What stands in the way of answering an ask that is no longer open.
    pub(super) const fn of(status: AskStatus) -> Option<Self> {
        match status {
            AskStatus::Open => None,
            AskStatus::Accepted => Some(Self::AlreadyAccepted),
            AskStatus::Declined => Some(Self::AlreadyDeclined),
            AskStatus::Withdrawn => Some(Self::AlreadyWithdrawn),
        }
    }
}

impl Says for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyAccepted => "asks-refused-accepted",
            Self::AlreadyDeclined => "asks-refused-declined",
            Self::AlreadyWithdrawn => "asks-refused-withdrawn",
            Self::AskedAlready => "asks-refused-asked-already",
            Self::TooLateToMove => "asks-refused-too-late",
            Self::OtherClient => "asks-refused-other-client",
        }
    }
}
