//! Clients see the trips of their accounts; one that staff are still sketching without a request or quote behind it stays theirs.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};

use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
            .filter(
                Column::Stage
                    .ne(super::Stage::Pending)
                    .or(Column::RequestId.is_not_null())
                    .or(Column::QuoteId.is_not_null()),
            )
    }
}
