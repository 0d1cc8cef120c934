//! Accepts an invitation: the client becomes active and is signed in, by one press of a button and no password.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::InvitationRefusal;
use super::find::is_good;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::{InvitationId, PortalUserId};
use crate::people::portal_users::PortalUserStatus;
use crate::people::sessions::{Browser, NewSession};
use crate::people::sign_in::{enter, lock_anybody};
use crate::portal;
use crate::secret;

/// Somebody just let in for the first time.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// Their new session.
    pub session: NewSession,
    /// Who they are.
    pub user: PortalUserId,
}

/// Activates whoever the invitation was made for and signs them in, in the browser that pressed the button;
/// [`InvitationRefusal::Over`] when it does not let anybody in, or the portal is closed.
pub async fn accept(
    work: &mut UnitOfWork<System>,
    token: &str,
    browser: &Browser,
    hours: i64,
) -> Result<Accepted> {
    let select = work.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token)));
    let row = work.first(select).await?.ok_or(InvitationRefusal::Over)?;
    if !portal::is_open_until_the_end(work).await? {
        return Err(InvitationRefusal::Over.into());
    }
    let mut person = lock_anybody(work, row.portal_user_id).await?;
    if !person.contact.active || !is_good(work, &row, &person.user).await? || !take(work, row.id).await? {
        return Err(InvitationRefusal::Over.into());
    }
    let version = person.user.version;
    let mut user = person.user.into_active_model();
    user.status = Set(PortalUserStatus::Active);
    user.activated_at = Set(Some(work.now()));
    user.updated_at = Set(work.now());
    user.version = Set(version + 1);
    person.user = work.update(user).await?;
    let user = person.user.id;
    work.record(Happened::to(Event::PortalUserActivated, user.0, person.contact.name())).await?;
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
