//! The table `staff_links`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{StaffId, StaffLinkId, WorkspaceId};
use crate::time::Instant;

/// A one-time sign-in link of a member of staff.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_links")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffLinkId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The member of staff.
    pub staff_id: StaffId,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
