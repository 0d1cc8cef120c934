//! The holder of a link sees that link, and how the job ended.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use crate::access::{LinkHolder, Principal, VisibleTo};
use crate::field::jobs;
use crate::field::templates::resolutions;

impl VisibleTo<LinkHolder> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        Self::find().filter(Column::WorkspaceId.eq(by.workspace())).filter(Column::Id.eq(by.link()))
    }
}

impl VisibleTo<LinkHolder> for resolutions::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let of_job = jobs::row::Entity::visible_to(by)
            .filter(jobs::row::Column::ResolutionId.is_not_null())
            .select_only()
            .column(jobs::row::Column::ResolutionId);
        Self::find()
            .filter(resolutions::Column::WorkspaceId.eq(by.workspace()))
            .filter(resolutions::Column::Id.in_subquery(of_job.into_query()))
    }
}
