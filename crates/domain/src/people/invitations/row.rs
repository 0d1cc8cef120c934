//! The table `invitations`.

use sea_orm::entity::prelude::*;

use super::Channel;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{InvitationId, PortalUserId, StaffId, WorkspaceId};
use crate::time::Instant;

/// An invitation to the portal.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invitations")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The portal user.
    pub portal_user_id: PortalUserId,
    /// The member of staff who sent it.
    pub sender_id: Option<StaffId>,
    /// The client who sent it, to a colleague.
    pub invited_by: Option<PortalUserId>,
    /// How it reaches them.
    pub channel: Channel,
    /// When they were reminded of it.
    pub reminded_at: Option<Instant>,
    /// What the secret is derived from.
    pub nonce: String,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// When it was sent.
    pub sent_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When its button was pressed, though the office looks first.
    pub opened_at: Option<Instant>,
    /// When the office let in whoever pressed it.
    pub approved_at: Option<Instant>,
    /// When it was accepted.
    pub accepted_at: Option<Instant>,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
}

impl Model {
    /// Whether somebody pressed its button and waits for the office.
    pub fn waits(&self, now: Instant) -> bool {
        self.opened_at.is_some()
            && self.approved_at.is_none()
            && self.accepted_at.is_none()
            && self.revoked_at.is_none()
            && self.expires_at > now
    }
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
