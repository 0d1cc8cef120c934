//! A template with its fields and resolutions, found through whoever asks.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Field, FieldPart, Resolution, Template, fields, resolutions, row};
use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::id::{FieldId, ResolutionId, TemplateId};

/// Templates that a list or a choice shows at the most.
const MOST: u64 = 500;

/// A template, what it asks for and how it can end; what was taken away is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Blueprint {
    /// The template.
    pub template: Template,
    /// Its fields, those of the office first, each part in its order.
    pub fields: Vec<Field>,
    /// Its resolutions in order.
    pub resolutions: Vec<Resolution>,
}

impl Blueprint {
    /// The fields of one part, in order.
    pub fn of_part(&self, part: FieldPart) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.part == part)
    }
    /// A field by its id.
    pub fn field(&self, id: FieldId) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
    /// A resolution by its id.
    pub fn resolution(&self, id: ResolutionId) -> Option<&Resolution> {
        self.resolutions.iter().find(|resolution| resolution.id == id)
    }
}

/// A template by its id, with what belongs to it.
pub async fn find<S: Sight>(sight: &S, id: TemplateId) -> Result<Blueprint>
where
    row::Entity: VisibleTo<S::By>,
    fields::Entity: VisibleTo<S::By>,
    resolutions::Entity: VisibleTo<S::By>,
{
    let template = sight.one::<row::Entity>(id).await?;
    let fields = fields_of(sight, &[id]).await?;
    let resolutions = resolutions_of(sight, &[id]).await?;
    Ok(Blueprint { template, fields, resolutions })
}

/// The templates of several jobs, each once, by name; three statements however many there are.
pub async fn of_jobs<S: Sight>(sight: &S, ids: &[TemplateId]) -> Result<Vec<Blueprint>>
where
    row::Entity: VisibleTo<S::By>,
    fields::Entity: VisibleTo<S::By>,
    resolutions::Entity: VisibleTo<S::By>,
{
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let named = row::Column::Id.is_in(ids.iter().copied());
    let templates =
        sight.all(sight.visible::<row::Entity>().filter(named).order_by_asc(row::Column::Name)).await?;
    let fields = fields_of(sight, ids).await?;
    let resolutions = resolutions_of(sight, ids).await?;
    let whole = |template: Template| Blueprint {
        fields: fields.iter().filter(|field| field.template_id == template.id).cloned().collect(),
        resolutions: resolutions.iter().filter(|one| one.template_id == template.id).cloned().collect(),
        template,
    };
    Ok(templates.into_iter().map(whole).collect())
}

/// The templates in use, by name.
pub async fn choices<S: Sight>(sight: &S) -> Result<Vec<Template>>
where
    row::Entity: VisibleTo<S::By>,
{
    let used = sight.visible::<row::Entity>().filter(row::Column::Active.eq(true));
    sight.all(used.order_by_asc(row::Column::Name).limit(MOST)).await
}

pub(crate) async fn fields_of<S: Sight>(sight: &S, templates: &[TemplateId]) -> Result<Vec<Field>>
where
    fields::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<fields::Entity>()
        .filter(fields::Column::TemplateId.is_in(templates.iter().copied()))
        .filter(fields::Column::ArchivedAt.is_null())
        .order_by_asc(fields::Column::Part)
        .order_by_asc(fields::Column::Seq);
    sight.all(select).await
}

async fn resolutions_of<S: Sight>(sight: &S, templates: &[TemplateId]) -> Result<Vec<Resolution>>
where
    resolutions::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<resolutions::Entity>()
        .filter(resolutions::Column::TemplateId.is_in(templates.iter().copied()))
        .filter(resolutions::Column::ArchivedAt.is_null())
        .order_by_asc(resolutions::Column::Seq);
    sight.all(select).await
}
