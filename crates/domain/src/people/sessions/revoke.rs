//! Ends sessions: one's own, one of many, or all at once.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::row::{Column, Entity, Model};
use crate::access::{Principal, System};
use crate::activity::{Event, Happened, Noun};
use crate::database::{Sight, UnitOfWork};
use crate::id::{PortalUserId, SessionId, StaffId};
use crate::{Error, Result};

/// The open sessions of a client, the newest first.
pub async fn list_of_portal_user<S: Sight<By = System>>(sight: &S, user: PortalUserId) -> Result<Vec<Model>> {
    list(sight, Column::PortalUserId.eq(user)).await
}

/// The open sessions of a member of staff, the newest first.
pub async fn list_of_staff<S: Sight<By = System>>(sight: &S, staff: StaffId) -> Result<Vec<Model>> {
    list(sight, Column::StaffId.eq(staff)).await
}

async fn list<S: Sight<By = System>>(sight: &S, whose: sea_orm::sea_query::Expr) -> Result<Vec<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(whose)
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(sight.now()))
        .order_by_desc(Column::LastSeenAt);
    sight.all(select).await
}

/// Ends the session a person is acting in.
pub async fn sign_out(work: &mut UnitOfWork<System>, id: SessionId) -> Result<()> {
    let row = work.one_for_update::<Entity>(id).await?;
    end(work, row).await
}

/// Ends one session of a person; a session of somebody else is not found.
pub async fn revoke(
    work: &mut UnitOfWork<System>,
    id: SessionId,
    of: (Option<StaffId>, Option<PortalUserId>),
) -> Result<()> {
    let row = work.one_for_update::<Entity>(id).await?;
    if (row.staff_id, row.portal_user_id) != of {
        return Err(Error::NotFound);
    }
    end(work, row).await
}

async fn end(work: &mut UnitOfWork<System>, row: Model) -> Result<()> {
    let id = row.id;
    let mut row = row.into_active_model();
    row.revoked_at = Set(Some(work.now()));
    work.update(row).await?;
    work.record(Happened::to(Event::SessionRevoked, id.0, "")).await
}

/// Ends all sessions of a client, at once.
pub async fn revoke_all_of_portal_user<P: Principal>(
    work: &mut UnitOfWork<P>,
    user: PortalUserId,
) -> Result<()> {
    revoke_all(work, Column::PortalUserId.eq(user)).await?;
    work.announce(Noun::Session, user.0, None);
    Ok(())
}

/// Ends all sessions of a member of staff, at once.
pub async fn revoke_all_of_staff<P: Principal>(work: &mut UnitOfWork<P>, staff: StaffId) -> Result<()> {
    revoke_all(work, Column::StaffId.eq(staff)).await?;
    work.announce(Noun::Session, staff.0, None);
    Ok(())
}

async fn revoke_all<P: Principal>(work: &UnitOfWork<P>, whose: sea_orm::sea_query::Expr) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(whose)
        .filter(Column::RevokedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
