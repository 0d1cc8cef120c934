//! The table `trail_points`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{TrailPointId, WorkerId, WorkspaceId};
use crate::time::Instant;

/// A point of the way a worker came, for the office alone.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "trail_points")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TrailPointId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The worker.
    pub worker_id: WorkerId,
    /// When.
    pub at: Instant,
    /// Latitude in millionths of a degree.
    pub lat_e6: i32,
    /// Longitude in millionths of a degree.
    pub lon_e6: i32,
    /// Whether it was too fast to be true.
    pub suspect: bool,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
