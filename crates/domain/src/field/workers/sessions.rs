//! The table `worker_sessions`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{WorkerId, WorkerSessionId, WorkspaceId};
use crate::time::Instant;

/// A worker's signed-in phone.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "worker_sessions")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkerSessionId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The worker.
    pub worker_id: WorkerId,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// The network it came from (IPv4 /24, IPv6 /48).
    pub network: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it was last used.
    pub last_seen_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
