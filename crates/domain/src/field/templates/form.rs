//! What is typed about a template, read and checked: a template without a good and a bad way to end is none, and a
//! signature says what it is for.

use std::collections::HashSet;

use super::{FieldKind, FieldPart, NoteRule};
use crate::field::Names;
use crate::id::{FieldId, ResolutionId, TeamId, WorkerId};
use crate::typed::Typed;
use crate::{Error, Result};

/// Fields that a template has at the most.
pub const MOST_FIELDS: usize = 60;
/// Resolutions that a template has at the most.
pub const MOST_RESOLUTIONS: usize = 20;
/// Words that can be chosen in one field at the most.
const MOST_CHOICES: usize = 40;
/// Letters of one of them.
const LONGEST_CHOICE: usize = 80;

/// A template as it is typed.
#[derive(Clone, Debug, Default)]
pub struct TemplateForm {
    /// `name`.
    pub name: String,
    /// `kind`, such as `Repair`.
    pub kind: String,
    /// `description`, the usual description of a job.
    pub description: String,
    /// `prepare`, what the client is asked to have ready.
    pub prepare: String,
    /// `duration`, minutes from 5 to 1440.
    pub duration: String,
    /// `window`, minutes from 0 to 720.
    pub window: String,
    /// `skills`, separated by commas.
    pub skills: String,
    /// `worker`, who usually goes; may be empty.
    pub worker: String,
    /// `team`, who usually goes; may be empty.
    pub team: String,
    /// `active`, whether jobs can be made by it.
    pub active: bool,
    /// `fields`, in order.
    pub fields: Vec<FieldLine>,
    /// `resolutions`, in order.
    pub resolutions: Vec<ResolutionLine>,
}

/// A field as it is typed.
#[derive(Clone, Debug, Default)]
pub struct FieldLine {
    /// `row`, its place in the form's names, such as the 3 of `fields.3.label`.
    pub row: usize,
    /// `id` of a field that is there already; empty for a new one.
    pub id: String,
    /// `mark`, by which a signature names the field it is for; the id of a field that is there already.
    pub mark: String,
    /// `part`, one of [`FieldPart`].
    pub part: String,
    /// `label`.
    pub label: String,
    /// `kind`, one of [`FieldKind`].
    pub kind: String,
    /// `unit` of a number.
    pub unit: String,
    /// `choices`, one per line.
    pub choices: String,
    /// `required`.
    pub required: bool,
    /// `internal`.
    pub internal: bool,
    /// `signs`, the mark of the file field that a signature is for.
    pub signs: String,
}

/// A resolution as it is typed.
#[derive(Clone, Debug, Default)]
pub struct ResolutionLine {
    /// `row`, its place in the form's names.
    pub row: usize,
    /// `id` of one that is there already; empty for a new one.
    pub id: String,
    /// `name`.
    pub name: String,
    /// `good`: `yes` when the job was done, `no` when it was not.
    pub good: String,
    /// `note`, one of [`NoteRule`].
    pub note: String,
}

pub(super) struct Read {
    pub name: String,
    pub kind: String,
    pub description: String,
    pub prepare: String,
    pub duration_minutes: i32,
    pub window_minutes: i32,
    pub skills: Names,
    pub worker: Option<WorkerId>,
    pub team: Option<TeamId>,
    pub active: bool,
    pub fields: Vec<ReadField>,
    pub resolutions: Vec<ReadResolution>,
}

pub(super) struct ReadField {
    pub row: usize,
    pub id: Option<FieldId>,
    pub mark: String,
    pub part: FieldPart,
    pub label: String,
    pub kind: FieldKind,
    pub unit: String,
    pub choices: Names,
    pub required: bool,
    pub internal: bool,
    /// The place among the fields of the one it signs.
    pub signs: Option<usize>,
}

pub(super) struct ReadResolution {
    pub id: Option<ResolutionId>,
    pub name: String,
    pub is_good: bool,
    pub note: NoteRule,
}

impl TemplateForm {
    pub(super) fn read(&self) -> Result<Read> {
        let mut typed = Typed::default();
        let name = typed.needed("name", &self.name, 80);
        let kind = typed.line("kind", &self.kind, 60);
        let description = typed.lines("description", &self.description, 4000);
        let prepare = typed.lines("prepare", &self.prepare, 2000);
        let duration_minutes = typed.number("duration", &self.duration, 5..=1440);
        let window_minutes = typed.number("window", &self.window, 0..=720);
        let skills = words(&typed.line("skills", &self.skills, 400), ',');
        let worker = id(&mut typed, "worker", &self.worker);
        let team = id(&mut typed, "team", &self.team);
        let fields = self.read_fields(&mut typed);
        let resolutions = self.read_resolutions(&mut typed);
        typed.check()?;
        let (Some(fields), Some(resolutions)) = (fields, resolutions) else { return Err(Error::NotFound) };
        Ok(Read {
            name,
            kind,
            description,
            prepare,
            duration_minutes,
            window_minutes,
            skills: Names(skills),
            worker,
            team,
            active: self.active,
            fields,
            resolutions,
        })
    }

