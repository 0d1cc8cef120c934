//! The table `worker_sign_ins`.

use sea_orm::entity::prelude::*;

use crate::access::{System, workspace_rows};
use crate::id::{WorkerId, WorkerSignInId, WorkspaceId};
use crate::time::Instant;

/// An asked-for sign-in of a worker.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "worker_sign_ins")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkerSignInId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The worker.
    pub worker_id: WorkerId,
    /// Hash of the browser that asked.
    pub browser_hash: String,
    /// What the secret is derived from.
    pub nonce: String,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// Wrong codes so far.
    pub wrong_codes: i32,
    /// When it was issued.
    pub issued_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
    /// When it was made useless.
    pub burned_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(System);
