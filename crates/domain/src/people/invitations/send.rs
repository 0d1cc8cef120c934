//! Invites a contact to the portal. Somebody who was removed comes back with their history (decision 50).

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::issue::{days, issue};
use super::{Channel, Invitation, InvitationRefusal, Reach};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::PortalUserId;
use crate::people::contacts::Contact;
use crate::people::portal_users::row::{ActiveModel, Column, Entity};
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
        Some(user) => revive(work, user, contact, kind, &reach).await?,
        None => add(work, contact, kind, &reach).await?,
    };
    let invitation = issue(work, key, &user, contact, (reach.channel, days)).await?;
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

async fn add(
    work: &UnitOfWork<Staff>,
    contact: &Contact,
    kind: PortalUserKind,
    reach: &Reach,
) -> Result<PortalUserRow> {
    let row = ActiveModel {
        id: Set(PortalUserId::new(work.now())),
        contact_id: Set(contact.id),
        email: Set(reach.email.clone()),
        email_key: Set(reach.email_key.clone()),
        phone: Set(reach.phone.clone()),
        kind: Set(kind),
        status: Set(PortalUserStatus::Invited),
        language: Set(contact.language.clone()),
        invited_at: Set(Some(work.now())),
        activated_at: Set(None),
        last_sign_in_at: Set(None),
        removed_at: Set(None),
        removed_by: Set(None),
        failed_passwords: Set(0),
        itinerary_changes: Set(false),
        create_trip: Set(false),
        advanced_scheduling: Set(false),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    work.insert(row).await
}

async fn revive(
    work: &UnitOfWork<Staff>,
    user: PortalUserRow,
    contact: &Contact,
    kind: PortalUserKind,
    reach: &Reach,
) -> Result<PortalUserRow> {
    let version = user.version;
    let mut row = user.into_active_model();
    reach.put_into(&mut row);
    row.kind = Set(kind);
    row.status = Set(PortalUserStatus::Invited);
    row.language = Set(contact.language.clone());
    row.invited_at = Set(Some(work.now()));
    row.removed_at = Set(None);
    row.removed_by = Set(None);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    work.update(row).await
}
