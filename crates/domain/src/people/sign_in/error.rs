//! Why a link or a code does not let anybody in.

use crate::error::{Refusal, RefusalKind};

/// Why a link or a code does not let anybody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// Used, replaced, too old, or of somebody without access: the same answer.
    Over,
    /// Too many from this network; later it works again.
    TooMany(i64),
}

impl Refusal for SignInRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Over => "sign-in-over",
            Self::TooMany(_) => "sign-in-too-many",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Over => RefusalKind::Gone,
            Self::TooMany(_) => RefusalKind::TooMany,
        }
    }
}
