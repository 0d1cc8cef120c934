//! The table `passkey_challenges`.

use sea_orm::entity::prelude::*;

use super::Purpose;
use crate::access::{System, workspace_rows};
use crate::id::{PasskeyChallengeId, PortalUserId, StaffId, WorkspaceId};
use crate::time::Instant;

/// What was asked of a passkey, until it is answered once.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey_challenges")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PasskeyChallengeId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What it is for.
    pub purpose: Purpose,
    /// The member of staff who adds one.
    pub staff_id: Option<StaffId>,
    /// The portal user who adds one.
    pub portal_user_id: Option<PortalUserId>,
    /// SHA-256 of the cookie's secret, in hex.
    pub token_hash: String,
    /// The host it was asked on.
    pub rp_id: String,
    /// The challenge and what must hold of its answer, base64url.
    pub state: String,
    /// When it was asked.
    pub created_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was answered.
    pub used_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(System);
