//! The table `passengers`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, PassengerId, WorkspaceId};
use crate::time::Instant;

/// A person who flies.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "passengers")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PassengerId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The account.
    pub account_id: AccountId,
    /// The contact they are, where that is known: whoever flies sees the trip.
    pub contact_id: Option<ContactId>,
    /// First name.
    pub first_name: String,
    /// Middle name.
    pub middle_name: String,
    /// Last name.
    pub last_name: String,
    /// The address that mail is sent to.
    pub email: Option<String>,
    /// A phone number, as typed.
    pub phone: Option<String>,
    /// Birth date, `1974-05-01`.
    pub born_on: Option<String>,
    /// Notes.
    pub notes: String,
    /// What a search looks through, folded.
    pub search_text: String,
    /// When it was archived.
    pub archived_at: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
