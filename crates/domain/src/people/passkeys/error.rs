//! Why a passkey is not taken.

use crate::error::{Refusal, RefusalKind};

/// Why a passkey is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyRefusal {
    /// The challenge was answered, replaced, or took too long.
    Over,
    /// The answer does not fit: another site, another host, no verified person, a wrong signature.
    Wrong,
    /// No passkey of anybody who gets in here: unknown, removed, suspended and closed sound the same.
    NoAccess,
    /// Its counter went backwards: there may be a copy of it.
    Copied,
    /// It is known here already.
    Known,
    /// Its person has as many as anybody may have.
    TooMany,
    /// Too many tries from this network; later it works again.
    Wait(i64),
    /// The portal has no name that a passkey can be bound to.
    NoHost,
}

impl Refusal for PasskeyRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Over => "passkeys-over",
            Self::Wrong => "passkeys-wrong",
            Self::NoAccess => "passkeys-no-access",
            Self::Copied => "passkeys-copied",
            Self::Known => "passkeys-known",
            Self::TooMany => "passkeys-too-many",
            Self::Wait(_) => "passkeys-wait",
            Self::NoHost => "passkeys-no-host",
        }
    }
    fn retry_after(&self) -> Option<i64> {
        match self {
            Self::Wait(seconds) => Some(*seconds),
            _ => None,
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Over => RefusalKind::Gone,
            Self::Wait(_) => RefusalKind::TooMany,
            _ => RefusalKind::Conflict,
        }
    }
}
