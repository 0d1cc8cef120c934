//! Why a sign-in with an account elsewhere, or a change to where that is, is refused.

use crate::error::{Refusal, RefusalKind};

/// Why it is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentityRefusal {
    /// What came back was not asked for by this browser.
    Mismatch,
    /// It took too long, or was answered already.
    Over,
    /// The account is nobody's here.
    Unknown {
        /// Its address; empty when the provider did not say.
        email: String,
    },
    /// The provider does not say that the address is theirs.
    Unverified,
    /// The address is of another domain than the one that comes in.
    OtherDomain {
        /// The one that does.
        domain: String,
    },
    /// They are in none of the groups that mean something here.
    NoGroup,
    /// They are new, and the provider left their groups out.
    GroupsLeftOut,
    /// Another account of the provider is this member of staff already.
    AnotherAccount,
    /// They do not work here any more.
    Inactive,
    /// Too many set out from one network; another try makes sense after so many seconds.
    TooMany(i64),
    /// Passwords are off, and nobody could sign in without this provider.
    LastProvider,
}

impl Refusal for IdentityRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::Mismatch => "identity-providers-mismatch",
            Self::Over => "identity-providers-over",
            Self::Unknown { email } if email.is_empty() => "identity-providers-unknown",
            Self::Unknown { .. } => "identity-providers-unknown-email",
            Self::Unverified => "identity-providers-unverified",
            Self::OtherDomain { .. } => "identity-providers-other-domain",
            Self::NoGroup => "identity-providers-no-group",
            Self::GroupsLeftOut => "identity-providers-groups-left-out",
            Self::AnotherAccount => "identity-providers-another-account",
            Self::Inactive => "identity-providers-inactive",
            Self::TooMany(_) => "identity-providers-too-many",
            Self::LastProvider => "identity-providers-last",
        }
    }
    fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unknown { email } if !email.is_empty() => vec![("email", email.clone())],
            Self::OtherDomain { domain } => vec![("domain", domain.clone())],
            _ => Vec::new(),
        }
    }
    fn retry_after(&self) -> Option<i64> {
        match self {
            Self::TooMany(seconds) => Some(*seconds),
            _ => None,
        }
    }
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Over => RefusalKind::Gone,
            Self::TooMany(_) => RefusalKind::TooMany,
            _ => RefusalKind::Conflict,
        }
    }
}
