//! Invites a contact to the portal. Somebody who was removed comes back with their history (decision 50).

use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::issue::{Inviter, days, issue};
use super::{Channel, Invitation, InvitationRefusal, Reach};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::PortalUserId;
use crate::people::contacts::Contact;
use crate::people::portal_users::row::{Column, Entity};
use crate::people::portal_users::{PortalUserKind, PortalUserRow, PortalUserStatus};
use crate::secret::ServerKey;

/// Invites a contact by the preferred way.
pub async fn send(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<InviteClients>,
    key: &ServerKey,
    contact: &Contact,
    kind: PortalUserKind,
) -> Result<(PortalUserRow, Invitation)> {
    send_by(work, by, key, contact, (kind, None)).await
}

/// Invites a contact by the channel that was chosen, to their first address or number.
pub async fn send_by(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    key: &ServerKey,
    contact: &Contact,
    (kind, wanted): (PortalUserKind, Option<Channel>),
) -> Result<(PortalUserRow, Invitation)> {
    let days = days(work).await?;
    if !contact.active {
        return Err(InvitationRefusal::ContactInactive.into());
    }
    let reach = Reach::of(contact, wanted)?;
    let known = work.visible::<Entity>().filter(Column::ContactId.eq(contact.id)).lock_exclusive();
    let known = work.first(known).await?;
    let again = known.is_some();
    if known.as_ref().is_some_and(|user| user.status == PortalUserStatus::Active) {
        return Err(InvitationRefusal::AlreadyIn.into());
    }
    if known.as_ref().is_some_and(|user| user.status == PortalUserStatus::Suspended) {
        return Err(InvitationRefusal::Suspended.into());
    }
    is_free(work, &reach, known.as_ref()).await?;
    let user = match known {
        Some(user) => {
            let user = revived(work, user, contact, kind, &reach);
            work.update(user.into_active_model().reset_all()).await?
        }
        None => {
            let user = fresh(work, contact, kind, &reach);
            work.insert(user.into_active_model().reset_all()).await?
        }
    };
    let how = (Inviter::Staff(work.by().id()), reach.channel, days);
    let invitation = issue(work, key, &user, contact, how).await?;
    let event = if again { Event::PortalUserReinvited } else { Event::PortalUserInvited };
    work.record(Happened::to(event, user.id.0, contact.name()).with("email", reach.said())).await?;
    Ok((user, invitation))
}

/// Nobody else signs in with the address, or gets text messages at the number.
async fn is_free(work: &UnitOfWork<Staff>, reach: &Reach, known: Option<&PortalUserRow>) -> Result<()> {
    let is_other = |holder: &PortalUserRow| known.is_none_or(|user| user.id != holder.id);
    let holder = work.first(work.visible::<Entity>().filter(Column::EmailKey.eq(&reach.email_key))).await?;
    if holder.as_ref().is_some_and(is_other) {
        return Err(InvitationRefusal::AddressTaken.into());
    }
    if let Some(phone) = &reach.phone {
        let holder = work.first(work.visible::<Entity>().filter(Column::Phone.eq(phone))).await?;
        if holder.as_ref().is_some_and(is_other) {
            return Err(InvitationRefusal::PhoneTaken.into());
        }
    }
    Ok(())
}

/// Makes somebody invited who never was.
pub(in crate::people) async fn add<P: Principal>(
    work: &UnitOfWork<P>,
    contact: &Contact,
    kind: PortalUserKind,
    reach: &Reach,
) -> Result<PortalUserRow> {
    work.insert(fresh(work, contact, kind, reach).into_active_model().reset_all()).await
}

/// The portal user that a contact becomes who never was one.
pub(super) fn fresh<P: Principal>(
    work: &UnitOfWork<P>,
    contact: &Contact,
    kind: PortalUserKind,
    reach: &Reach,
) -> PortalUserRow {
    PortalUserRow {
        id: PortalUserId::new(work.now()),
        workspace_id: work.by().workspace(),
        contact_id: contact.id,
        email: reach.email.clone(),
        email_key: reach.email_key.clone(),
        phone: reach.phone.clone(),
        password_hash: None,
        failed_passwords: 0,
        password_locked_until: None,
        kind,
        status: PortalUserStatus::Invited,
        language: contact.language.clone(),
        invited_at: Some(work.now()),
        activated_at: None,
        last_sign_in_at: None,
        removed_at: None,
        removed_by: None,
        suspended_at: None,
        suspended_by: None,
        itinerary_changes: false,
        create_trip: false,
        advanced_scheduling: false,
        created_at: work.now(),
        updated_at: work.now(),
        version: 1,
    }
}

/// The portal user that somebody who was removed becomes again.
pub(super) fn revived(
    work: &UnitOfWork<Staff>,
    mut user: PortalUserRow,
    contact: &Contact,
    kind: PortalUserKind,
    reach: &Reach,
) -> PortalUserRow {
    reach.put_into(&mut user);
    user.kind = kind;
    user.status = PortalUserStatus::Invited;
    user.language = contact.language.clone();
    user.invited_at = Some(work.now());
    user.removed_at = None;
    user.removed_by = None;
    user.updated_at = work.now();
    user.version += 1;
    user
}
