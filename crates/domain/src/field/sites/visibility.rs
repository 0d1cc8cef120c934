//! Clients see the sites of their accounts that are not internal; workers and holders of a link those of their jobs.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use crate::access::{LinkHolder, PortalUser, Principal, Scope, VisibleTo, Worker};
use crate::field::jobs;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Jobs)))
            .filter(Column::Internal.eq(false))
    }
}

impl VisibleTo<Worker> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &Worker) -> Select<Self> {
        let mine = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::SiteId);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::Id.in_subquery(mine.into_query()))
    }
}

impl VisibleTo<LinkHolder> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let of_job = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::SiteId);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::Id.in_subquery(of_job.into_query()))
    }
}
