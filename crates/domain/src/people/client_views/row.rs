//! The table `client_views`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{ClientViewId, PortalUserId, SessionId, StaffId, WorkspaceId};
use crate::time::Instant;

/// A look at the portal as somebody else.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "client_views")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClientViewId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The session of staff in which it was begun.
    pub staff_session_id: SessionId,
    /// Who looks.
    pub staff_id: StaffId,
    /// As whom.
    pub portal_user_id: PortalUserId,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// When it began.
    pub began_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was left.
    pub ended_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
