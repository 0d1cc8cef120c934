//! Clients know of a template what they see of their jobs: those that the operator shows (J2, J6).

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::{fields, resolutions, row};
use crate::access::{LinkHolder, PortalUser, Principal, VisibleTo};
use crate::field::jobs;

impl VisibleTo<PortalUser> for row::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        Self::find().filter(row::Column::WorkspaceId.eq(by.workspace())).filter(row::Column::Visible.eq(true))
    }
}

impl VisibleTo<PortalUser> for fields::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let shown = row::Entity::visible_to(by).select_only().column(row::Column::Id).into_query();
        Self::find()
            .filter(fields::Column::WorkspaceId.eq(by.workspace()))
            .filter(fields::Column::Internal.eq(false))
            .filter(fields::Column::TemplateId.in_subquery(shown))
    }
}

impl VisibleTo<PortalUser> for resolutions::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let shown = row::Entity::visible_to(by).select_only().column(row::Column::Id).into_query();
        Self::find()
            .filter(resolutions::Column::WorkspaceId.eq(by.workspace()))
            .filter(resolutions::Column::TemplateId.in_subquery(shown))
    }
}

impl VisibleTo<LinkHolder> for row::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let of_job = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::TemplateId);
        Self::find()
            .filter(row::Column::WorkspaceId.eq(by.workspace()))
            .filter(row::Column::Visible.eq(true))
            .filter(row::Column::Id.in_subquery(of_job.into_query()))
    }
}

impl VisibleTo<LinkHolder> for fields::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let shown = row::Entity::visible_to(by).select_only().column(row::Column::Id).into_query();
        Self::find()
            .filter(fields::Column::WorkspaceId.eq(by.workspace()))
            .filter(fields::Column::Internal.eq(false))
            .filter(fields::Column::TemplateId.in_subquery(shown))
    }
}
