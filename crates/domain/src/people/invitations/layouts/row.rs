//! The table `invitation_layouts`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::conversations::deliveries::Channel;
use crate::id::{InvitationLayoutId, WorkspaceId};
use crate::time::Instant;

/// The operator's own layout for one way and language.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation_layouts")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: InvitationLayoutId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// By what way.
    pub channel: Channel,
    /// The language read, such as `en`.
    pub language: String,
    /// Subject; mail only.
    pub subject: String,
    /// The words, with substitutions: clean HTML for a mail, plain for a text message.
    pub body: String,
    /// When it last changed.
    pub updated_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
