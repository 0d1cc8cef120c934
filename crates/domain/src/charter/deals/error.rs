//! Why a deal cannot be acted on.

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It was won.
    AlreadyWon,
    /// It was lost.
    AlreadyLost,
    /// It was cancelled.
    AlreadyCancelled,
    /// It is open.
    AlreadyOpen,
}

impl crate::Refusal for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyWon => "deals-refused-won",
            Self::AlreadyLost => "deals-refused-lost",
            Self::AlreadyCancelled => "deals-refused-cancelled",
            Self::AlreadyOpen => "deals-refused-open",
        }
    }
}
