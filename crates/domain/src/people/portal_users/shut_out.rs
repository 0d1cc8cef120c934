//! Shuts a client out at once: sessions, links, codes, invitations and mails on their way all end with this change.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::conversations::deliveries;
use crate::database::{Sight, UnitOfWork};
use crate::id::{ContactId, PortalUserId};
use crate::people::{invitations, sessions, sign_in};

/// Ends every way in that a contact has; nothing when they never had one. Their place in the portal stays as it is,
/// so that a contact made active again gets in again by a new link.
pub async fn shut_out<P: Principal>(work: &mut UnitOfWork<P>, contact: ContactId) -> Result<()>
where
    Entity: VisibleTo<P>,
{
    let select = work.visible::<Entity>().filter(Column::ContactId.eq(contact)).lock_exclusive();
    match work.first(select).await? {
        Some(user) => end_every_way_in(work, &user).await,
        None => Ok(()),
    }
}

/// The same for a portal user already found and locked.
pub(crate) async fn end_every_way_in<P: Principal>(work: &mut UnitOfWork<P>, user: &Model) -> Result<()> {
    sessions::revoke_all_of_portal_user(work, user.id).await?;
    burn_links(work, user.id).await?;
    revoke_invitations(work, &[user.id]).await?;
    deliveries::cancel_to(work, user.id).await?;
    Ok(())
}

/// Makes every outstanding sign-in link and code of a client useless.
pub(crate) async fn burn_links<P: Principal>(work: &UnitOfWork<P>, user: PortalUserId) -> Result<()> {
    use sign_in::row::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::BurnedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::PortalUserId.eq(user))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}

/// Makes every outstanding invitation of these clients useless.
pub(crate) async fn revoke_invitations<P: Principal>(
    work: &UnitOfWork<P>,
    users: &[PortalUserId],
) -> Result<()> {
    use invitations::row::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::PortalUserId.is_in(users.iter().copied()))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
