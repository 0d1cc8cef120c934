//! Sends an invitation again: a new link, and the old one ends (decision 2).

use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::issue::{Inviter, days, issue};
use super::row::{Column, Entity};
use super::{Channel, Invitation, InvitationRefusal, Reach};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::secret::ServerKey;

/// Sends the invitation of somebody who has not used it yet again, by the way it went before, to the address or number
/// that their contact has now.
pub async fn resend(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    key: &ServerKey,
    mut user: PortalUserRow,
) -> Result<Invitation> {
    let days = days(work).await?;
    if user.status != PortalUserStatus::Invited {
        return Err(InvitationRefusal::NotInvited.into());
    }
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active {
        return Err(InvitationRefusal::ContactInactive.into());
    }
    let before =
        work.visible::<Entity>().filter(Column::PortalUserId.eq(user.id)).order_by_desc(Column::SentAt);
    let before = work.first(before).await?.map(|row| row.channel);
    // What was handed over as a link, or went to a number that is gone, goes by the preferred way.
    let wanted = before.filter(|way| *way == Channel::Sms && !contact.phones.0.is_empty());
    let reach = Reach::of(&contact, wanted)?;
    reach.put_into(&mut user);
    user.invited_at = Some(work.now());
    user.updated_at = work.now();
    user.version += 1;
    let user = match work.update(user.into_active_model().reset_all()).await {
        Err(error) if error.is_duplicate() => return Err(InvitationRefusal::AddressTaken.into()),
        other => other?,
    };
    let how = (Inviter::Staff(work.by().id()), reach.channel, days);
    let invitation = issue(work, key, &user, &contact, how).await?;
    let happened =
        Happened::to(Event::PortalUserReinvited, user.id.0, contact.name()).with("email", reach.said());
    work.record(happened).await?;
    Ok(invitation)
}
