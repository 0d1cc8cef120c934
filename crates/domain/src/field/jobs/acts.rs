//! The table `worker_acts`.

use sea_orm::entity::prelude::*;

use super::ActKind;
use crate::access::{Staff, System, Worker, workspace_rows};
use crate::id::{ActId, JobId, WorkerId, WorkspaceId};
use crate::time::Instant;

/// One thing a phone did and sent, so that it counts once.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "worker_acts")]
pub struct Model {
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The worker.
    pub worker_id: WorkerId,
    /// The phone's own key of it.
    pub act_key: String,
    /// Its kind.
    pub kind: ActKind,
    /// The job.
    pub job_id: Option<JobId>,
    /// When it was done, by the phone's clock.
    pub done_at: Instant,
    /// When it arrived.
    pub received_at: Instant,
    /// What was answered.
    pub answer: String,
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ActId,
}

crate::database::plain_table!();
workspace_rows!(Staff, Worker, System);
