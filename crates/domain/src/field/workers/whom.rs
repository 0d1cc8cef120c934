//! Whom a worker meets: the contact of a job that is on their phone, and nobody else.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::access::{Principal, VisibleTo, Worker};
use crate::field::jobs;
use crate::people::contacts::row::{Column, Entity};

impl VisibleTo<Worker> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &Worker) -> Select<Self> {
        let met = jobs::row::Entity::visible_to(by)
            .filter(jobs::row::Column::ContactId.is_not_null())
            .select_only()
            .column(jobs::row::Column::ContactId);
        Self::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::Id.in_subquery(met.into_query()))
    }
}
