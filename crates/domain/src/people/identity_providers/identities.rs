//! The table `staff_identities`: which account of a provider is which member of staff.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{IdentityProviderId, StaffId, StaffIdentityId, WorkspaceId};
use crate::time::Instant;

/// An account elsewhere that is a member of staff here.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_identities")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StaffIdentityId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Whose account it is, elsewhere.
    pub provider_id: IdentityProviderId,
    /// The member of staff.
    pub staff_id: StaffId,
    /// What the provider calls the account; never given to anybody else (OpenID Connect Core 1.0, section 2).
    pub subject: String,
    /// When they were tied.
    pub created_at: Instant,
    /// The last sign-in with it.
    pub last_used_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
