//! Why a job cannot be rated, or a rating not be changed.

use crate::error::Refusal as Says;

/// What the business answers to a rating that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only what was done can be rated.
    NotFinished,
    /// It was given more than seven days ago.
    TooLateToChange,
    /// The office has answered it.
    AnsweredAlready,
    /// Nobody has to look after it.
    NothingToHandle,
}

impl Says for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NotFinished => "ratings-refused-not-finished",
            Self::TooLateToChange => "ratings-refused-too-late",
            Self::AnsweredAlready => "ratings-refused-answered",
            Self::NothingToHandle => "ratings-refused-nothing-to-handle",
        }
    }
}
