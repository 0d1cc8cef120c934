//! The table `job_files`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, Worker, workspace_rows};
use crate::id::{BlobId, FieldId, JobFileId, JobId, WorkspaceId};
use crate::time::Instant;

/// A photo, signature or file of a job.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job_files")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobFileId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The job.
    pub job_id: JobId,
    /// The field.
    pub field_id: Option<FieldId>,
    /// Its name.
    pub name: String,
    /// Media type, by content.
    pub mime: String,
    /// Bytes.
    pub size: i32,
    /// The bytes.
    pub blob_id: BlobId,
    /// A smaller picture.
    pub thumbnail_id: Option<BlobId>,
    /// Whether clients see it.
    pub visible: bool,
    /// Who added it.
    pub added_by: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it was taken away.
    pub removed_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, Worker, System);
