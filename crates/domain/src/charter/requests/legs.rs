//! The table `request_legs`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{RequestId, RequestLegId, WorkspaceId};
use crate::time::Instant;

/// One leg of a request.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "request_legs")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RequestLegId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The request it answers.
    pub request_id: RequestId,
    /// Its place in the list, from 0.
    pub seq: i32,
    /// The airport of departure (stable ident).
    pub from_airport: String,
    /// The airport of arrival (stable ident).
    pub to_airport: String,
    /// Local date and time of departure, `2026-12-08T20:10`.
    pub departs_local: String,
    /// The moment of departure.
    pub departs_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
