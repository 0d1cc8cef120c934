//! A new link for somebody who was invited, for staff to hand over themselves: shown once, and mailed to nobody (row 42).

use super::issue::{Inviter, days, renew};
use super::{Channel, InvitationRefusal, PURPOSE};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::secret::ServerKey;
use crate::time::Instant;

/// A link to hand over.
#[derive(Clone, Debug)]
pub struct HandedOver {
    /// Path below the workspace's address: `portal/invitation/…`.
    pub path: String,
    /// When it ends.
    pub expires_at: Instant,
}

/// Makes the link; every earlier one of the same person ends.
pub async fn hand_over(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    key: &ServerKey,
    user: &PortalUserRow,
) -> Result<HandedOver> {
    let days = days(work).await?;
    if user.status != PortalUserStatus::Invited {
        return Err(InvitationRefusal::NotInvited.into());
    }
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active {
        return Err(InvitationRefusal::ContactInactive.into());
    }
    let by = Inviter::Staff(work.by().id());
    let row = renew(work, key, user, (by, Channel::Link, days)).await?;
    work.record(Happened::to(Event::PortalUserLinked, user.id.0, contact.name())).await?;
    let path = format!("portal/invitation/{}", key.token(PURPOSE, &row.nonce));
    Ok(HandedOver { path, expires_at: row.expires_at })
}
