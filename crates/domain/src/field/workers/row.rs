//! The table `workers`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::field::Names;
use crate::id::{BlobId, TeamId, WorkerId, WorkspaceId};
use crate::time::Instant;

/// Somebody who is sent to jobs.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "workers")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkerId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Full name.
    pub name: String,
    /// The address they sign in by.
    pub email: Option<String>,
    /// A phone number in E.164.
    pub phone: Option<String>,
    /// What they do, such as `Boiler technician`.
    pub title: String,
    /// What they drive, such as `white van, NW 14`.
    pub vehicle: String,
    /// The language read, such as `en`.
    pub language: String,
    /// Skills, by name.
    pub skills: Names,
    /// The team.
    pub team_id: Option<TeamId>,
    /// A photo.
    pub photo_id: Option<BlobId>,
    /// Whether clients see the name.
    pub shows_name: bool,
    /// Whether clients see the photo.
    pub shows_photo: bool,
    /// Whether clients see the phone number.
    pub shows_phone: bool,
    /// Latitude of home in millionths of a degree: nobody is shown a position near it.
    pub home_lat_e6: Option<i32>,
    /// Longitude of home in millionths of a degree.
    pub home_lon_e6: Option<i32>,
    /// Since when they share no position.
    pub sharing_paused_at: Option<Instant>,
    /// Whether it is in use.
    pub active: bool,
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
