//! The table `legs`.

use sea_orm::entity::prelude::*;

use super::Crew;
use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{AircraftId, FboId, LegId, TripId, WorkspaceId};
use crate::time::Instant;

/// One leg of a trip.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "legs")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LegId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The trip.
    pub trip_id: TripId,
    /// The aircraft.
    pub aircraft_id: Option<AircraftId>,
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
    /// The moment of arrival.
    pub arrives_at: Instant,
    /// Where it departs from.
    pub from_fbo_id: Option<FboId>,
    /// Where it arrives at.
    pub to_fbo_id: Option<FboId>,
    /// Names of the crew with their roles.
    pub crew: Crew,
    /// Whether it takes the aircraft: from Booked on, until cancelled.
    pub blocks_aircraft: bool,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
