//! Why nothing more becomes of a lead.

use crate::error::{Refusal, RefusalKind};

/// Why nothing more becomes of a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadRefusal {
    /// They are a contact already.
    Converted,
    /// They are lost; they are taken up again first.
    Lost,
}

impl Refusal for LeadRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Converted => "leads-converted-already",
            Self::Lost => "leads-lost-already",
        }
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}
