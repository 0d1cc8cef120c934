//! Why somebody cannot be invited, or an invitation does not let anybody in.

use crate::error::{Refusal, RefusalKind};

/// Why somebody cannot be invited, or an invitation does not let anybody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRefusal {
    /// Clients cannot get in while the portal is off (P4).
    PortalOff,
    /// The contact has no e-mail address to write to.
    NoAddress,
    /// The contact is inactive.
    ContactInactive,
    /// They have access already.
    AlreadyIn,
    /// Their access is suspended: restoring it is what is meant.
    Suspended,
    /// Another portal user signs in with this address.
    AddressTaken,
    /// There is no invitation waiting.
    NotInvited,
    /// Used, replaced, cancelled or too old.
    Over,
}

impl Refusal for InvitationRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::PortalOff => "portal-users-portal-off",
            Self::NoAddress => "portal-users-no-address",
            Self::ContactInactive => "portal-users-contact-inactive",
            Self::AlreadyIn => "portal-users-already-in",
            Self::Suspended => "portal-users-is-suspended",
            Self::AddressTaken => "portal-users-address-taken",
            Self::NotInvited => "portal-users-not-invited",
            Self::Over => "invitation-over",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Over => RefusalKind::Gone,
            _ => RefusalKind::Conflict,
        }
    }
}
