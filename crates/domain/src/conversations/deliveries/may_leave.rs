//! Whether a mail that waited may still leave: the world may have changed since it was queued. Whoever was shut out is
//! told nothing more, and while the portal is closed only what staff send by hand goes to clients (decision 46).

use sea_orm::{ColumnTrait, QueryFilter};

use super::{Delivery, Letter};
use crate::access::System;
use crate::database::{Reader, Sight};
use crate::id::PortalUserId;
use crate::people::portal_users::{self, PortalUserStatus};
use crate::people::{contacts, staff};
use crate::workspaces::Standing;
use crate::{Error, Result};

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
    let has_access = match (delivery.to_staff, delivery.portal_user_id) {
        (true, _) => still_works_here(reader, delivery).await?,
        (false, _) if !standing.is_portal_open() && !delivery.is_sent_by_hand() => {
            return Ok(Some(Hindrance::PortalClosed));
        }
        (false, Some(user)) => still_gets_in(reader, delivery, user).await?,
        (false, None) => true,
    };
    Ok((!has_access).then_some(Hindrance::NoAccess))
}

async fn still_works_here(reader: &Reader<System>, delivery: &Delivery) -> Result<bool> {
    use staff::row::{Column, Entity};
    let member = reader.visible::<Entity>().filter(Column::Email.eq(&delivery.recipient_email));
    Ok(reader.first(member).await?.is_none_or(|member| member.active))
}

async fn still_gets_in(reader: &Reader<System>, delivery: &Delivery, user: PortalUserId) -> Result<bool> {
    let user = match reader.one::<portal_users::row::Entity>(user).await {
        Err(Error::NotFound) => return Ok(false),
        other => other?,
    };
    let is_in = match delivery.event {
        Letter::Invitation => matches!(user.status, PortalUserStatus::Invited | PortalUserStatus::Active),
        _ => user.status == PortalUserStatus::Active,
    };
    Ok(is_in && reader.one::<contacts::row::Entity>(user.contact_id).await?.active)
}
