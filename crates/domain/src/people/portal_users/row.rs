//! The table `portal_users`.

#![expect(clippy::disallowed_methods, reason = "the derived entity looks its own rows up")]

use sea_orm::entity::prelude::*;

use super::{PortalUserKind, PortalUserStatus};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{ContactId, PortalUserId, WorkspaceId};
use crate::time::Instant;

/// A person with access to the portal.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "portal_users")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PortalUserId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The contact.
    pub contact_id: ContactId,
    /// The address that mail is sent to.
    pub email: String,
    /// The address as compared for sameness.
    pub email_key: String,
    /// What kind it is.
    pub kind: PortalUserKind,
    /// Where it stands.
    pub status: PortalUserStatus,
    /// The language read, such as `en`.
    pub language: String,
    /// When first invited.
    pub invited_at: Option<Instant>,
    /// When the invitation was accepted.
    pub activated_at: Option<Instant>,
    /// The last sign-in.
    pub last_sign_in_at: Option<Instant>,
    /// When removed.
    pub removed_at: Option<Instant>,
    /// Who removed them, by name.
    pub removed_by: Option<String>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}
workspace_rows!(Staff, System);
