//! The form of a template: its fields and resolutions as rows, and the page that shows it.

use askama::Template;
use portico_domain::field::templates::{
    Blueprint, FieldKind, FieldLine, FieldPart, NoteRule, ResolutionLine, TemplateForm,
};
use portico_domain::form_keys;

use crate::error::Failure;
use crate::extract::Filled;
use crate::shell::ConsoleShell;

/// Every field the form has.
const FIELDS: &[&str] = &[
    "name",
    "kind",
    "description",
    "prepare",
    "duration",
    "window",
    "skills",
    "worker",
    "team",
    "active",
    "fields.*",
    "resolutions.*",
    "version",
    "form_key",
    "do",
];

#[derive(Template)]
#[template(path = "console/templates/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub title: String,
    /// What is wrong, and the version.
    pub form: Filled,
    pub typed: TemplateForm,
    pub action: String,
    pub back_href: String,
    pub portal_href: String,
    pub workers: Vec<(String, String)>,
    pub teams: Vec<(String, String)>,
    pub is_new: bool,
    pub kinds: &'static [FieldKind],
    pub notes: &'static [NoteRule],
    /// The name of the input to go on with, such as that of a row just added.
    pub goes_on: String,
}

impl Page {
    /// The rows of one part, in order.
    fn lines(&self, part: &FieldPart) -> Vec<&FieldLine> {
        self.typed.fields.iter().filter(|line| line.part == part.as_str()).collect()
    }
    /// The parts with the key of their heading.
    fn parts(&self) -> [FieldPart; 2] {
        [FieldPart::Custom, FieldPart::Report]
    }
    /// What a signature can be for: photo and file fields with a name.
    fn signable(&self) -> Vec<(&str, &str)> {
        let holds = |line: &&FieldLine| {
            matches!(line.kind.as_str(), "photo" | "file") && !line.label.trim().is_empty()
        };
        self.typed.fields.iter().filter(holds).map(|line| (line.mark.as_str(), line.label.as_str())).collect()
    }
    fn error(&self, name: &str) -> String {
        self.form.error(&self.shell.t, name).into_owned()
    }
    fn goes_on_at(&self, name: &str) -> bool {
        self.goes_on == name
    }
}

/// The form as typed; its rows in the order in which they stand on the page.
pub(super) fn typed(form: &Filled) -> Result<TemplateForm, Failure> {
    form.only(FIELDS)?;
    let text = |name: &str| form.value(name).to_owned();
    let field = |row: usize| {
        let at = |name: &str| text(&format!("fields.{row}.{name}"));
        FieldLine {
            row,
            id: at("id"),
            mark: at("mark"),
            part: at("part"),
            label: at("label"),
            kind: at("kind"),
            unit: at("unit"),
            choices: at("choices"),
            required: form.is_on(&format!("fields.{row}.required")),
            internal: form.is_on(&format!("fields.{row}.internal")),
            signs: at("signs"),
        }
    };
    let resolution = |row: usize| {
        let at = |name: &str| text(&format!("resolutions.{row}.{name}"));
        ResolutionLine { row, id: at("id"), name: at("name"), good: at("good"), note: at("note") }
    };
    Ok(TemplateForm {
        name: text("name"),
        kind: text("kind"),
        description: text("description"),
        prepare: text("prepare"),
        duration: text("duration"),
        window: text("window"),
        skills: text("skills"),
        worker: text("worker"),
        team: text("team"),
        active: form.is_on("active"),
        fields: as_posted(form, "fields").into_iter().map(field).collect(),
        resolutions: as_posted(form, "resolutions").into_iter().map(resolution).collect(),
    })
}

/// The rows of a part in the order in which the browser sent them: with script, rows change places on the page.
fn as_posted(form: &Filled, part: &str) -> Vec<usize> {
    let known = form.rows(part);
    let mut rows: Vec<usize> = Vec::with_capacity(known.len());
    for (name, _) in form.fields() {
        let row =
            name.strip_prefix(part).and_then(|rest| rest.strip_prefix('.')?.split('.').next()?.parse().ok());
        if let Some(row) = row.filter(|row| known.contains(row) && !rows.contains(row)) {
            rows.push(row);
        }
    }
    rows
}

/// A template as it is now.
pub(super) fn filled(blueprint: &Blueprint) -> TemplateForm {
    let Blueprint { template, fields, resolutions } = blueprint;
    let field = |(row, field): (usize, &portico_domain::field::templates::Field)| FieldLine {
        row,
        id: field.id.to_string(),
        mark: field.id.to_string(),
        part: field.part.to_string(),
        label: field.label.clone(),
        kind: field.kind.to_string(),
        unit: field.unit.clone(),
        choices: field.choices.0.join("\n"),
        required: field.required,
        internal: field.internal,
        signs: field.signs_id.map(|id| id.to_string()).unwrap_or_default(),
    };
    TemplateForm {
        name: template.name.clone(),
        kind: template.kind.clone(),
        description: template.description.clone(),
        prepare: template.prepare.clone(),
        duration: template.duration_minutes.to_string(),
        window: template.window_minutes.to_string(),
        skills: template.skills.0.join(", "),
        worker: template.worker_id.map(|id| id.to_string()).unwrap_or_default(),
        team: template.team_id.map(|id| id.to_string()).unwrap_or_default(),
        active: template.active,
        fields: fields.iter().enumerate().map(field).collect(),
        resolutions: resolutions
            .iter()
            .enumerate()
            .map(|(row, one)| ResolutionLine {
                row,
                id: one.id.to_string(),
                name: one.name.clone(),
                good: if one.is_good { "yes" } else { "no" }.to_owned(),
                note: one.note.to_string(),
            })
            .collect(),
    }
}

/// A template nobody has typed anything into: with the two ways to end that every template needs.
pub(super) fn blank(good: &str, bad: &str) -> TemplateForm {
    let ending = |row, name: &str, good: &str, note: NoteRule| ResolutionLine {
        row,
        id: String::new(),
        name: name.to_owned(),
        good: good.to_owned(),
        note: note.to_string(),
    };
    TemplateForm {
        duration: "60".to_owned(),
        window: "120".to_owned(),
        active: true,
        resolutions: vec![
            ending(0, good, "yes", NoteRule::Optional),
            ending(1, bad, "no", NoteRule::Required),
        ],
        ..TemplateForm::default()
    }
}

/// A new row of a part.
pub(super) fn blank_field(part: FieldPart) -> FieldLine {
    FieldLine {
        mark: form_keys::fresh(),
        part: part.to_string(),
        kind: FieldKind::Text.to_string(),
        ..FieldLine::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_in_which_they_were_sent() {
        let body = b"name=Repair&fields.2.label=B&fields.2.part=report&fields.0.label=A&fields.0.part=report";
        let form = Filled::from_urlencoded(body).expect("a form");
        let typed = typed(&form).unwrap_or_else(|_| panic!("a template's form"));
        let labels: Vec<&str> = typed.fields.iter().map(|line| line.label.as_str()).collect();
        assert_eq!(labels, ["B", "A"]);
        assert_eq!(typed.fields[0].row, 2);
    }
}
