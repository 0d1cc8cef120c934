//! The table `stopped_numbers`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{StoppedNumberId, WorkspaceId};
use crate::time::Instant;

/// A phone number that wants no text messages.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "stopped_numbers")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StoppedNumberId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// A phone number in E.164.
    pub phone: String,
    /// When they wrote STOP.
    pub stopped_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
