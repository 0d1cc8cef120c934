//! The table `invoice_lines`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{InvoiceId, InvoiceLineId, WorkspaceId};

/// One priced line of an invoice.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invoice_lines")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvoiceLineId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The invoice.
    pub invoice_id: InvoiceId,
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
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
