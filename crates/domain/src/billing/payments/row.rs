//! The table `payments`.

use sea_orm::entity::prelude::*;

use super::{PaymentMethod, PaymentStatus};
use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{InvoiceId, PaymentId, WorkspaceId};
use crate::time::Instant;

/// Money received.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "payments")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PaymentId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The invoice.
    pub invoice_id: InvoiceId,
    /// Net amount, in minor units.
    pub amount_minor: i64,
    /// How it was paid.
    pub method: PaymentMethod,
    /// Reference of the payment.
    pub reference: String,
    /// Date received.
    pub received_on: String,
    /// Where it stands.
    pub status: PaymentStatus,
    /// Who recorded it, by name.
    pub recorded_by: String,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When it was undone.
    pub undone_at: Option<Instant>,
    /// Who undid it, by name.
    pub undone_by: Option<String>,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
