//! The table `staff_recovery_codes`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{RecoveryCodeId, StaffId, WorkspaceId};
use crate::time::Instant;

/// A recovery code of a member of staff.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_recovery_codes")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RecoveryCodeId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The member of staff.
    pub staff_id: StaffId,
    /// Keyed hash of the code.
    pub code_hash: String,
    /// When it was used.
    pub used_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
