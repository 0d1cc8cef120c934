//! Whoever waits for the office and reads the mailbox on record as well needs nobody's word: they opened the text message, and
//! the mailed invitation proves the address (security.md row 89).

use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::find::is_good;
use super::issue::write_to;
use super::row::{Column, Entity, Model};
use super::{Channel, InvitationRefusal, PURPOSE};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::InvitationId;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::{contacts, portal_users};
use crate::secret::{self, ServerKey};

/// Mails that one person gets this way.
const PER_PERSON: [Limit; 2] = [Limit { count: 1, seconds: 60 }, Limit { count: 3, seconds: 24 * 3600 }];

/// Mails an invitation to whoever waits, as good as the one they opened and as long, which the office need not look at; who had
/// enough mails gets no more. To be committed in any case. [`InvitationRefusal::Over`] unless they wait and have an address.
pub async fn by_mail(work: &mut UnitOfWork<System>, key: &ServerKey, token: &str) -> Result<()> {
    let select = work.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token))).lock_exclusive();
    let row = work.first(select).await?.ok_or(InvitationRefusal::Over)?;
    let user = work.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    let waits = row.waits(work.now()) && contact.active && is_good(work, &row, &user).await?;
    if !waits || user.email.is_empty() {
        return Err(InvitationRefusal::Over.into());
    }
    let person = Key::Here(format!("invitation-by-mail:{}", user.id));
    if limits::allow(work, &person, &PER_PERSON).await? != Allowed::Yes {
        return Ok(());
    }
    let nonce = secret::random_token();
    let mailed = Model {
        id: InvitationId::new(work.now()),
        channel: Channel::Email,
        token_hash: secret::hash(&key.token(PURPOSE, &nonce)),
        nonce,
        sent_at: work.now(),
        ..row
    };
    let mailed = work.insert(mailed.into_active_model().reset_all()).await?;
    write_to(work, &mailed, &user, &contact, "invitation").await?;
    let happened = Happened::to(Event::PortalUserReinvited, user.id.0, contact.name());
    work.record(happened.with("email", user.email)).await
}
