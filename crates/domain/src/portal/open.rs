//! Opens the portal to clients, and closes it. Opening admits nobody by itself; closing ends every client's session and
//! every link that would begin one, and keeps everything else (P4, decision 46).

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::PortalSettings;
use crate::Result;
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::database::{Sight, UnitOfWork};
use crate::people::{invitations, sessions, sign_in};

/// Opens the portal.
pub async fn enable(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    portal: PortalSettings,
) -> Result<PortalSettings> {
    if portal.enabled {
        return Ok(portal);
    }
    switch(work, portal, true, Event::PortalEnabled).await
}

/// Closes the portal: every client is signed out; every sign-in link and every open invitation is void.
pub async fn disable(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    portal: PortalSettings,
) -> Result<PortalSettings> {
    if !portal.enabled {
        return Ok(portal);
    }
    let portal = switch(work, portal, false, Event::PortalDisabled).await?;
    end_all_access(work).await?;
    work.announce(Noun::Session, portal.id, None);
    Ok(portal)
}

async fn switch(
    work: &mut UnitOfWork<Staff>,
    portal: PortalSettings,
    enabled: bool,
    event: Event,
) -> Result<PortalSettings> {
    let (version, before) = (portal.version, portal.clone());
    let mut row = portal.into_active_model();
    row.enabled = Set(enabled);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let portal = work.update(row).await?;
    work.record(Happened::to(event, portal.id, "").between(&before, &portal)).await?;
    Ok(portal)
}

async fn end_all_access(work: &UnitOfWork<Staff>) -> Result<()> {
    let workspace = work.by().workspace();
    {
        use sessions::row::{Column, Entity};
        Entity::update_many()
            .col_expr(Column::RevokedAt, Expr::value(work.now()))
            .filter(Column::WorkspaceId.eq(workspace))
            .filter(Column::PortalUserId.is_not_null())
            .filter(Column::RevokedAt.is_null())
            .exec(work.connection())
            .await?;
    }
    {
        use invitations::row::{Column, Entity};
        Entity::update_many()
            .col_expr(Column::RevokedAt, Expr::value(work.now()))
            .filter(Column::WorkspaceId.eq(workspace))
            .filter(Column::AcceptedAt.is_null())
            .filter(Column::RevokedAt.is_null())
            .exec(work.connection())
            .await?;
    }
    use sign_in::row::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::BurnedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(workspace))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
