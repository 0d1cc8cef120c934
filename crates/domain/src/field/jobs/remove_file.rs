//! Takes a file away from a job; what a client signed for stays as it was signed.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::report::report;
use super::{Job, JobFile, Refusal, files};
use crate::access::{Principal, VisibleTo};
use crate::activity::{ActorKind, Event};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::templates::{self, FieldPart, fields};
use crate::{Error, Result};

/// Takes a file of an open job away; workers those of the report.
pub async fn remove_file<P: Principal>(work: &mut UnitOfWork<P>, job: &Job, file: JobFile) -> Result<()>
where
    templates::row::Entity: VisibleTo<P>,
    fields::Entity: VisibleTo<P>,
    files::Entity: VisibleTo<P>,
{
    if file.job_id != job.id || file.removed_at.is_some() {
        return Err(Error::NotFound);
    }
    if !job.status.is_open() {
        return Err(Refusal::Over.into());
    }
    let there = report(work, job).await?;
    let field = there.fields.iter().map(|(field, _)| field).find(|field| Some(field.id) == file.field_id);
    let on_site = work.by().actor().kind == ActorKind::Worker;
    if on_site && field.is_none_or(|field| field.part == FieldPart::Custom) {
        return Err(Error::NotFound);
    }
    if let Some(field) = field
        && there.signed_by(field.id).is_some()
    {
        return Err(Invalid::field(format!("field.{}", field.id), "worker-app-signed").into());
    }
    let name = field.map_or_else(|| file.name.clone(), |field| field.label.clone());
    take_away(work, file).await?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    work.record(super::happened(Event::JobFileRemoved, job, &template).with("file", name)).await
}

/// Marks a file as gone.
pub(super) async fn take_away<P: Principal>(work: &UnitOfWork<P>, file: JobFile) -> Result<()> {
    let mut row = file.into_active_model();
    row.removed_at = Set(Some(work.now()));
    work.update(row).await?;
    Ok(())
}
