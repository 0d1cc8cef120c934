//! The table `blobs`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{BlobId, WorkspaceId};
use crate::time::Instant;

/// Bytes kept whole.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "blobs")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BlobId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// SHA-256 of the bytes, in hex.
    pub hash: String,
    /// Media type.
    pub mime: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// When it was made.
    pub created_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
