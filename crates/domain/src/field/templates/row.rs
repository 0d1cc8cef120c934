//! The table `templates`.

use sea_orm::entity::prelude::*;

use super::FieldChoice;
use crate::access::{Staff, System, Worker, workspace_rows};
use crate::field::Names;
use crate::id::{TeamId, TemplateId, WorkerId, WorkspaceId};
use crate::time::Instant;

/// What a kind of job asks for and how it can end.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "templates")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TemplateId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: String,
    /// What is to be done.
    pub description: String,
    /// What the client is asked to have ready.
    pub prepare: String,
    /// How long it takes, in minutes.
    pub duration_minutes: i32,
    /// Length of the arrival window, in minutes.
    pub window_minutes: i32,
    /// Skills, by name.
    pub skills: Names,
    /// The worker.
    pub worker_id: Option<WorkerId>,
    /// The team.
    pub team_id: Option<TeamId>,
    /// Whether clients see it.
    pub visible: bool,
    /// What clients see of it; the common choice when nothing is said.
    pub visible_fields: Option<FieldChoice>,
    /// Whether it is in use.
    pub active: bool,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, Worker, System);
