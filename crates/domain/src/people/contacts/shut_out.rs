//! Ends whatever a contact could get in by: sessions, sign-in links, open invitations.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::Result;
use crate::access::{Principal, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::id::ContactId;
use crate::people::{invitations, portal_users, sessions, sign_in};

#[expect(clippy::disallowed_methods, reason = "updates by condition, within the principal's workspace")]
pub(super) async fn shut_out(work: &mut UnitOfWork<Staff>, contact: ContactId) -> Result<()> {
    let select = work.visible::<portal_users::row::Entity>().filter(portal_users::row::Column::ContactId.eq(contact));
    let Some(user) = work.first(select).await? else { return Ok(()) };
    let workspace = work.by().workspace();
    sessions::revoke_all_of_portal_user(work, user.id).await?;
    {
        use sign_in::row::{Column, Entity};
        Entity::update_many()
            .col_expr(Column::BurnedAt, Expr::value(work.now()))
            .filter(Column::WorkspaceId.eq(workspace))
            .filter(Column::PortalUserId.eq(user.id))
            .filter(Column::UsedAt.is_null())
            .filter(Column::BurnedAt.is_null())
            .exec(work.connection())
            .await?;
    }
    use invitations::row::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(workspace))
        .filter(Column::PortalUserId.eq(user.id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::RevokedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
