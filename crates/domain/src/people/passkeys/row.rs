//! The table `passkeys`.

use sea_orm::entity::prelude::*;

use crate::access::{System, workspace_rows};
use crate::id::{PasskeyId, PortalUserId, StaffId, WorkspaceId};
use crate::time::Instant;

/// Somebody's passkey.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "passkeys")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PasskeyId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The member of staff it belongs to.
    pub staff_id: Option<StaffId>,
    /// The portal user it belongs to.
    pub portal_user_id: Option<PortalUserId>,
    /// What the authenticator calls it, base64url.
    pub credential_id: String,
    /// The public key with what never changes, base64url.
    pub public_key: String,
    /// What changes with its use, base64url.
    pub state: String,
    /// Uses as the authenticator counts them; 0 when it does not.
    pub sign_count: i64,
    /// What its person calls it.
    pub name: String,
    /// The host it is bound to.
    pub rp_id: String,
    /// When it was added.
    pub created_at: Instant,
    /// When it last signed somebody in.
    pub last_used_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(System);
