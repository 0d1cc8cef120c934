//! Clients see how their accounts' jobs were rated; holders of a link the rating of that job.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use crate::access::{LinkHolder, PortalUser, Principal, VisibleTo};
use crate::field::jobs;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let theirs = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::Id);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::JobId.in_subquery(theirs.into_query()))
    }
}

impl VisibleTo<LinkHolder> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        Self::find().filter(Column::WorkspaceId.eq(by.workspace())).filter(Column::JobId.eq(by.job()))
    }
}
