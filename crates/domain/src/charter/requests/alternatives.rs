//! The table `request_alternatives`.

use sea_orm::entity::prelude::*;

use super::{AlternativeStatus, ProposedLegs};
use crate::access::{Staff, PortalUser, System, workspace_rows};
use crate::id::{AlternativeId, RequestId, StaffId, WorkspaceId};
use crate::time::Instant;

/// Another proposal for a request.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "request_alternatives")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AlternativeId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The request it answers.
    pub request_id: RequestId,
    /// Where it stands.
    pub status: AlternativeStatus,
    /// A note.
    pub note: String,
    /// The legs proposed.
    pub legs: ProposedLegs,
    /// Who proposed it.
    pub proposed_by: StaffId,
    /// When it was proposed.
    pub proposed_at: Instant,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// Who answered, by name.
    pub answered_by: Option<String>,
    /// What they said.
    pub answer_note: String,
}

impl ActiveModelBehavior for ActiveModel {}
workspace_rows!(Staff, PortalUser, System);
