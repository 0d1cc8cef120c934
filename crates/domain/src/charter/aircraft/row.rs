//! The table `aircraft`.

use sea_orm::entity::prelude::*;

use super::AircraftStatus;
use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{AircraftId, WorkspaceId};
use crate::time::Instant;

/// An aircraft of the fleet.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "aircraft")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AircraftId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The tail number.
    pub registration: String,
    /// The type, such as Challenger 350.
    pub model: String,
    /// The class it is sold as.
    pub category: String,
    /// Passenger seats.
    pub seats: i32,
    /// Its home airport.
    pub base: String,
    /// Cruising speed in knots.
    pub cruise_knots: i32,
    /// Range in nautical miles.
    pub range_nm: i32,
    /// Price of a flight hour, in minor units.
    pub hourly_rate_minor: i64,
    /// What is on board.
    pub amenities: String,
    /// Where it stands.
    pub status: AircraftStatus,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
