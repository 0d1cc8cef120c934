//! The table `half_sessions`.

use sea_orm::entity::prelude::*;

use crate::access::{System, workspace_rows};
use crate::id::{HalfSessionId, StaffId, WorkspaceId};
use crate::time::Instant;

/// A sign-in that still lacks its second factor.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "half_sessions")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HalfSessionId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The member of staff.
    pub staff_id: StaffId,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// Wrong codes so far.
    pub wrong_codes: i32,
    /// When it was made.
    pub created_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(System);
