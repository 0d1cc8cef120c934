//! What is filled in on site, and what is missing of it.

use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;

use super::{Job, JobFile, files, values};
use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::field::templates::{Field, FieldKind, FieldPart, fields};
use crate::id::FieldId;

/// The fields of a job in their order, each with what it holds.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Fields of the template that are in use, with their value.
    pub fields: Vec<(Field, Option<Value>)>,
    /// Photos, signatures and files that are there.
    pub files: Vec<JobFile>,
}

impl Report {
    /// The fields that are filled in this part.
    pub fn part(&self, part: FieldPart) -> impl Iterator<Item = &(Field, Option<Value>)> {
        self.fields.iter().filter(move |(field, _)| field.part == part)
    }
    /// The files of a field.
    pub fn files_of(&self, field: FieldId) -> impl Iterator<Item = &JobFile> {
        self.files.iter().filter(move |file| file.field_id == Some(field))
    }
    /// Whether a field holds what it asks for: an action is ticked, a signature has something that it signs.
    pub fn is_filled(&self, field: &Field, value: Option<&Value>) -> bool {
        match field.kind {
            FieldKind::Signature => {
                let signs = field.signs_id.is_none_or(|signs| self.files_of(signs).next().is_some());
                signs && self.files_of(field.id).next().is_some()
            }
            kind if kind.holds_files() => self.files_of(field.id).next().is_some(),
            FieldKind::Action => value == Some(&Value::Bool(true)),
            _ => value
                .is_some_and(|value| !value.is_null() && value != "" && *value != Value::Array(Vec::new())),
        }
    }
    /// The report fields without which the job cannot be finished.
    pub fn missing(&self) -> Vec<&Field> {
        let lacks = |(field, value): &&(Field, Option<Value>)| {
            field.required && !self.is_filled(field, value.as_ref())
        };
        self.part(FieldPart::Report).filter(lacks).map(|(field, _)| field).collect()
    }
    /// The signature for which a file field must stay as it is, once it is there.
    pub(super) fn signed_by(&self, field: FieldId) -> Option<&Field> {
        let signs = |(signature, _): &&(Field, Option<Value>)| {
            signature.signs_id == Some(field) && self.files_of(signature.id).next().is_some()
        };
        self.fields.iter().find(signs).map(|(signature, _)| signature)
    }
}

/// What a job asks for and what it holds.
pub async fn report<S: Sight>(sight: &S, job: &Job) -> Result<Report>
where
    fields::Entity: VisibleTo<S::By>,
    files::Entity: VisibleTo<S::By>,
{
    let of_job = job.id;
    let held = fields::Entity::belongs_to(values::Entity)
        .from(fields::Column::Id)
        .to(values::Column::FieldId)
        .on_condition(move |_, held| Expr::col((held, values::Column::JobId)).eq(of_job).into_condition());
    let found = sight
        .visible::<fields::Entity>()
        .filter(fields::Column::TemplateId.eq(job.template_id))
        .filter(fields::Column::ArchivedAt.is_null())
        .join(JoinType::LeftJoin, held.into())
        .order_by_asc(fields::Column::Part)
        .order_by_asc(fields::Column::Seq)
        .order_by_asc(fields::Column::Id)
        .select_also(values::Entity)
        .all(sight.connection())
        .await?;
    let fields = found.into_iter().map(|(field, held)| (field, held.map(|held| held.value.is))).collect();
    let there = sight
        .visible::<files::Entity>()
        .filter(files::Column::JobId.eq(job.id))
        .filter(files::Column::RemovedAt.is_null())
        .order_by_asc(files::Column::CreatedAt)
        .order_by_asc(files::Column::Id);
    Ok(Report { fields, files: sight.all(there).await? })
}
