//! Which rows a principal sees. Every query starts here: a table without an implementation for a
//! principal cannot be asked through that principal at all.

use sea_orm::{ActiveModelTrait, EntityTrait, Select};

use super::Principal;
use crate::id::WorkspaceId;

/// The rows of a table that a principal sees, as the start of a query.
pub trait VisibleTo<P: Principal>: EntityTrait {
    /// All of the table that `by` may know of.
    fn visible_to(by: &P) -> Select<Self>;
}

/// A row that belongs to one workspace; the unit of work stamps it with its principal's.
pub trait TenantRow: ActiveModelTrait {
    /// Puts the row into a workspace.
    fn place_in(&mut self, workspace: WorkspaceId);
}

/// Makes a table's rows belong to workspaces, seen whole by the principals named.
macro_rules! workspace_rows {
    ($($principal:ty),*) => {
        impl $crate::access::TenantRow for ActiveModel {
            fn place_in(&mut self, workspace: $crate::id::WorkspaceId) {
                self.workspace_id = sea_orm::ActiveValue::Set(workspace);
            }
        }
        $(impl $crate::access::VisibleTo<$principal> for Entity {
            #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
            fn visible_to(by: &$principal) -> sea_orm::Select<Self> {
                use sea_orm::{EntityTrait as _, QueryFilter as _, ColumnTrait as _};
                Entity::find().filter(Column::WorkspaceId.eq($crate::access::Principal::workspace(by)))
            }
        })*
    };
}
pub(crate) use workspace_rows;
