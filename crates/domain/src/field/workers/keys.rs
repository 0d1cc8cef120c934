//! The table `worker_keys`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::field::positions::Source;
use crate::id::{WorkerId, WorkerKeyId, WorkspaceId};
use crate::time::Instant;

/// A key by which a tracker says where a worker is.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "worker_keys")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkerKeyId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The worker.
    pub worker_id: WorkerId,
    /// What sends.
    pub source: Source,
    /// SHA-256 of the key, in hex.
    pub key_hash: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it was last used.
    pub last_used_at: Option<Instant>,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
