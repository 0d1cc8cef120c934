//! The table `access_requests`.

use sea_orm::entity::prelude::*;

use super::AccessStatus;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccessRequestId, ContactId, WorkspaceId};
use crate::time::Instant;

/// Somebody who asks for access.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "access_requests")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccessRequestId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The address they gave.
    pub email: String,
    /// The address as compared for sameness.
    pub email_key: String,
    /// The number they gave, E.164.
    pub phone: Option<String>,
    /// The company they say they are of.
    pub company: String,
    /// What they write.
    pub note: String,
    /// The language they read, such as `en`.
    pub language: String,
    /// Where it stands.
    pub status: AccessStatus,
    /// What the secret is derived from.
    pub nonce: String,
    /// SHA-256 of the secret, in hex.
    pub token_hash: String,
    /// When it was asked.
    pub asked_at: Instant,
    /// Until when the address can be verified.
    pub expires_at: Instant,
    /// When the address was verified.
    pub verified_at: Option<Instant>,
    /// The contact they became.
    pub contact_id: Option<ContactId>,
    /// When it was decided.
    pub decided_at: Option<Instant>,
    /// Who decided, by name.
    pub decided_by: Option<String>,
    /// Why it was rejected; may be empty.
    pub reason: String,
    /// Counts changes.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
