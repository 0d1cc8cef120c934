//! The table of tasks.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{TaskId, WorkspaceId};
use crate::time::Instant;
use crate::word::words;

words! {
    /// Where a task stands.
    pub enum TaskState {
        /// Waits for its time and a worker.
        Queued = "queued",
        /// A worker holds its lease.
        Running = "running",
        /// Its effect is there.
        Done = "done",
        /// Given up; a person decides.
        Dead = "dead",
    }
}

/// One piece of background work.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "tasks")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TaskId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What kind of work.
    pub kind: String,
    /// The task itself.
    pub payload: Json,
    /// One effect, one key.
    pub unique_key: String,
    /// Where it stands.
    pub state: TaskState,
    /// Not before this.
    pub run_at: Instant,
    /// Until when a worker holds it.
    pub lease_until: Option<Instant>,
    /// Tries so far.
    pub attempts: i32,
    /// What the last try said.
    pub last_error: String,
    /// When it was asked for.
    pub created_at: Instant,
    /// When it was done or given up.
    pub settled_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
