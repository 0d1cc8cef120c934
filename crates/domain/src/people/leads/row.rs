//! The table `leads`.

use sea_orm::entity::prelude::*;

use super::LeadStatus;
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, LeadId, WorkspaceId};
use crate::time::Instant;

/// Somebody who might become a client.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leads")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LeadId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address; empty where none is known.
    pub email: String,
    /// The same in the form in which addresses are compared.
    pub email_key: String,
    /// Phone number in E.164; empty where none is known.
    pub phone: String,
    /// Their company; empty for somebody who comes for themselves.
    pub company: String,
    /// Where they come from, in words.
    pub source: String,
    /// Notes.
    pub notes: String,
    /// Where they stand.
    pub status: LeadStatus,
    /// Why they will not come.
    pub lost_reason: String,
    /// The contact they became.
    pub contact_id: Option<ContactId>,
    /// The account they came to act for.
    pub account_id: Option<AccountId>,
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
