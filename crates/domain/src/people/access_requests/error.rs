//! Why a question for access is not taken further.

use crate::error::{Refusal, RefusalKind};

/// Why a question for access is not taken further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccessRefusal {
    /// A colleague was quicker.
    Decided {
        /// Who.
        by: String,
    },
    /// The link was used, is too old, or is nobody's.
    Over,
}

impl Refusal for AccessRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Decided { .. } => "access-requests-decided",
            Self::Over => "access-requests-over",
        }
    }
    fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Decided { by } => vec![("name", by.clone())],
            Self::Over => Vec::new(),
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Over => RefusalKind::Gone,
            Self::Decided { .. } => RefusalKind::Conflict,
        }
    }
}
