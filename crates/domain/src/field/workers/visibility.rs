//! Clients know the worker of a job they see, workers themselves, holders of a link the worker of that job.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use crate::access::{LinkHolder, PortalUser, Principal, VisibleTo, Worker};
use crate::field::jobs;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let theirs = jobs::row::Entity::visible_to(by)
            .filter(jobs::row::Column::WorkerId.is_not_null())
            .select_only()
            .column(jobs::row::Column::WorkerId);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::Id.in_subquery(theirs.into_query()))
    }
}

impl VisibleTo<Worker> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &Worker) -> Select<Self> {
        Self::find().filter(Column::WorkspaceId.eq(by.workspace())).filter(Column::Id.eq(by.id()))
    }
}

impl VisibleTo<LinkHolder> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let of_job = jobs::row::Entity::visible_to(by)
            .filter(jobs::row::Column::WorkerId.is_not_null())
            .select_only()
            .column(jobs::row::Column::WorkerId);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::Id.in_subquery(of_job.into_query()))
    }
}
