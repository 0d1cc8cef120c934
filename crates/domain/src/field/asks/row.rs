//! The table `job_asks`.

use sea_orm::entity::prelude::*;

use super::AskStatus;
use super::DayPart;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, AskId, ContactId, JobId, SiteId, TemplateId, WorkspaceId};
use crate::time::Instant;

/// A client asks for a job, or for another time of one.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "job_asks")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AskId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number, counted in the company.
    pub number: i64,
    /// The client.
    pub account_id: AccountId,
    /// Whom to ask for.
    pub contact_id: ContactId,
    /// The site.
    pub site_id: Option<SiteId>,
    /// The job.
    pub job_id: Option<JobId>,
    /// The template.
    pub template_id: Option<TemplateId>,
    /// What it is called.
    pub title: String,
    /// What they wish, in their words.
    pub wish: String,
    /// The day they wish, `2026-12-01`; empty for any.
    pub wished_on: String,
    /// The part of the day.
    pub wished_part: DayPart,
    /// Where it stands.
    pub status: AskStatus,
    /// What was answered.
    pub answer: String,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// The job it became.
    pub became_id: Option<JobId>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
