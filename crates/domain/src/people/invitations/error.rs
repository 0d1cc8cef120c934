//! Why somebody cannot be invited, or an invitation does not let anybody in.

use crate::error::{Refusal, RefusalKind};

/// Why somebody cannot be invited, or an invitation does not let anybody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRefusal {
    /// Clients cannot get in while the portal is off (P4).
    PortalOff,
    /// The contact has neither an e-mail address nor a phone number to write to.
    NoAddress,
    /// The contact has no phone number to write to.
    NoPhone,
    /// The contact is inactive.
    ContactInactive,
    /// They have access already.
    AlreadyIn,
    /// Their access is suspended: restoring it is what is meant.
    Suspended,
    /// Another portal user signs in with this address.
    AddressTaken,
    /// Another portal user gets text messages at this number.
    PhoneTaken,
    /// There is no invitation waiting.
    NotInvited,
    /// Nobody waits to be let in.
    NotOpened,
    /// Used, replaced, cancelled or too old.
    Over,
}

impl Refusal for InvitationRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::PortalOff => "portal-users-portal-off",
            Self::NoAddress => "portal-users-no-address",
            Self::NoPhone => "invite-no-phone",
            Self::ContactInactive => "portal-users-contact-inactive",
            Self::AlreadyIn => "portal-users-already-in",
            Self::Suspended => "portal-users-is-suspended",
            Self::AddressTaken => "portal-users-address-taken",
            Self::PhoneTaken => "invite-phone-taken",
            Self::NotInvited => "portal-users-not-invited",
            Self::NotOpened => "portal-users-not-opened",
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
