//! The table `requests`.

use sea_orm::entity::prelude::*;

use super::{Flexibility, RequestSource, RequestStatus, Services, TripKind};
use crate::access::{System, workspace_rows};
use crate::id::{AccountId, AircraftId, ContactId, DealId, RequestId, StaffId, WorkspaceId};
use crate::time::Instant;

/// What a client asked for.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "requests")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RequestId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number within the workspace.
    pub number: i64,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: ContactId,
    /// Where it came from.
    pub source: RequestSource,
    /// Where it stands.
    pub status: RequestStatus,
    /// What kind it is.
    pub kind: TripKind,
    /// How far the times may move.
    pub flexibility: Flexibility,
    /// How many fly.
    pub passenger_count: i32,
    /// What the client would like to fly in.
    pub aircraft_preference: String,
    /// The aircraft.
    pub aircraft_id: Option<AircraftId>,
    /// Services asked for.
    pub services: Services,
    /// Notes.
    pub notes: String,
    /// Who of the operator has taken it.
    pub assignee_id: Option<StaffId>,
    /// The deal it belongs to.
    pub deal_id: Option<DealId>,
    /// Why it ended so.
    pub end_reason: String,
    /// The form as typed so far, while it is a draft.
    pub draft: Option<Json>,
    /// The moment of departure.
    pub departs_at: Instant,
    /// When it was asked for.
    pub submitted_at: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(System);
