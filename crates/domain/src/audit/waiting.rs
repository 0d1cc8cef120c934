//! The table `audit_waiting`: entries that no link holds yet. A trigger fills it.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{ActivityId, WorkspaceId};

/// One entry without a link.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_waiting")]
pub struct Model {
    /// The entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub activity_id: ActivityId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
