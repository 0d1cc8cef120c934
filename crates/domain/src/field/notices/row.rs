//! The table `notice_texts`.

use sea_orm::entity::prelude::*;

use super::Notice;
use crate::access::{Staff, System, workspace_rows};
use crate::conversations::deliveries::Channel;
use crate::id::{NoticeTextId, WorkspaceId};
use crate::time::Instant;

/// The operator's own words for one notice, channel and language.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_texts")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NoticeTextId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What is told.
    pub event: Notice,
    /// By what way.
    pub channel: Channel,
    /// The language read, such as `en`.
    pub language: String,
    /// Subject; mail only.
    pub subject: String,
    /// The words, with substitutions.
    pub body: String,
    /// When it last changed.
    pub updated_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
