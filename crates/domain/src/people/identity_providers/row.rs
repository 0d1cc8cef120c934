//! The table `identity_providers`.

use sea_orm::entity::prelude::*;

use super::GroupRoles;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{IdentityProviderId, WorkspaceId};
use crate::time::Instant;

/// Somebody who vouches for members of staff.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_providers")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: IdentityProviderId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What stands on its button.
    pub name: String,
    /// Its address, exactly as it calls itself.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// The secret it gave this installation, encrypted.
    pub secret_sealed: Option<String>,
    /// What is asked for, one blank between two.
    pub scopes: String,
    /// The claim that holds somebody's groups.
    pub groups_claim: String,
    /// The only domain of mail addresses that come in; empty for any.
    pub email_domain: String,
    /// What its groups mean here.
    pub roles: GroupRoles,
    /// Whether people of those groups are added to the team when they come first.
    pub creates_people: bool,
    /// Whether it asks everybody for a second factor, so that none is asked here.
    pub asks_second_factor: bool,
    /// Whether it is in use.
    pub active: bool,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
