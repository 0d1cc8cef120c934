//! The table `imports`.

use sea_orm::entity::prelude::*;

pub use super::{ImportKind, ImportState};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{BlobId, ImportId, StaffId, WorkspaceId};
use crate::time::Instant;

/// A file of rows that somebody brought.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What it holds.
    pub kind: ImportKind,
    /// How far it is.
    pub state: ImportState,
    /// The file; none once every row is in.
    pub blob_id: Option<BlobId>,
    /// Rows in the file.
    pub row_count: i32,
    /// Rows that are in.
    pub done_rows: i32,
    /// Things these made.
    pub created_rows: i32,
    /// Things these changed.
    pub changed_rows: i32,
    /// The row it stopped at, and why.
    pub failure: Option<Json>,
    /// Who brought it.
    pub staff_id: StaffId,
    /// Their name then.
    pub staff_name: String,
    /// When it was brought.
    pub created_at: Instant,
    /// When its last row was in.
    pub ended_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
