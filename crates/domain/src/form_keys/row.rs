//! The table `form_keys`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::WorkspaceId;
use crate::time::Instant;

/// A form that was sent.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "form_keys")]
pub struct Model {
    /// Its workspace.
    #[sea_orm(primary_key, auto_increment = false)]
    pub workspace_id: WorkspaceId,
    /// Who sent it, and the form's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub form_key: String,
    /// Where it led; empty while that is not settled.
    pub leads_to: String,
    /// When it was first sent.
    pub created_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
