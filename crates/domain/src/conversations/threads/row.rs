//! The table `threads`.

use sea_orm::entity::prelude::*;

use super::{ThreadNoun, ThreadState};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, ContactId, ThreadId, WorkspaceId};
use crate::time::Instant;

/// A conversation.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "threads")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ThreadId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: ContactId,
    /// Subject.
    pub subject: String,
    /// What kind of thing it is about.
    pub noun: ThreadNoun,
    /// Which thing it is about.
    pub object_id: Option<Uuid>,
    /// Where it stands.
    pub state: ThreadState,
    /// When the last message was written.
    pub last_message_at: Instant,
    /// The beginning of the last message.
    pub last_message: String,
    /// Who wrote the last message.
    pub last_author: String,
    /// Since when the client waits for an answer.
    pub waiting_since: Option<Instant>,
    /// Up to when somebody of the client has read.
    pub client_read_at: Instant,
    /// Up to when staff have read.
    pub staff_read_at: Instant,
    /// Messages staff have not read.
    pub staff_unread: i32,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
