//! Which templates clients see, and what of their jobs (J2, J3, J6 to J9, decisions 34 to 36).
//!
//! Every template has a choice of its own or the common one. What a form may choose is what is on offer: fields that
//! every job has, and the template's own that are not internal. A form that names anything else is refused whole.

use std::collections::HashMap;

use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::settings::{self, SettingsNow};
use crate::field::templates::{
    self, DefaultField, Field, FieldChoice, Listed, Template, fields, row as template_row,
};
use crate::id::TemplateId;
use crate::{Error, Result, secret};

/// Templates that the settings show at the most.
const MOST: u64 = 200;

/// What clients see beside the five fields, as it is typed.
#[derive(Clone, Debug, Default)]
pub struct VisibleFieldsForm {
    /// `seen`, the settings as they were when the form was shown ([`Offer::seen`]).
    pub seen: String,
    /// `common`, fields that every job has, for templates without a choice of their own.
    pub common: Vec<String>,
    /// The templates that the form shows; others stay as they are.
    pub templates: Vec<ChoiceForm>,
}

/// One template of the form.
#[derive(Clone, Debug, Default)]
pub struct ChoiceForm {
    /// Its id.
    pub template: String,
    /// Whether clients see its jobs.
    pub visible: bool,
    /// Whether it has a choice of its own.
    pub own: bool,
    /// Words of [`DefaultField`].
    pub defaults: Vec<String>,
    /// Ids of its fields.
    pub fields: Vec<String>,
}

/// What there is to choose from, and what is chosen.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The common choice.
    pub common: FieldChoice,
    /// Templates with the number of their jobs, those in use first.
    pub templates: Vec<Listed>,
    /// Fields of all of them, in order; internal ones are among them, to be named as such.
    pub fields: Vec<Field>,
}

impl Offer {
    /// The fields of a template, in order.
    pub fn fields_of(&self, template: TemplateId) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.template_id == template)
    }
    /// A mark of everything that can be changed here: whoever saves with an older one was overtaken.
    pub fn seen(&self) -> String {
        let templates = self.templates.iter().map(|listed| &listed.template);
        seen(&self.common, templates)
    }
}

/// What clients are shown of a template's jobs.
pub fn choice_of(template: &Template, settings: &SettingsNow) -> FieldChoice {
    template.visible_fields.clone().unwrap_or_else(|| FieldChoice {
        // Fields belong to one template: the common choice names none.
        fields: Vec::new(),
        ..settings.default_fields.clone()
    })
}

/// What there is to choose from.
pub async fn offer<S: Sight<By = Staff>>(sight: &S) -> Result<Offer> {
    let templates = templates::counted(sight, templates::all(sight, MOST)).await?;
    let ids: Vec<TemplateId> = templates.iter().map(|listed| listed.template.id).collect();
    let fields = if ids.is_empty() { Vec::new() } else { templates::fields_of(sight, &ids).await? };
    let common = settings::settings(sight).await?.default_fields;
    Ok(Offer { common, templates, fields })
}

/// Changes what clients see, unless somebody else did since the form was shown. Jobs of the past follow at once.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    form: &VisibleFieldsForm,
) -> Result<()> {
    let portal = super::settings(work).await?.ok_or(Error::NotFound)?;
    let shown = work
        .all(
            work.visible::<template_row::Entity>()
                .order_by_desc(template_row::Column::Active)
                .order_by_asc(template_row::Column::Name)
                .limit(MOST)
                .lock_exclusive(),
        )
        .await?;
    let now = settings::settings(work).await?;
    if form.seen != seen(&now.default_fields, shown.iter()) {
        return Err(Error::Stale);
    }
    let fields = fields_of(work, &shown).await?;
    let mut invalid = Invalid::default();
    let common = defaults(&mut invalid, "common", &form.common);
    let mut changed = Vec::new();
    for one in &form.templates {
        let template =
            shown.iter().find(|known| known.id.to_string() == one.template).ok_or(Error::NotFound)?;
        let offered = fields.get(&template.id).map_or(&[][..], Vec::as_slice);
        let choice = one.read(&mut invalid, offered);
        if template.visible != one.visible || template.visible_fields != choice {
            changed.push((template, one.visible, choice));
        }
    }
    invalid.check()?;
    let keeps_common = now.default_fields.defaults == common;
    if changed.is_empty() && keeps_common {
        return Ok(());
    }
    let names: Vec<String> = changed.iter().map(|(template, ..)| template.name.clone()).collect();
    let mut happened =
        Happened::to(Event::VisibleFieldsChanged, portal.id, "").with("templates", names.join(", "));
    for (template, visible, choice) in changed {
        let offered = fields.get(&template.id).map_or(&[][..], Vec::as_slice);
        let before = shown_as(template.visible, template.visible_fields.as_ref(), offered);
        happened = happened.changed(&template.name, before, shown_as(visible, choice.as_ref(), offered));
        let row = template_row::ActiveModel {
            id: Unchanged(template.id),
            visible: Set(visible),
            visible_fields: Set(choice),
            updated_at: Set(work.now()),
            version: Set(template.version + 1),
            ..Default::default()
        };
        work.update(row).await?;
    }
    if !keeps_common {
        let choice = FieldChoice { defaults: common, fields: Vec::new() };
        let (before, after) =
            (shown_as(true, Some(&now.default_fields), &[]), shown_as(true, Some(&choice), &[]));
        happened = happened.changed("default_fields", before, after);
        settings::keep(work, |row| row.default_fields = Set(choice)).await?;
    }
    work.record(happened).await
}

