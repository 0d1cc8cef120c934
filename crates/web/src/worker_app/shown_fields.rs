//! The fields of a report as a phone shows them, and read from what it sends.

use portico_domain::Invalid;
use portico_domain::field::jobs::Report;
use portico_domain::field::templates::values::{read_at, typed};
use portico_domain::field::templates::{Field, FieldKind, FieldPart, MOST_PHOTOS};
use portico_domain::id::{FieldId, JobId};
use portico_domain::time::Zone;
use serde_json::Value;

use crate::extract::{Filled, OnSite};

/// A photo, signature or file that is there.
pub(super) struct FileShown {
    pub id: String,
    pub name: String,
    pub href: String,
    /// Address of the small picture; empty for what is no picture.
    pub small: String,
}

/// One field of the report.
pub(super) struct FieldShown {
    pub id: String,
    /// The name its input is posted by.
    pub name: String,
    pub kind: &'static str,
    pub label: String,
    pub unit: String,
    pub required: bool,
    pub value: String,
    pub choices: Vec<(String, bool)>,
    pub error: String,
    pub files: Vec<FileShown>,
    /// Files that it takes at the most.
    pub most: usize,
    /// The file field that a signature is for, and what that is called.
    pub signs: String,
    pub signs_label: String,
}

/// The report's fields with what they hold, or with what was typed and refused.
pub(super) fn fields(
    on_site: &OnSite,
    job: JobId,
    report: &Report,
    zone: &Zone,
    form: &Filled,
) -> Vec<FieldShown> {
    let currency = on_site.place.workspace().currency;
    let posted = form.is_on("report");
    let shown = |(field, value): &(Field, Option<Value>)| {
        let name = format!("field.{}", field.id);
        let kept = value.as_ref().map(|value| typed(field, value, currency, zone)).unwrap_or_default();
        let value = if posted { form.list(&name).join("\n") } else { kept };
        let is_among = |choice: &str| value.lines().any(|line| line == choice);
        let signs = field.signs_id.and_then(|id| report.fields.iter().find(|(other, _)| other.id == id));
        FieldShown {
            id: field.id.to_string(),
            kind: field.kind.as_str(),
            label: field.label.clone(),
            unit: unit(on_site, field),
            required: field.required,
            choices: field.choices.0.iter().map(|choice| (choice.clone(), is_among(choice))).collect(),
            error: form.error(&on_site.t, &name).into_owned(),
            files: files(on_site, job, report, field.id),
            most: if field.kind == FieldKind::Photo { MOST_PHOTOS } else { 20 },
            signs: signs.map(|(signs, _)| signs.id.to_string()).unwrap_or_default(),
            signs_label: signs.map(|(signs, _)| signs.label.clone()).unwrap_or_default(),
            name,
            value,
        }
    };
    report.part(FieldPart::Report).map(shown).collect()
}

fn unit(on_site: &OnSite, field: &Field) -> String {
    match field.kind {
        FieldKind::Money => on_site.place.workspace().currency.to_string(),
        FieldKind::Number => field.unit.clone(),
        _ => String::new(),
    }
}

fn files(on_site: &OnSite, job: JobId, report: &Report, field: FieldId) -> Vec<FileShown> {
    let shown = report.files_of(field).map(|file| {
        let href = on_site.at(format_args!("jobs/{job}/files/{}", file.id));
        FileShown {
            id: file.id.to_string(),
            name: file.name.clone(),
            small: file.thumbnail_id.map(|_| format!("{href}?size=small")).unwrap_or_default(),
            href,
        }
    });
    shown.collect()
}

/// Reads what was typed into the fields that `given` answers for; what cannot be read is named by field.
pub(super) fn read(
    on_site: &OnSite,
    report: &Report,
    zone: &Zone,
    given: impl Fn(FieldId) -> Option<String>,
) -> Result<Vec<(FieldId, Option<Value>)>, Invalid> {
    let workspace = on_site.place.workspace();
    let mut filled = Vec::new();
    let mut problems = Invalid::default();
    for (field, _) in report.part(FieldPart::Report).filter(|(field, _)| !field.kind.holds_files()) {
        let Some(text) = given(field.id) else { continue };
        match read_at(field, &text, &workspace.country, workspace.currency, zone) {
            Ok(value) => filled.push((field.id, value)),
            Err(key) => problems.add(format!("field.{}", field.id), key),
        }
    }
    if problems.problems.is_empty() { Ok(filled) } else { Err(problems) }
}