    fn read_fields(&self, typed: &mut Typed) -> Option<Vec<ReadField>> {
        if self.fields.len() > MOST_FIELDS {
            typed.wrong("fields", "templates-too-many-fields");
            return None;
        }
        // Every line is read, so that every mistake is named.
        let read: Vec<Option<ReadField>> = self.fields.iter().map(|line| line.read(typed)).collect();
        let mut fields: Vec<ReadField> = read.into_iter().collect::<Option<_>>()?;
        let mut labels = HashSet::new();
        for field in &fields {
            if !field.label.is_empty() && !labels.insert(field.label.to_lowercase()) {
                typed.wrong(&format!("fields.{}.label", field.row), "templates-field-twice");
            }
        }
        for at in 0..fields.len() {
            if fields[at].kind == FieldKind::Signature {
                let signs = signed(&fields, &self.fields[at].signs);
                if signs.is_none() {
                    typed.wrong(
                        &format!("fields.{}.signs", fields[at].row),
                        "templates-signature-without-file",
                    );
                }
                fields[at].signs = signs;
            }
        }
        Some(fields)
    }

    fn read_resolutions(&self, typed: &mut Typed) -> Option<Vec<ReadResolution>> {
        if self.resolutions.len() > MOST_RESOLUTIONS {
            typed.wrong("resolutions", "templates-too-many-resolutions");
            return None;
        }
        let read: Vec<Option<ReadResolution>> =
            self.resolutions.iter().map(|line| line.read(typed)).collect();
        let read: Vec<ReadResolution> = read.into_iter().collect::<Option<_>>()?;
        let (good, bad) = (read.iter().any(|one| one.is_good), read.iter().any(|one| !one.is_good));
        match (good, bad) {
            (true, true) => {}
            (false, true) => typed.wrong("resolutions", "templates-no-good-resolution"),
            (true, false) => typed.wrong("resolutions", "templates-no-bad-resolution"),
            (false, false) => typed.wrong("resolutions", "templates-no-resolution"),
        }
        Some(read)
    }
}

/// The place of the photo or file field that a signature names.
fn signed(fields: &[ReadField], mark: &str) -> Option<usize> {
    let mark = mark.trim();
    fields.iter().position(|field| {
        !mark.is_empty() && field.mark == mark && matches!(field.kind, FieldKind::Photo | FieldKind::File)
    })
}

impl FieldLine {
    fn read(&self, typed: &mut Typed) -> Option<ReadField> {
        let at = |name: &str| format!("fields.{}.{name}", self.row);
        let label = typed.needed(&at("label"), &self.label, 80);
        let part: Option<FieldPart> = typed.word(&at("part"), &self.part);
        let kind: Option<FieldKind> = typed.word(&at("kind"), &self.kind);
        let id = id(typed, &at("label"), &self.id);
        let unit = match kind {
            Some(FieldKind::Number) => typed.line(&at("unit"), &self.unit, 12),
            _ => String::new(),
        };
        let choices = match kind {
            Some(FieldKind::Pick | FieldKind::MultiPick) => self.read_choices(typed, &at("choices")),
            _ => Vec::new(),
        };
        let (part, kind) = (part?, kind?);
        Some(ReadField {
            row: self.row,
            id,
            mark: self.mark.trim().to_owned(),
            part,
            label,
            kind,
            unit,
            choices: Names(choices),
            required: self.required,
            internal: self.internal,
            signs: None,
        })
    }

    fn read_choices(&self, typed: &mut Typed, at: &str) -> Vec<String> {
        let choices = words(&typed.lines(at, &self.choices, MOST_CHOICES * (LONGEST_CHOICE + 1)), '\n');
        if choices.len() < 2 {
            typed.wrong(at, "templates-choices-missing");
        } else if choices.len() > MOST_CHOICES
            || choices.iter().any(|one| one.chars().count() > LONGEST_CHOICE)
        {
            typed.wrong(at, "templates-choices-too-many");
        }
        choices
    }
}

impl ResolutionLine {
    fn read(&self, typed: &mut Typed) -> Option<ReadResolution> {
        let at = |name: &str| format!("resolutions.{}.{name}", self.row);
        let name = typed.needed(&at("name"), &self.name, 80);
        let note: Option<NoteRule> = typed.word(&at("note"), &self.note);
        let is_good = match self.good.trim() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if is_good.is_none() {
            typed.wrong(&at("good"), "shell-choose-one");
        }
        let id = id(typed, &at("name"), &self.id);
        Some(ReadResolution { id, name, is_good: is_good?, note: note? })
    }
}

/// An id out of a form; none when it is empty, a mistake when it is no id.
fn id<T: std::str::FromStr>(typed: &mut Typed, field: &str, text: &str) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let id = text.parse().ok();
    if id.is_none() {
        typed.wrong(field, "shell-choose-one");
    }
    id
}

/// Words in their order, each once.
fn words(text: &str, between: char) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(between).map(str::trim).filter(|word| !word.is_empty()) {
        if !words.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            words.push(word.to_owned());
        }
    }
    words
}
