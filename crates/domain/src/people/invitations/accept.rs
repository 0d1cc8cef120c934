//! Accepts an invitation: the client becomes active and is signed in, by one press of a button, with a password of their
//! own where the company lets clients have one.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::InvitationRefusal;
use super::find::is_good;
use super::open::is_held;
use super::row::{Column, Entity};
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::{InvitationId, PortalUserId};
use crate::people::colleagues;
use crate::people::portal_users::PortalUserStatus;
use crate::people::portal_users::shut_out::revoke_invitations;
use crate::people::sessions::{Browser, NewSession};
use crate::people::sign_in::{enter, lock_anybody, may_have_password};
use crate::portal::{self, SignInMode};
use crate::secret;
use crate::{Invalid, Result};

/// Somebody just let in for the first time.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// Their new session.
    pub session: NewSession,
    /// Who they are.
    pub user: PortalUserId,
}

/// Activates whoever the invitation was made for and signs them in, in the browser that pressed the button;
/// [`InvitationRefusal::Over`] when it does not let anybody in or the office has not looked, or the portal is closed.
/// `password_hash` is of the password they chose, if they did; one that was kept before they proved their address goes
/// (security.md row 36).
pub async fn accept(
    work: &mut UnitOfWork<System>,
    token: &str,
    password_hash: Option<String>,
    browser: &Browser,
    hours: i64,
) -> Result<Accepted> {
    let select = work.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token)));
    let row = work.first(select).await?.ok_or(InvitationRefusal::Over)?;
    if !portal::is_open_until_the_end(work).await? {
        return Err(InvitationRefusal::Over.into());
    }
    let mut person = lock_anybody(work, row.portal_user_id).await?;
    let lets_in = person.contact.active && is_good(work, &row, &person.user).await?;
    if !lets_in || is_held(work, &row).await? {
        return Err(InvitationRefusal::Over.into());
    }
    let mode = portal::sign_in_mode(work).await?;
    let may = may_have_password(mode, &person.user);
    if may && mode == SignInMode::Password && password_hash.is_none() {
        return Err(Invalid::field("password", "passwords-missing").into());
    }
    if !take(work, row.id).await? {
        return Err(InvitationRefusal::Over.into());
    }
    if row.invited_by.is_some() {
        colleagues::end_void(work, &person.contact).await?;
    }
    let version = person.user.version;
    let mut user = person.user.into_active_model();
    user.status = Set(PortalUserStatus::Active);
    user.password_hash = Set(password_hash.filter(|_| may));
    user.failed_passwords = Set(0);
    user.password_locked_until = Set(None);
    user.activated_at = Set(Some(work.now()));
    user.updated_at = Set(work.now());
    user.version = Set(version + 1);
    person.user = work.update(user).await?;
    let user = person.user.id;
    // Whoever waited may have one by mail beside the one by text message.
    revoke_invitations(work, &[user]).await?;
    let happened = Happened::to(Event::PortalUserActivated, user.0, person.contact.name());
    work.record(happened.seen_at(&browser.network)).await?;
    let session = enter(work, person, browser, hours).await?;
    Ok(Accepted { session, user })
}

/// One conditional statement decides which of many parallel tries accepts it.
async fn take(work: &UnitOfWork<System>, id: InvitationId) -> Result<bool> {
    let taken = Entity::update_many()
        .col_expr(Column::AcceptedAt, Expr::value(work.now()))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .exec(work.connection())
        .await?;
    Ok(taken.rows_affected == 1)
}
