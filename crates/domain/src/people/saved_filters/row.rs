//! The table `saved_filters`: each is its owner's alone.

use sea_orm::entity::prelude::*;

use super::FilteredList;
use crate::access::{Principal as _, Staff, System, VisibleTo, workspace_rows};
use crate::id::{SavedFilterId, StaffId, WorkspaceId};
use crate::time::Instant;

/// A filter under a name.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_filters")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SavedFilterId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Whose it is.
    pub staff_id: StaffId,
    /// Of which list.
    pub list: FilteredList,
    /// What it is called.
    pub name: String,
    /// The part of the list's address behind the question mark.
    pub query: String,
    /// When it was made.
    pub created_at: Instant,
}

crate::database::plain_table!();
workspace_rows!(System);

impl VisibleTo<Staff> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the same breath")]
    fn visible_to(by: &Staff) -> Select<Self> {
        Entity::find().filter(Column::WorkspaceId.eq(by.workspace())).filter(Column::StaffId.eq(by.id()))
    }
}
