//! The table `contacts`.

use sea_orm::entity::prelude::*;

use super::{Addresses, Numbers};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{ContactId, WorkspaceId};
use crate::time::Instant;

/// A person known to the operator.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "contacts")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ContactId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail addresses, the first preferred.
    pub emails: Addresses,
    /// Phone numbers in E.164, the first preferred.
    pub phones: Numbers,
    /// The language read, such as `en`.
    pub language: String,
    /// Notes.
    pub notes: String,
    /// Whether it is in use.
    pub active: bool,
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
