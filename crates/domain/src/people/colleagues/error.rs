//! Why an owner cannot invite somebody, or cannot end what somebody may do.

use crate::error::{Refusal, RefusalKind};

/// Why an owner cannot invite somebody, or cannot end what somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColleagueRefusal {
    /// Only staff decide about this person; why is not the owner's to know.
    AskUs,
    /// They act for the account already.
    AlreadyHere,
    /// As many invitations are open as may be.
    TooManyOpen,
    /// As many mails went out today as may go.
    TooOften {
        /// Seconds after which another may go.
        seconds: i64,
    },
    /// There is no invitation to send again.
    NothingToSend,
    /// An account keeps an owner.
    LastOwner,
    /// Only staff take an owner's place away.
    OtherOwner,
}

impl Refusal for ColleagueRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AskUs => "colleagues-ask-us",
            Self::AlreadyHere => "colleagues-already-here",
            Self::TooManyOpen => "colleagues-too-many-open",
            Self::TooOften { .. } => "colleagues-too-often",
            Self::NothingToSend => "colleagues-nothing-to-send",
            Self::LastOwner => "colleagues-last-owner",
            Self::OtherOwner => "colleagues-other-owner",
        }
    }
    fn retry_after(&self) -> Option<i64> {
        match self {
            Self::TooOften { seconds } => Some(*seconds),
            _ => None,
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::TooOften { .. } => RefusalKind::TooMany,
            _ => RefusalKind::Conflict,
        }
    }
}
