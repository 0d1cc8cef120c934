//! The table `job_values`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, Worker, workspace_rows};
use crate::id::{FieldId, JobId, JobValueId, WorkspaceId};
use crate::time::Instant;

/// What one field of a job holds.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job_values")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobValueId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The job.
    pub job_id: JobId,
    /// The field.
    pub field_id: FieldId,
    /// The value, by the kind of its field.
    pub value: Held,
    /// When it last changed.
    pub updated_at: Instant,
}

/// What a field holds. It stands within an object: SQLite takes a bare number in a column of the type `jsonb` for a number
/// of its own, and a field that holds "007" would come back as seven.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult)]
pub struct Held {
    /// The value, by the kind of its field.
    #[serde(rename = "v")]
    pub is: serde_json::Value,
}

crate::database::plain_table!();
workspace_rows!(Staff, Worker, System);
