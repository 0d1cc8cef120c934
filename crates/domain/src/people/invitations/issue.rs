//! Makes one invitation with its mail or text message; every earlier one of the same person ends.

use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::remind::AFTER_DAYS;
use super::row::{Column, Entity, Model};
use super::{Channel, InvitationRefusal, PURPOSE};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, Message, NewDelivery, Recipient};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::id::{InvitationId, PortalUserId, StaffId};
use crate::outbox::Task;
use crate::people::contacts::Contact;
use crate::people::portal_users::PortalUserRow;
use crate::people::portal_users::shut_out::revoke_invitations;
use crate::portal;
use crate::secret::{self, ServerKey};

/// Who invites.
#[derive(Clone, Copy, Debug)]
pub(in crate::people) enum Inviter {
    /// A member of staff.
    Staff(StaffId),
    /// A client, a colleague of theirs.
    Client(PortalUserId),
}

/// Days an invitation lives: the portal's setting. Refused while the portal is off.
pub(in crate::people) async fn days<P: Principal>(work: &UnitOfWork<P>) -> Result<i64>
where
    portal::row::Entity: VisibleTo<P>,
{
    let settings = work.first(work.visible::<portal::row::Entity>()).await?;
    let settings = settings.filter(|settings| settings.enabled).ok_or(InvitationRefusal::PortalOff)?;
    Ok(i64::from(settings.invitation_days))
}

/// Makes an invitation with its message, and the work of reminding of it.
pub(in crate::people) async fn issue<P: Principal>(
    work: &mut UnitOfWork<P>,
    key: &ServerKey,
    user: &PortalUserRow,
    contact: &Contact,
    how: (Inviter, Channel, i64),
) -> Result<Model>
where
    Entity: VisibleTo<P>,
{
    let row = renew(work, key, user, how).await?;
    write_to(work, &row, user, contact, "invitation").await?;
    let (remind, once) = reminder(&row);
    work.enqueue_at(remind, &once, row.sent_at.plus_days(AFTER_DAYS)).await?;
    Ok(row)
}

/// Makes an invitation in place of every earlier one of the same person.
pub(super) async fn renew<P: Principal>(
    work: &mut UnitOfWork<P>,
    key: &ServerKey,
    user: &PortalUserRow,
    (by, channel, days): (Inviter, Channel, i64),
) -> Result<Model>
where
    Entity: VisibleTo<P>,
{
    end_earlier(work, &[user.id]).await?;
    work.insert(fresh(work, key, user.id, (by, channel, days)).into_active_model().reset_all()).await
}

/// An invitation that is not kept yet.
pub(super) fn fresh<P: Principal>(
    work: &UnitOfWork<P>,
    key: &ServerKey,
    user: PortalUserId,
    (by, channel, days): (Inviter, Channel, i64),
) -> Model {
    let nonce = secret::random_token();
    let (sender_id, invited_by) = match by {
        Inviter::Staff(id) => (Some(id), None),
        Inviter::Client(id) => (None, Some(id)),
    };
    Model {
        id: InvitationId::new(work.now()),
        workspace_id: work.by().workspace(),
        portal_user_id: user,
        sender_id,
        invited_by,
        channel,
        reminded_at: None,
        token_hash: secret::hash(&key.token(PURPOSE, &nonce)),
        nonce,
        sent_at: work.now(),
        expires_at: work.now().plus_days(days),
        opened_at: None,
        approved_at: None,
        accepted_at: None,
        revoked_at: None,
    }
}

/// The work of reminding of an invitation, and when it is due.
pub(super) fn reminder(row: &Model) -> (Task, String) {
    (Task::RemindOfInvitation { invitation: row.id }, format!("remind-of-invitation:{}", row.id))
}

/// Queues the message with the link of an invitation, by its channel; `what` keeps the first one and a reminder apart.
pub(in crate::people) async fn write_to<P: Principal>(
    work: &mut UnitOfWork<P>,
    row: &Model,
    user: &PortalUserRow,
    contact: &Contact,
    what: &str,
) -> Result<()> {
    if let Some(message) = message(work, row, user, contact, what) {
        deliveries::put(work, message).await?;
    }
    Ok(())
}

/// The message with the link of an invitation, by its channel; nothing for somebody who has no address.
pub(super) fn message<P: Principal>(
    work: &UnitOfWork<P>,
    row: &Model,
    user: &PortalUserRow,
    contact: &Contact,
    what: &str,
) -> Option<Message> {
    if let (Channel::Sms, Some(phone)) = (row.channel, &user.phone) {
        let text = NewSms {
            unique_key: format!("{what}:{}", row.id),
            to_phone: phone.clone(),
            to_name: contact.name(),
            language: user.language.clone(),
            noun: Noun::PortalUser,
            object: row.id.0,
            activity: None,
            kind: Letter::Invitation,
            useless_after: Some(row.expires_at),
        };
        return Some(sms::text(work, text, Some(user.id)));
    }
    let to = Recipient {
        name: contact.name(),
        email: user.email.clone(),
        language: user.language.clone(),
        staff: false,
        portal_user: Some(user.id),
    };
    let mail = NewDelivery {
        letter: Letter::Invitation,
        unique_key: format!("{what}:{}", row.id),
        to,
        noun: Noun::PortalUser,
        object: row.id.0,
        activity: None,
        useless_after: Some(row.expires_at),
    };
    deliveries::mail(work, mail)
}

/// Earlier invitations end, and their mails are taken back if they have not left.
pub(super) async fn end_earlier<P: Principal>(work: &UnitOfWork<P>, users: &[PortalUserId]) -> Result<()>
where
    Entity: VisibleTo<P>,
{
    let waiting = work
        .visible::<Entity>()
        .filter(Column::PortalUserId.is_in(users.iter().copied()))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null());
    let earlier: Vec<Uuid> = work.all(waiting).await?.into_iter().map(|row| row.id.0).collect();
    deliveries::cancel_about(work, &earlier).await?;
    revoke_invitations(work, users).await
}
