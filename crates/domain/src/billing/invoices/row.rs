//! The table `invoices`.

use sea_orm::entity::prelude::*;

use super::InvoiceStatus;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, InvoiceId, TripId, WorkspaceId};
use crate::money::Currency;
use crate::time::Instant;

/// A bill.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invoices")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvoiceId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number within the workspace.
    pub number: Option<i64>,
    /// What it is called.
    pub title: String,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: ContactId,
    /// The trip.
    pub trip_id: Option<TripId>,
    /// Where it stands.
    pub status: InvoiceStatus,
    /// The currency of all its amounts.
    pub currency: Currency,
    /// Notes.
    pub notes: String,
    /// Date of issue.
    pub issued_on: Option<String>,
    /// Due date.
    pub due_on: String,
    /// The last moment of the due date.
    pub due_at: Instant,
    /// When it was issued.
    pub issued_at: Option<Instant>,
    /// When the client first opened it.
    pub viewed_at: Option<Instant>,
    /// When it was voided.
    pub voided_at: Option<Instant>,
    /// Why it was voided.
    pub void_reason: String,
    /// Net total, in minor units.
    pub net_minor: i64,
    /// Tax, in minor units.
    pub tax_minor: i64,
    /// Gross total, in minor units.
    pub total_minor: i64,
    /// Received so far, in minor units.
    pub paid_minor: i64,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
