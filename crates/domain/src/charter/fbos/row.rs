//! The table `fbos`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{FboId, WorkspaceId};
use crate::time::Instant;

/// A handler at an airport.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "fbos")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FboId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The airport (stable ident).
    pub airport: String,
    /// Its name.
    pub name: String,
    /// A phone number, as typed.
    pub phone: String,
    /// Address, one line per line.
    pub address: String,
    /// Opening hours.
    pub hours: String,
    /// Notes.
    pub notes: String,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
