//! The table `tracking_links`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{JobId, TrackingLinkId, WorkspaceId};
use crate::time::Instant;

/// A link by which a client follows the way to one job, without signing in.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tracking_links")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TrackingLinkId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The job.
    pub job_id: JobId,
    /// The half of the code that names the link; the other half is derived from it by the server's key.
    pub nonce: String,
    /// SHA-256 of that half, in hex.
    pub code_hash: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
    /// How often it was looked at.
    pub views: i32,
    /// When it was last looked at.
    pub last_viewed_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
