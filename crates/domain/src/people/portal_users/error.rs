//! Why something about a portal user is refused.

use crate::error::Refusal;

/// Why something about a portal user is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortalUserRefusal {
    /// They were removed before.
    AlreadyRemoved,
    /// Somebody without access sees nothing that could be looked at.
    SeesNothing,
    /// Only somebody who gets in can be suspended.
    NotActive,
    /// Only somebody who is suspended can be restored.
    NotSuspended,
    /// They sign in by their e-mail address, so one must be left.
    AddressNeeded,
    /// The link that puts an address back was used, is too old, or the address has changed again.
    LinkOver,
}

impl Refusal for PortalUserRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::AlreadyRemoved => "portal-users-already-removed",
            Self::SeesNothing => "portal-users-sees-nothing",
            Self::NotActive => "portal-users-not-active",
            Self::NotSuspended => "portal-users-not-suspended",
            Self::AddressNeeded => "portal-users-address-needed",
            Self::LinkOver => "sign-in-link-over",
        }
    }
}
