//! The table `deals`.

use sea_orm::entity::prelude::*;

use super::{DealStage, DealStatus, EndCause};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, DealId, StaffId, WorkspaceId};
use crate::money::Currency;
use crate::time::Instant;

/// A sale in the making.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "deals")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DealId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number within the workspace.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: Option<ContactId>,
    /// Its stage.
    pub stage: DealStage,
    /// Where it stands.
    pub status: DealStatus,
    /// Net amount, in minor units.
    pub amount_minor: i64,
    /// The currency of all its amounts.
    pub currency: Currency,
    /// Who of the operator looks after it.
    pub rep_id: Option<StaffId>,
    /// Expected close, `2026-11-30`.
    pub expected_on: Option<String>,
    /// Why it ended so, in somebody's words.
    pub end_reason: String,
    /// Why it ended by itself.
    pub end_cause: Option<EndCause>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
