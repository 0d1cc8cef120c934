//! The table `preferred_fbos`.

use sea_orm::entity::prelude::*;

use sea_orm::{QueryFilter, Select};

use crate::access::{PortalUser, Principal, Staff, System, VisibleTo, workspace_rows};
use crate::id::{AccountId, FboId, WorkspaceId};

/// The FBO an account prefers at an airport.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "preferred_fbos")]
pub struct Model {
    /// Its workspace.
    #[sea_orm(primary_key, auto_increment = false)]
    pub workspace_id: WorkspaceId,
    /// The account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: AccountId,
    /// The airport (stable ident).
    #[sea_orm(primary_key, auto_increment = false)]
    pub airport: String,
    /// The FBO.
    pub fbo_id: FboId,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let accounts: Vec<AccountId> = by.seats().iter().map(|seat| seat.account).collect();
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(accounts))
    }
}
