//! The table `memberships`.

#![expect(clippy::disallowed_methods, reason = "the derived entity looks its own rows up")]

use sea_orm::entity::prelude::*;

use super::MembershipRole;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, MembershipId, WorkspaceId};
use crate::time::Instant;

/// A contact's place in an account.
#[sea_orm::model]
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
    /// When it was made.
    pub created_at: Instant,
}

impl ActiveModelBehavior for ActiveModel {}
workspace_rows!(Staff, System);
