//! Why something about a portal user is refused.

use crate::error::Refusal;

/// Why something about a portal user is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortalUserRefusal {
    /// They were removed before.
    AlreadyRemoved,
    /// They sign in by their e-mail address, so one must be left.
    AddressNeeded,
}

impl Refusal for PortalUserRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyRemoved => "portal-users-already-removed",
            Self::AddressNeeded => "portal-users-address-needed",
        }
    }
}
