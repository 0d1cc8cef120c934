//! The table `field_settings`.

use sea_orm::entity::prelude::*;

use crate::access::{LinkHolder, PortalUser, Staff, System, Worker, workspace_rows};
use crate::field::Names;
use crate::field::templates::FieldChoice;
use crate::id::WorkspaceId;
use crate::time::Instant;

/// How the company runs its field service and what clients are told by itself.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "field_settings")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// When clients are told of today's jobs, local time such as `07:00`.
    pub remind_at: String,
    /// From when nobody is sent a text message, local time.
    pub quiet_from: String,
    /// Until when.
    pub quiet_until: String,
    /// How fast workers get through traffic, in km/h along the great circle.
    pub speed_kmh: i32,
    /// An OSRM-compatible server that knows the way; empty for none.
    pub routing_url: String,
    /// The operator's map tiles, with `{z}`, `{x}` and `{y}`; empty for the built-in background.
    pub tile_url: String,
    /// Whom the map is from.
    pub tile_attribution: String,
    /// The score from which downwards the office has to look.
    pub low_score: i32,
    /// Number or name that text messages come from.
    pub sms_sender: String,
    /// Text messages a day at the most.
    pub sms_per_day: i32,
    /// Countries that text messages go to, ISO 3166; empty for the company's own.
    pub sms_countries: Names,
    /// What clients see of a job whose template has no choice of its own.
    pub default_fields: FieldChoice,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, Worker, LinkHolder, System);
