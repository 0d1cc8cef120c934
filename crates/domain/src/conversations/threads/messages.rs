//! The table `messages`.

use sea_orm::entity::prelude::*;

use crate::access::{Staff, System, workspace_rows};
use crate::id::{MessageId, ThreadId, WorkspaceId};
use crate::time::Instant;

/// One message of a conversation.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "messages")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MessageId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The conversation.
    pub thread_id: ThreadId,
    /// Whether staff wrote it.
    pub by_staff: bool,
    /// Whether it is a note that the client never sees.
    pub staff_only: bool,
    /// Who wrote it.
    pub author_id: Uuid,
    /// Their name then.
    pub author_name: String,
    /// The text.
    pub body: String,
    /// When it was written.
    pub created_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);

impl crate::access::VisibleTo<crate::access::PortalUser> for Entity {
    /// Clients see what was written for them; notes among staff are not theirs.
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath; the thread was found before")]
    fn visible_to(by: &crate::access::PortalUser) -> Select<Self> {
        use crate::access::Principal;
        Entity::find().filter(Column::WorkspaceId.eq(by.workspace())).filter(Column::StaffOnly.eq(false))
    }
}
