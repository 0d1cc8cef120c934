//! Why something about a member of staff is refused.

use crate::error::{Refusal, RefusalKind};

/// Why something about a member of staff is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffRefusal {
    /// Nobody else could administer the portal (decision 51).
    LastAdmin,
    /// It would give, or take from, somebody more than the person who asks may do.
    BeyondOwn,
    /// The one-time link was used, replaced, or its day is over.
    LinkOver,
    /// They do not work here any more.
    Inactive,
    /// They are the one who may still use a password, and nobody else may.
    EmergencyAdmin,
    /// Passwords are switched off for everybody but the emergency admin.
    LocalOff,
}

impl Refusal for StaffRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::LastAdmin => "team-last-admin",
            Self::BeyondOwn => "team-beyond-own",
            Self::LinkOver => "team-link-over",
            Self::Inactive => "team-inactive",
            Self::EmergencyAdmin => "team-emergency-admin",
            Self::LocalOff => "staff-sign-in-local-off",
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::LinkOver => RefusalKind::Gone,
            Self::LastAdmin | Self::BeyondOwn | Self::Inactive | Self::EmergencyAdmin | Self::LocalOff => {
                RefusalKind::Conflict
            }
        }
    }
}
