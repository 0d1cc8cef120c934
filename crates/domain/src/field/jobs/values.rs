//! The table `job_values`.

#![expect(clippy::disallowed_methods, reason = "the derived entity looks its own rows up")]

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, Worker, workspace_rows};
use crate::id::{FieldId, JobId, JobValueId, WorkspaceId};
use crate::time::Instant;

/// What one field of a job holds.
#[sea_orm::model]
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
    pub value: Json,
    /// When it last changed.
    pub updated_at: Instant,
}

impl ActiveModelBehavior for ActiveModel {}
workspace_rows!(Staff, Worker, System);
