//! The table `memberships`.

use sea_orm::entity::prelude::*;

use super::{MembershipRole, Scopes, Sees};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, MembershipId, PortalUserId, WorkspaceId};
use crate::time::Instant;

/// A contact's place in an account.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "memberships")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MembershipId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: ContactId,
    /// Its role.
    pub role: MembershipRole,
    /// What it opens: at first what the role opens, then as chosen.
    pub scopes: Scopes,
    /// Which trips are seen.
    pub sees: Sees,
    /// When it ends by itself.
    pub ends_at: Option<Instant>,
    /// The client who invited them.
    pub invited_by: Option<PortalUserId>,
    /// When it was made.
    pub created_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
