//! The table `quote_lines`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{OptionId, QuoteId, QuoteLineId, WorkspaceId};

/// One priced line of a quote.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "quote_lines")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuoteLineId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The quote.
    pub quote_id: QuoteId,
    /// The option it belongs to; none for an add-on.
    pub option_id: Option<OptionId>,
    /// Its place in the list, from 0.
    pub seq: i32,
    /// What it is for.
    pub description: String,
    /// Quantity in thousandths of the unit.
    pub quantity_milli: i64,
    /// The unit, such as hour.
    pub unit: String,
    /// Price of one unit, in minor units.
    pub unit_price_minor: i64,
    /// Tax rate in hundredths of a percent.
    pub tax_bp: i32,
    /// Net amount, in minor units.
    pub amount_minor: i64,
    /// Tax, in minor units.
    pub tax_minor: i64,
    /// Whether the client sees the line.
    pub client_sees: bool,
    /// How many the client may choose.
    pub max_quantity: i32,
    /// How many the client chose.
    pub chosen_quantity: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
