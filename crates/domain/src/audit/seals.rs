//! The table `audit_seals`: the links of the chain.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{ActivityId, WorkspaceId};
use crate::time::Instant;

/// One link.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_seals")]
pub struct Model {
    /// What it holds.
    #[sea_orm(primary_key, auto_increment = false)]
    pub activity_id: ActivityId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its place in the chain of the workspace, from one on, without a gap.
    pub number: i64,
    /// SHA-256 of the entry, in hex.
    pub row_hash: String,
    /// SHA-256 of the link before, the number, the entry's id and its hash, in hex.
    pub link_hash: String,
    /// When it was added.
    pub sealed_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
