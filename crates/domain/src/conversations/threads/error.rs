//! Why a conversation cannot do what it is asked to do.

use crate::Refusal;

/// The business says no to something about a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThreadRefusal {
    /// It was closed already.
    AlreadyClosed,
    /// It is still open.
    NotClosed,
    /// The account has nobody to write to.
    NobodyToWriteTo,
}

impl Refusal for ThreadRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyClosed => "messages-refused-already-closed",
            Self::NotClosed => "messages-refused-not-closed",
            Self::NobodyToWriteTo => "messages-refused-nobody-to-write-to",
        }
    }
}
