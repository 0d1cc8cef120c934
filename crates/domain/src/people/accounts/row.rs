//! The table `accounts`.

use sea_orm::entity::prelude::*;

use super::AccountKind;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, StaffId, WorkspaceId};
use crate::time::Instant;

/// A client company or household.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: AccountKind,
    /// Whether it is a company.
    pub organisation: bool,
    /// Billing address, one line per line.
    pub billing_address: String,
    /// Tax number.
    pub tax_id: String,
    /// Days until an invoice is due, when agreed.
    pub payment_days: Option<i32>,
    /// Notes.
    pub notes: String,
    /// Who of the operator looks after it.
    pub rep_id: Option<StaffId>,
    /// Whether it is in use.
    pub active: bool,
    /// What another system calls it.
    pub external_id: Option<String>,
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
