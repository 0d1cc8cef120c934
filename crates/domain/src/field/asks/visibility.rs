//! Clients see what was asked for their accounts; what concerns a job while they see the job (decision 35).

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};
use crate::field::jobs;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let theirs = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::Id);
        let seen =
            Condition::any().add(Column::JobId.is_null()).add(Column::JobId.in_subquery(theirs.into_query()));
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Jobs)))
            .filter(seen)
    }
}
