//! The table `quote_options`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{AircraftId, OptionId, QuoteId, WorkspaceId};

/// One aircraft option of a quote.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "quote_options")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OptionId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The quote.
    pub quote_id: QuoteId,
    /// Its place in the list, from 0.
    pub seq: i32,
    /// The aircraft.
    pub aircraft_id: AircraftId,
    /// A note.
    pub note: String,
    /// Gross total, in minor units.
    pub total_minor: i64,
    /// Tax, in minor units.
    pub tax_minor: i64,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
