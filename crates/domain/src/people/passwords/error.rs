//! Why a password is not taken.

use crate::error::{Refusal, RefusalKind};

/// Why a password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRefusal {
    /// Not this person's password, or nobody's: the same answer.
    Wrong,
    /// Too many tries; another makes sense after so many seconds.
    TooMany(i64),
    /// A hundred wrong tries in a row: only a new link opens this door again (NIST SP 800-63B-4, 3.2.2).
    Exhausted,
    /// The same for a client, who gets in by a mailed link all the while.
    LinkOnly,
    /// Clients sign in with a password here, so theirs is not taken away.
    Kept,
}

impl Refusal for PasswordRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Wrong => "passwords-wrong",
            Self::TooMany(_) => "passwords-too-many",
            Self::Exhausted => "passwords-exhausted",
            Self::LinkOnly => "passwords-link-only",
            Self::Kept => "passwords-kept",
        }
    }
    fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooMany(seconds) => vec![("seconds", seconds.to_string())],
            _ => Vec::new(),
        }
    }
    fn retry_after(&self) -> Option<i64> {
        match self {
            Self::TooMany(seconds) => Some(*seconds),
            _ => None,
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Wrong | Self::Kept => RefusalKind::Conflict,
            Self::TooMany(_) | Self::Exhausted | Self::LinkOnly => RefusalKind::TooMany,
        }
    }
}
