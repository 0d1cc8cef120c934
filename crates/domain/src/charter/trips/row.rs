//! The table `trips`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::charter::trips::Stage;
use crate::id::{AccountId, AircraftId, ContactId, DealId, QuoteId, RequestId, TripId, WorkspaceId};
use crate::time::Instant;

/// A flight or series of flights under one number.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "trips")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TripId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number within the workspace.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: ContactId,
    /// The deal it belongs to.
    pub deal_id: Option<DealId>,
    /// The request it answers.
    pub request_id: Option<RequestId>,
    /// The quote.
    pub quote_id: Option<QuoteId>,
    /// Its stage.
    pub stage: Stage,
    /// The aircraft.
    pub aircraft_id: Option<AircraftId>,
    /// How many fly.
    pub passenger_count: i32,
    /// What the client should know.
    pub client_note: String,
    /// Notes for staff.
    pub staff_note: String,
    /// Why it was cancelled.
    pub cancel_reason: String,
    /// First departure.
    pub starts_at: Instant,
    /// Last arrival.
    pub ends_at: Instant,
    /// Whether only those who booked it or fly on it see it.
    pub private: bool,
    /// Whether a client made it and no member of staff has looked at it since.
    pub unreviewed: bool,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
