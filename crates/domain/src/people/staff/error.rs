//! Why something about a member of staff is refused.

use crate::error::{Refusal, RefusalKind};

/// Why something about a member of staff is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffRefusal {
    /// Nobody else could administer the portal (decision 51).
    LastAdmin,
    /// The one-time link was used, replaced, or its day is over.
    LinkOver,
    /// They do not work here any more.
    Inactive,
}

impl Refusal for StaffRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::LastAdmin => "team-last-admin",
            Self::LinkOver => "team-link-over",
            Self::Inactive => "team-inactive",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::LinkOver => RefusalKind::Gone,
            Self::LastAdmin | Self::Inactive => RefusalKind::Conflict,
        }
    }
}
