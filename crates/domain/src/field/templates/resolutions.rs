//! The table `resolutions`.

use sea_orm::entity::prelude::*;

use super::NoteRule;
use crate::access::{Staff, System, Worker, workspace_rows};
use crate::id::{ResolutionId, TemplateId, WorkspaceId};
use crate::time::Instant;

/// One way in which a job can end.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "resolutions")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ResolutionId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The template.
    pub template_id: TemplateId,
    /// Its place in the order.
    pub seq: i32,
    /// Its name.
    pub name: String,
    /// Whether the job was done.
    pub is_good: bool,
    /// Whether a note goes with it.
    pub note: NoteRule,
    /// When it was taken away; values stay.
    pub archived_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, Worker, System);
