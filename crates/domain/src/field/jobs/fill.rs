//! Fills in fields of a job: custom ones in the office, report fields on site.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;

use super::values::{ActiveModel, Column, Entity, Held};
use super::{Job, Refusal};
use crate::access::{Principal, VisibleTo};
use crate::activity::{ActorKind, Noun};
use crate::database::{Sight, UnitOfWork};
use crate::field::templates::{FieldPart, fields};
use crate::id::{FieldId, JobValueId};
use crate::{Error, Result};

/// Puts values into fields of an open job; nothing empties a field. A field of another template, one that holds files, and
/// for a worker one that the office fills are not found.
pub async fn fill<P: Principal>(
    work: &mut UnitOfWork<P>,
    job: &Job,
    filled: &[(FieldId, Option<Value>)],
) -> Result<()>
where
    fields::Entity: VisibleTo<P>,
{
    if !job.status.is_open() {
        return Err(Refusal::Over.into());
    }
    if filled.is_empty() {
        return Ok(());
    }
    let select = work
        .visible::<fields::Entity>()
        .filter(fields::Column::TemplateId.eq(job.template_id))
        .filter(fields::Column::ArchivedAt.is_null());
    let known = work.all(select).await?;
    let on_site = work.by().actor().kind == ActorKind::Worker;
    for (id, value) in filled {
        let field = known.iter().find(|field| field.id == *id).ok_or(Error::NotFound)?;
        if field.kind.holds_files() || (on_site && field.part == FieldPart::Custom) {
            return Err(Error::NotFound);
        }
        match value {
            Some(value) => put(work, job, *id, value).await?,
            None => empty(work, job, *id).await?,
        }
    }
    work.announce(Noun::Job, job.id.0, None);
    Ok(())
}

async fn put<P: Principal>(work: &UnitOfWork<P>, job: &Job, field: FieldId, value: &Value) -> Result<()> {
    let row = ActiveModel {
        id: Set(JobValueId::new(work.now())),
        workspace_id: Set(job.workspace_id),
        job_id: Set(job.id),
        field_id: Set(field),
        value: Set(Held { is: value.clone() }),
        updated_at: Set(work.now()),
    };
    let over = OnConflict::columns([Column::JobId, Column::FieldId])
        .update_columns([Column::Value, Column::UpdatedAt])
        .to_owned();
    Entity::insert(row).on_conflict(over).exec_without_returning(work.connection()).await?;
    Ok(())
}

async fn empty<P: Principal>(work: &UnitOfWork<P>, job: &Job, field: FieldId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::WorkspaceId.eq(job.workspace_id))
        .filter(Column::JobId.eq(job.id))
        .filter(Column::FieldId.eq(field))
        .exec(work.connection())
        .await?;
    Ok(())
}
