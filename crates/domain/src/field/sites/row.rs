//! The table `sites`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, SiteId, WorkspaceId};
use crate::time::Instant;
use crate::time::Zone;

/// A place where jobs are done.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sites")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SiteId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The client.
    pub account_id: AccountId,
    /// Its name.
    pub name: String,
    /// Where it is, in words.
    pub address: String,
    /// How to get in; for the team alone.
    pub access_notes: String,
    /// Latitude in millionths of a degree.
    pub lat_e6: Option<i32>,
    /// Longitude in millionths of a degree.
    pub lon_e6: Option<i32>,
    /// Its zone, where it is not the company's.
    pub time_zone: Option<Zone>,
    /// Whether it is never offered to clients.
    pub internal: bool,
    /// Whether it is in use.
    pub active: bool,
    /// What another system calls it.
    pub external_id: Option<String>,
    /// What a search looks through, folded.
    pub search_text: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
