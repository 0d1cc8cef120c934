//! Makes one invitation with its mail or text message; every earlier one of the same person ends.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::remind::AFTER_DAYS;
use super::row::{ActiveModel, Column, Entity, Model};
use super::{Channel, InvitationRefusal, PURPOSE};
use crate::Result;
use crate::access::{Principal, Staff};
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::id::InvitationId;
use crate::outbox::Task;
use crate::people::contacts::Contact;
use crate::people::portal_users::PortalUserRow;
use crate::people::portal_users::shut_out::revoke_invitations;
use crate::portal;
use crate::secret::{self, ServerKey};

/// Days an invitation lives: the portal's setting. Refused while the portal is off.
pub(super) async fn days(work: &UnitOfWork<Staff>) -> Result<i64> {
    let settings = work.first(work.visible::<portal::row::Entity>()).await?;
    let settings = settings.filter(|settings| settings.enabled).ok_or(InvitationRefusal::PortalOff)?;
    Ok(i64::from(settings.invitation_days))
}

/// Makes an invitation with its message, and the work of reminding of it.
pub(super) async fn issue(
    work: &mut UnitOfWork<Staff>,
    key: &ServerKey,
    user: &PortalUserRow,
    contact: &Contact,
    (channel, days): (Channel, i64),
) -> Result<Model> {
    let row = renew(work, key, user, (channel, days)).await?;
    write_to(work, &row, user, contact, "invitation").await?;
    let remind = Task::RemindOfInvitation { invitation: row.id };
    let at = row.sent_at.plus_days(AFTER_DAYS);
    work.enqueue_at(remind, &format!("remind-of-invitation:{}", row.id), at).await?;
    Ok(row)
}

/// Makes an invitation in place of every earlier one of the same person.
pub(super) async fn renew(
    work: &mut UnitOfWork<Staff>,
    key: &ServerKey,
    user: &PortalUserRow,
    (channel, days): (Channel, i64),
) -> Result<Model> {
    end_earlier(work, user).await?;
    let nonce = secret::random_token();
    let row = ActiveModel {
        id: Set(InvitationId::new(work.now())),
        portal_user_id: Set(user.id),
        sender_id: Set(Some(work.by().id())),
        channel: Set(channel),
        reminded_at: Set(None),
        token_hash: Set(secret::hash(&key.token(PURPOSE, &nonce))),
        nonce: Set(nonce),
        sent_at: Set(work.now()),
        expires_at: Set(work.now().plus_days(days)),
        accepted_at: Set(None),
        revoked_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await
}

/// Queues the message with the link of an invitation, by its channel; `what` keeps the first one and a reminder apart.
pub(super) async fn write_to<P: Principal>(
    work: &mut UnitOfWork<P>,
    row: &Model,
    user: &PortalUserRow,
    contact: &Contact,
    what: &str,
) -> Result<()> {
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
        sms::to(work, text, Some(user.id)).await?;
        return Ok(());
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
    deliveries::queue(work, mail).await?;
    Ok(())
}

/// Earlier invitations end, and their mails are taken back if they have not left.
pub(super) async fn end_earlier(work: &UnitOfWork<Staff>, user: &PortalUserRow) -> Result<()> {
    let waiting = work
        .visible::<Entity>()
        .filter(Column::PortalUserId.eq(user.id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null());
    for earlier in work.all(waiting).await? {
        deliveries::cancel_about(work, earlier.id.0).await?;
    }
    revoke_invitations(work, user.id).await
}