/// What clients see of a template's jobs, for the audit: nothing where they do not see the jobs.
fn shown_as(visible: bool, choice: Option<&FieldChoice>, offered: &[Field]) -> String {
    if !visible {
        return String::new();
    }
    // Those of every job, whatever they are.
    let Some(choice) = choice else { return "✓".to_owned() };
    let labels =
        offered.iter().filter(|field| choice.fields.contains(&field.id)).map(|field| field.label.as_str());
    let words: Vec<&str> = choice.defaults.iter().map(|one| one.as_str()).chain(labels).collect();
    if words.is_empty() { "–".to_owned() } else { words.join(", ") }
}

async fn fields_of(work: &UnitOfWork<Staff>, shown: &[Template]) -> Result<HashMap<TemplateId, Vec<Field>>> {
    let select = work
        .visible::<fields::Entity>()
        .filter(fields::Column::TemplateId.is_in(shown.iter().map(|template| template.id)))
        .filter(fields::Column::ArchivedAt.is_null())
        .order_by_asc(fields::Column::Part)
        .order_by_asc(fields::Column::Seq);
    let mut by_template: HashMap<TemplateId, Vec<Field>> = HashMap::new();
    for field in work.all(select).await? {
        by_template.entry(field.template_id).or_default().push(field);
    }
    Ok(by_template)
}

impl ChoiceForm {
    fn read(&self, invalid: &mut Invalid, offered: &[Field]) -> Option<FieldChoice> {
        let at = format!("fields.{}", self.template);
        let defaults = defaults(invalid, &at, &self.defaults);
        for wanted in &self.fields {
            match offered.iter().find(|field| field.id.to_string() == *wanted) {
                Some(field) if field.internal => invalid.add(at.clone(), "portal-fields-internal"),
                Some(_) => {}
                None => invalid.add(at.clone(), "portal-fields-unknown"),
            }
        }
        let chosen =
            offered.iter().filter(|field| !field.internal && self.fields.contains(&field.id.to_string()));
        let choice = FieldChoice { defaults, fields: chosen.map(|field| field.id).collect() };
        self.own.then_some(choice)
    }
}

/// Words of fields that every job has, in their order.
fn defaults(invalid: &mut Invalid, at: &str, words: &[String]) -> Vec<DefaultField> {
    if words.iter().any(|word| word.parse::<DefaultField>().is_err()) {
        invalid.add(at, "portal-fields-unknown");
    }
    let chosen = |field: &DefaultField| words.iter().any(|word| word == field.as_str());
    DefaultField::ALL.iter().copied().filter(chosen).collect()
}

/// The settings as one short text: it changes when anything does that a form of them shows.
fn seen<'a>(common: &FieldChoice, templates: impl Iterator<Item = &'a Template>) -> String {
    let mut all = String::new();
    let mut add = |choice: Option<&FieldChoice>| {
        for field in choice.into_iter().flat_map(|choice| &choice.defaults) {
            all.push_str(field.as_str());
            all.push(' ');
        }
        for field in choice.into_iter().flat_map(|choice| &choice.fields) {
            all.push_str(&field.to_string());
            all.push(' ');
        }
        all.push(if choice.is_some() { '.' } else { '-' });
    };
    add(Some(common));
    let mut templates: Vec<&Template> = templates.collect();
    templates.sort_by_key(|template| template.id);
    for template in &templates {
        add(template.visible_fields.as_ref());
    }
    for template in templates {
        all.push_str(&format!("{} {};", template.id, template.visible));
    }
    secret::hash(&all)
}
