//! The table `staff_invitations`.

use sea_orm::entity::prelude::*;

use crate::access::{Role, Staff, System, workspace_rows};
use crate::id::{StaffId, StaffInvitationId, WorkspaceId};
use crate::time::Instant;

/// Somebody who was asked to join the team.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_invitations")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffInvitationId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Their full name.
    pub name: String,
    /// The address that the mail goes to.
    pub email: String,
    /// The address as compared for sameness.
    pub email_key: String,
    /// The role they are to have.
    pub role: Role,
    /// The language they read, such as `en`.
    pub language: String,
    /// What the secret is derived from.
    pub nonce: String,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// Who invited them, or sent it again last.
    pub invited_by: StaffId,
    /// When it was sent last.
    pub invited_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// Counts how often it was sent.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
