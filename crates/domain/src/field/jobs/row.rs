//! The table `jobs`.

use sea_orm::entity::prelude::*;

use super::JobStatus;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{
    AccountId, ContactId, JobId, ResolutionId, SiteId, TeamId, TemplateId, WorkerId, WorkspaceId,
};
use crate::time::Instant;

/// One visit to one site.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number, counted in the company.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// The template.
    pub template_id: TemplateId,
    /// The client.
    pub account_id: AccountId,
    /// The site.
    pub site_id: SiteId,
    /// Whom to ask for.
    pub contact_id: Option<ContactId>,
    /// Where it stands.
    pub status: JobStatus,
    /// What is to be done.
    pub description: String,
    /// What the client is asked to have ready.
    pub prepare: String,
    /// Notes for the team alone.
    pub notes: String,
    /// What it costs the company, minor units; never for clients.
    pub cost_minor: Option<i64>,
    /// When the arrival window begins.
    pub scheduled_at: Option<Instant>,
    /// When the arrival window ends.
    pub window_ends_at: Option<Instant>,
    /// How long it takes, in minutes.
    pub duration_minutes: i32,
    /// The worker.
    pub worker_id: Option<WorkerId>,
    /// The team.
    pub team_id: Option<TeamId>,
    /// When it went to the worker's phone.
    pub published_at: Option<Instant>,
    /// When the worker set out.
    pub set_out_at: Option<Instant>,
    /// When the work began.
    pub started_at: Option<Instant>,
    /// Since when the work is paused.
    pub paused_at: Option<Instant>,
    /// Length of all pauses that have ended, ms.
    pub paused_ms: i64,
    /// When it was finished.
    pub finished_at: Option<Instant>,
    /// How it ended.
    pub resolution_id: Option<ResolutionId>,
    /// A word to that.
    pub resolution_note: String,
    /// Why it was cancelled.
    pub end_reason: String,
    /// The job it follows.
    pub follow_up_of: Option<JobId>,
    /// What another system calls it.
    pub external_id: Option<String>,
    /// What a search looks through, folded.
    pub search_text: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
