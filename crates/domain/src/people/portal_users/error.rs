//! Why something about a portal user is refused.

use crate::error::Refusal;

/// Why something about a portal user is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortalUserRefusal {
    /// They were removed before.
    AlreadyRemoved,
}

impl Refusal for PortalUserRefusal {
    fn key(&self) -> &'static str {
        "portal-users-already-removed"
    }
}
