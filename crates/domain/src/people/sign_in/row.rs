//! The table `sign_ins`.

use sea_orm::entity::prelude::*;

use super::Purpose;
use crate::access::{System, workspace_rows};
use crate::id::{PortalUserId, SignInId, WorkspaceId};
use crate::time::Instant;

/// An asked-for sign-in.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_ins")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SignInId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The portal user.
    pub portal_user_id: PortalUserId,
    /// What it is for.
    pub purpose: Purpose,
    /// Hash of the browser that asked.
    pub browser_hash: String,
    /// What the secret is derived from.
    pub nonce: String,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// Where they wanted to go.
    pub next_path: Option<String>,
    /// Wrong codes so far.
    pub wrong_codes: i32,
    /// When it was issued.
    pub issued_at: Instant,
    /// When it ends by itself.
    pub expires_at: Instant,
    /// When it was used.
    pub used_at: Option<Instant>,
    /// When it was made useless.
    pub burned_at: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(System);
