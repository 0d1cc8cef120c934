//! The table `ratings`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::field::Names;
use crate::id::{AccountId, JobId, RatingId, TemplateId, WorkerId, WorkspaceId};
use crate::time::Instant;

/// How a client liked a job.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ratings")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RatingId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The job.
    pub job_id: JobId,
    /// The client.
    pub account_id: AccountId,
    /// The template.
    pub template_id: TemplateId,
    /// The worker.
    pub worker_id: Option<WorkerId>,
    /// Who gave it: a portal user, or the holder of a link.
    pub author_key: String,
    /// Their name.
    pub author_name: String,
    /// One to five.
    pub score: i32,
    /// What they picked, by word.
    pub tags: Names,
    /// What they wrote.
    pub comment: String,
    /// When it was given.
    pub given_at: Instant,
    /// When it was changed.
    pub edited_at: Option<Instant>,
    /// What the office answered.
    pub reply: String,
    /// When the office answered.
    pub replied_at: Option<Instant>,
    /// Who answered.
    pub replied_by: String,
    /// Whether the score was low enough that the office has to look.
    pub needs_care: bool,
    /// When the office had looked after it.
    pub handled_at: Option<Instant>,
    /// Who looked after it.
    pub handled_by: String,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
