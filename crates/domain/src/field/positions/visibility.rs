//! Whoever holds a tracking link sees where the worker of that job is while they are on the way to it, and at no other
//! time; nobody else but the office sees positions at all.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use crate::access::{LinkHolder, Principal, VisibleTo};
use crate::field::jobs::{self, JobStatus};

impl VisibleTo<LinkHolder> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let coming = jobs::row::Entity::visible_to(by)
            .filter(jobs::row::Column::Status.eq(JobStatus::OnTheWay))
            .filter(jobs::row::Column::WorkerId.is_not_null())
            .select_only()
            .column(jobs::row::Column::WorkerId);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::WorkerId.in_subquery(coming.into_query()))
    }
}
