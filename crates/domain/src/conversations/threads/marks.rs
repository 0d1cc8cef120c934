//! The table `thread_marks`: what each person of a client has not read in a conversation.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Principal, VisibleTo, workspace_rows};
use crate::id::{PortalUserId, ThreadId, WorkspaceId};

/// What one person has not read in one conversation; who has no row has read everything.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "thread_marks")]
pub struct Model {
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The conversation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub thread_id: ThreadId,
    /// Who has not read it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub portal_user_id: PortalUserId,
    /// Messages of staff that they have not read.
    pub unread: i32,
}

crate::database::plain_table!();
workspace_rows!();

impl VisibleTo<PortalUser> for Entity {
    /// One's own: what a colleague has read is not for a client to know.
    #[expect(clippy::disallowed_methods, reason = "scoped in the same breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        Entity::find().filter(Column::WorkspaceId.eq(by.workspace())).filter(Column::PortalUserId.eq(by.id()))
    }
}
