//! The table `trip_passengers`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{PassengerId, TripId, WorkspaceId};

/// Who flies on a trip.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "trip_passengers")]
pub struct Model {
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The trip.
    #[sea_orm(primary_key, auto_increment = false)]
    pub trip_id: TripId,
    /// The passenger.
    #[sea_orm(primary_key, auto_increment = false)]
    pub passenger_id: PassengerId,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
