//! The table `sign_in_rules`: one row for a company that changed how it signs in, none for the others.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{SignInRulesId, WorkspaceId};
use crate::time::Instant;

/// How the staff of a company may sign in.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_rules")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SignInRulesId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Whether passwords are switched off for everybody but the emergency admin.
    pub local_off: bool,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
