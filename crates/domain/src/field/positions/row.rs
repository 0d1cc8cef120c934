//! The table `positions`.

use sea_orm::entity::prelude::*;

use super::Source;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{WorkerId, WorkspaceId};
use crate::time::Instant;

/// Where a worker was last.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "positions")]
pub struct Model {
    /// The worker.
    #[sea_orm(primary_key, auto_increment = false)]
    pub worker_id: WorkerId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// When.
    pub at: Instant,
    /// Latitude in millionths of a degree.
    pub lat_e6: i32,
    /// Longitude in millionths of a degree.
    pub lon_e6: i32,
    /// Radius of the error, in metres.
    pub accuracy_m: Option<i32>,
    /// Charge, in percent.
    pub battery: Option<i32>,
    /// What sends.
    pub source: Source,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
