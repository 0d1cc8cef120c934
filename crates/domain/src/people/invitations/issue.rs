//! Makes one invitation with its mail; every earlier one of the same person ends.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::row::{ActiveModel, Column, Entity, Model};
use super::{InvitationRefusal, PURPOSE};
use crate::Result;
use crate::access::Staff;
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::id::InvitationId;
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

pub(super) async fn issue(
    work: &mut UnitOfWork<Staff>,
    key: &ServerKey,
    user: &PortalUserRow,
    contact: &Contact,
    days: i64,
) -> Result<Model> {
    end_earlier(work, user).await?;
    let nonce = secret::random_token();
    let expires_at = work.now().plus_days(days);
    let row = ActiveModel {
        id: Set(InvitationId::new(work.now())),
        portal_user_id: Set(user.id),
        sender_id: Set(Some(work.by().id())),
        token_hash: Set(secret::hash(&key.token(PURPOSE, &nonce))),
        nonce: Set(nonce),
        sent_at: Set(work.now()),
        expires_at: Set(expires_at),
        accepted_at: Set(None),
        revoked_at: Set(None),
        ..Default::default()
    };
    let row = work.insert(row).await?;
    let to = Recipient {
        name: contact.name(),
        email: user.email.clone(),
        language: user.language.clone(),
        staff: false,
        portal_user: Some(user.id),
    };
    let mail = NewDelivery {
        letter: Letter::Invitation,
        unique_key: format!("invitation:{}", row.id),
        to,
        noun: Noun::PortalUser,
        object: row.id.0,
        activity: None,
        useless_after: Some(expires_at),
    };
    deliveries::queue(work, mail).await?;
    Ok(row)
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
