//! Clients see what was asked for their accounts.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};

use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Jobs)))
    }
}
