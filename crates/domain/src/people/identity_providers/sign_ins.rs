//! The table `provider_sign_ins`: who was sent to a provider and has not come back yet.

use sea_orm::entity::prelude::*;

use crate::access::{System, workspace_rows};
use crate::id::{IdentityProviderId, ProviderSignInId, WorkspaceId};
use crate::time::Instant;

/// A sign-in on its way to a provider and back.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "provider_sign_ins")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProviderSignInId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// At whom.
    pub provider_id: IdentityProviderId,
    /// SHA-256 of the state that comes back, in hex.
    pub state_hash: String,
    /// SHA-256 of the cookie of the browser that was sent, in hex.
    pub browser_hash: String,
    /// Where they wanted to go; empty when they did not say.
    pub next_path: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When they came back.
    pub used_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(System);
