//! Whether a mail that waited may still leave: the world may have changed since it was queued.

use super::{Delivery, Letter};
use crate::Result;
use crate::access::System;
use crate::database::{Reader, Sight};
use crate::people::portal_users::{self, PortalUserStatus};
use crate::workspaces::Standing;

/// Why a mail is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// The portal was closed to clients; what staff send by hand still goes.
    PortalClosed,
    /// The recipient has no access any more.
    NoAccess,
}

impl Hindrance {
    /// The word kept with the mail and looked up when it is shown: `deliveries-reason-<word>`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::PortalClosed => "portal-closed",
            Self::NoAccess => "no-access",
        }
    }
}

/// What keeps a mail from leaving now, if anything does.
pub async fn hindrance(
    reader: &Reader<System>,
    standing: &Standing,
    delivery: &Delivery,
) -> Result<Option<Hindrance>> {
    if delivery.to_staff {
        return Ok(None);
    }
    if !standing.is_portal_open() {
        return Ok(Some(Hindrance::PortalClosed));
    }
    let Some(user) = delivery.portal_user_id else { return Ok(None) };
    let status = match reader.one::<portal_users::row::Entity>(user).await {
        Ok(user) => user.status,
        Err(crate::Error::NotFound) => return Ok(Some(Hindrance::NoAccess)),
        Err(error) => return Err(error),
    };
    let has_access = match delivery.event {
        Letter::Invitation => status != PortalUserStatus::Removed,
        _ => status == PortalUserStatus::Active,
    };
    Ok((!has_access).then_some(Hindrance::NoAccess))
}
