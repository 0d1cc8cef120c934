//! Makes a template, and changes one. What is taken away is put aside with the values that jobs have for it.

use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, QueryFilter};

use super::blueprint::fields_of;
use super::form::{Read, ReadField, ReadResolution};
use super::{Field, FieldChoice, Template, TemplateForm, fields, resolutions, row};
use crate::access::permissions::ManageTemplates;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::workers;
use crate::id::{FieldId, ResolutionId, TemplateId};
use crate::{Error, Result};

/// Makes a template; clients do not see it before Settings > Portal says so.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTemplates>,
    form: &TemplateForm,
) -> Result<Template> {
    let read = form.read()?;
    let now = work.now();
    let row = row::ActiveModel {
        id: Set(TemplateId::new(now)),
        visible: Set(false),
        visible_fields: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..filled(work, &read).await?
    };
    let template = work.insert(row).await.map_err(taken)?;
    keep_fields(work, &template, &[], &read.fields).await?;
    keep_resolutions(work, &template, &[], &read.resolutions).await?;
    work.record(Happened::to(Event::TemplateCreated, template.id.0, template.name.clone())).await?;
    Ok(template)
}

/// Changes a template, unless somebody else did since `version` was shown.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTemplates>,
    template: Template,
    version: i32,
    form: &TemplateForm,
) -> Result<Template> {
    if template.version != version {
        return Err(Error::Stale);
    }
    let read = form.read()?;
    let known = fields_of(work, &[template.id]).await?;
    let endings = work
        .all(
            work.visible::<resolutions::Entity>()
                .filter(resolutions::Column::TemplateId.eq(template.id))
                .filter(resolutions::Column::ArchivedAt.is_null()),
        )
        .await?;
    check_known(&known, &read.fields)?;
    let row = row::ActiveModel {
        id: Unchanged(template.id),
        visible_fields: Set(still_offered(template.visible_fields.as_ref(), &read.fields)),
        updated_at: Set(work.now()),
        version: Set(version + 1),
        ..filled(work, &read).await?
    };
    let template = work.update(row).await.map_err(taken)?;
    keep_fields(work, &template, &known, &read.fields).await?;
    let endings: Vec<ResolutionId> = endings.into_iter().map(|one| one.id).collect();
    keep_resolutions(work, &template, &endings, &read.resolutions).await?;
    work.record(Happened::to(Event::TemplateChanged, template.id.0, template.name.clone())).await?;
    Ok(template)
}

async fn filled(work: &UnitOfWork<Staff>, read: &Read) -> Result<row::ActiveModel> {
    if let Some(worker) = read.worker {
        work.one::<workers::row::Entity>(worker).await?;
    }
    if let Some(team) = read.team {
        work.one::<workers::teams::Entity>(team).await?;
    }
    Ok(row::ActiveModel {
        name: Set(read.name.clone()),
        kind: Set(read.kind.clone()),
        description: Set(read.description.clone()),
        prepare: Set(read.prepare.clone()),
        duration_minutes: Set(read.duration_minutes),
        window_minutes: Set(read.window_minutes),
        skills: Set(read.skills.clone()),
        worker_id: Set(read.worker),
        team_id: Set(read.team),
        active: Set(read.active),
        ..Default::default()
    })
}

/// Every field that the form calls known is one of this template's and still of its kind: jobs hold values of that kind.
fn check_known(known: &[Field], read: &[ReadField]) -> Result<()> {
    let mut invalid = Invalid::default();
    for field in read {
        let Some(id) = field.id else { continue };
        let before = known.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
        if before.kind != field.kind {
            invalid.add(format!("fields.{}.kind", field.row), "templates-kind-stays");
        }
    }
    invalid.check()
}

/// What clients were shown, without fields that are internal now or gone.
fn still_offered(choice: Option<&FieldChoice>, read: &[ReadField]) -> Option<FieldChoice> {
    let mut choice = choice?.clone();
    choice.fields.retain(|id| read.iter().any(|field| field.id == Some(*id) && !field.internal));
    Some(choice)
}

async fn keep_fields(
    work: &UnitOfWork<Staff>,
    template: &Template,
    known: &[Field],
    read: &[ReadField],
) -> Result<()> {
    let ids: Vec<FieldId> =
        read.iter().map(|field| field.id.unwrap_or_else(|| FieldId::new(work.now()))).collect();
    for (at, field) in read.iter().enumerate() {
        let row = fields::ActiveModel {
            part: Set(field.part),
            seq: Set(place(at)),
            label: Set(field.label.clone()),
            kind: Set(field.kind),
            unit: Set(field.unit.clone()),
            choices: Set(field.choices.clone()),
            required: Set(field.required),
            internal: Set(field.internal),
            signs_id: Set(field.signs.map(|at| ids[at])),
            ..Default::default()
        };
        if field.id.is_some() {
            work.update(fields::ActiveModel { id: Unchanged(ids[at]), ..row }).await?;
        } else {
            let row = fields::ActiveModel {
                id: Set(ids[at]),
                template_id: Set(template.id),
                archived_at: Set(None),
                ..row
            };
            work.insert(row).await?;
        }
    }
    for gone in known.iter().filter(|field| !ids.contains(&field.id)) {
        let row = fields::ActiveModel {
            id: Unchanged(gone.id),
            archived_at: Set(Some(work.now())),
            ..Default::default()
        };
        work.update(row).await?;
    }
    Ok(())
}

async fn keep_resolutions(
    work: &UnitOfWork<Staff>,
    template: &Template,
    known: &[ResolutionId],
    read: &[ReadResolution],
) -> Result<()> {
    if read.iter().filter_map(|one| one.id).any(|id| !known.contains(&id)) {
        return Err(Error::NotFound);
    }
    for (at, one) in read.iter().enumerate() {
        let row = resolutions::ActiveModel {
            seq: Set(place(at)),
            name: Set(one.name.clone()),
            is_good: Set(one.is_good),
            note: Set(one.note),
            ..Default::default()
        };
        if let Some(id) = one.id {
            work.update(resolutions::ActiveModel { id: Unchanged(id), ..row }).await?;
        } else {
            let row = resolutions::ActiveModel {
                id: Set(ResolutionId::new(work.now())),
                template_id: Set(template.id),
                archived_at: Set(None),
                ..row
            };
            work.insert(row).await?;
        }
    }
    for gone in known.iter().filter(|id| !read.iter().any(|one| one.id.as_ref() == Some(id))) {
        let row = resolutions::ActiveModel {
            id: Unchanged(*gone),
            archived_at: Set(Some(work.now())),
            ..Default::default()
        };
        work.update(row).await?;
    }
    Ok(())
}

/// A place in an order; forms are shorter than that.
fn place(at: usize) -> i32 {
    i32::try_from(at).unwrap_or(i32::MAX)
}

fn taken(error: Error) -> Error {
    if error.is_duplicate() { Invalid::field("name", "templates-name-taken").into() } else { error }
}
