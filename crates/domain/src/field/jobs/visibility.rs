//! Who sees which jobs: clients those of their accounts whose template is shown, once they have a time (J2, J6,
//! decisions 35 and 36); workers those on their phone; whoever holds a link that one job.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::JobStatus;
use super::{files, row, values};
use crate::access::{LinkHolder, PortalUser, Principal, Scope, VisibleTo, Worker};
use crate::field::templates;

impl VisibleTo<PortalUser> for row::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let shown = templates::row::Entity::visible_to(by).select_only().column(templates::row::Column::Id);
        Self::find()
            .filter(row::Column::WorkspaceId.eq(by.workspace()))
            .filter(row::Column::AccountId.is_in(by.accounts_with(Scope::Jobs)))
            .filter(row::Column::TemplateId.in_subquery(shown.into_query()))
            .filter(row::Column::Status.ne(JobStatus::Unassigned))
            .filter(row::Column::ScheduledAt.is_not_null())
    }
}

impl VisibleTo<Worker> for row::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &Worker) -> Select<Self> {
        let mut mine = Condition::any().add(row::Column::WorkerId.eq(by.id()));
        if let Some(team) = by.team() {
            mine = mine.add(row::Column::WorkerId.is_null().and(row::Column::TeamId.eq(team)));
        }
        Self::find()
            .filter(row::Column::WorkspaceId.eq(by.workspace()))
            .filter(row::Column::PublishedAt.is_not_null())
            .filter(mine)
    }
}

impl VisibleTo<LinkHolder> for row::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        let shown = templates::row::Entity::find()
            .filter(templates::row::Column::WorkspaceId.eq(by.workspace()))
            .filter(templates::row::Column::Visible.eq(true))
            .select_only()
            .column(templates::row::Column::Id);
        Self::find()
            .filter(row::Column::WorkspaceId.eq(by.workspace()))
            .filter(row::Column::Id.eq(by.job()))
            .filter(row::Column::TemplateId.in_subquery(shown.into_query()))
    }
}

fn of_client(by: &PortalUser) -> sea_orm::sea_query::SelectStatement {
    row::Entity::visible_to(by).select_only().column(row::Column::Id).into_query()
}

impl VisibleTo<PortalUser> for values::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        use templates::fields;
        let shown = fields::Entity::visible_to(by).select_only().column(fields::Column::Id).into_query();
        Self::find()
            .filter(values::Column::WorkspaceId.eq(by.workspace()))
            .filter(values::Column::JobId.in_subquery(of_client(by)))
            .filter(values::Column::FieldId.in_subquery(shown))
    }
}

impl VisibleTo<PortalUser> for files::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        use templates::fields;
        let shown = fields::Entity::visible_to(by).select_only().column(fields::Column::Id).into_query();
        Self::find()
            .filter(files::Column::WorkspaceId.eq(by.workspace()))
            .filter(files::Column::JobId.in_subquery(of_client(by)))
            .filter(of_no_field_but(shown))
            .filter(files::Column::Visible.eq(true))
            .filter(files::Column::RemovedAt.is_null())
    }
}

/// Files that belong to one of these fields or to none.
fn of_no_field_but(shown: sea_orm::sea_query::SelectStatement) -> Condition {
    Condition::any().add(files::Column::FieldId.is_null()).add(files::Column::FieldId.in_subquery(shown))
}

fn of_link(by: &LinkHolder) -> sea_orm::sea_query::SelectStatement {
    row::Entity::visible_to(by).select_only().column(row::Column::Id).into_query()
}

impl VisibleTo<LinkHolder> for values::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        use templates::fields;
        let shown = fields::Entity::visible_to(by).select_only().column(fields::Column::Id).into_query();
        Self::find()
            .filter(values::Column::WorkspaceId.eq(by.workspace()))
            .filter(values::Column::JobId.in_subquery(of_link(by)))
            .filter(values::Column::FieldId.in_subquery(shown))
    }
}

impl VisibleTo<LinkHolder> for files::Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &LinkHolder) -> Select<Self> {
        use templates::fields;
        let shown = fields::Entity::visible_to(by).select_only().column(fields::Column::Id).into_query();
        Self::find()
            .filter(files::Column::WorkspaceId.eq(by.workspace()))
            .filter(files::Column::JobId.in_subquery(of_link(by)))
            .filter(of_no_field_but(shown))
            .filter(files::Column::Visible.eq(true))
            .filter(files::Column::RemovedAt.is_null())
    }
}
