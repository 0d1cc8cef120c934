//! The table `portal_settings`.

use sea_orm::entity::prelude::*;

use super::{Corner, Features, ShowTail, SignInMode, StaffList};
use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::charter::trips::Stage;
use crate::id::{BlobId, StaffId, WorkspaceId};
use crate::time::Instant;

/// How the portal looks and what it lets clients do.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "portal_settings")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Whether clients can get in.
    pub enabled: bool,
    /// The logo.
    pub logo_id: Option<BlobId>,
    /// The logo on dark backgrounds; the usual one stands in for it.
    pub logo_dark_id: Option<BlobId>,
    /// The brand colour, `#rrggbb`.
    pub brand: String,
    /// The colour that tints the greys, `#rrggbb`.
    pub neutral: Option<String>,
    /// The corner style.
    pub corner: Corner,
    /// Words on the home page.
    pub welcome: String,
    /// What clients can do.
    pub features: Features,
    /// Whether staff confirm an accepted quote.
    pub require_approval: bool,
    /// Life of a sign-in link, in minutes.
    pub link_minutes: i32,
    /// Life of a client session, in hours.
    pub session_hours: i32,
    /// Life of an invitation, in days.
    pub invitation_days: i32,
    /// When clients see the tail number.
    pub show_tail: ShowTail,
    /// From which stage clients see crew names.
    pub crew_from_stage: Stage,
    /// From which stage clients can no longer change a trip.
    pub stage_limit: Stage,
    /// Who is mailed about new requests.
    pub notify_requests: StaffList,
    /// Who gets new requests.
    pub default_assignee_id: Option<StaffId>,
    /// How clients prove who they are.
    pub sign_in: SignInMode,
    /// Whether strangers may ask for access.
    pub sign_up: bool,
    /// Who is mailed when a stranger asks for access.
    pub notify_sign_ups: StaffList,
    /// Whether an account's owner may invite others to it.
    pub owners_invite: bool,
    /// Whether an invitation by text message opens the portal without the office looking first.
    pub texts_open: bool,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
