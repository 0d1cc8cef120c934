//! What the fields of a job hold, as people read it and as they type it: one way for the office's forms, the worker's
//! phone and the client's pages. `components/job_fields.html` draws what is made here.

use jiff::civil::Date;
use portico_domain::Invalid;
use portico_domain::field::templates::{Field, FieldKind, values};
use portico_domain::id::FieldId;
use portico_domain::phone_number::PhoneNumber;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;
use serde_json::Value;

use crate::extract::{Filled, Place};

/// The name under which a field is posted; several picks are posted as often.
pub(crate) fn name(id: FieldId) -> String {
    format!("field.{id}")
}

/// What a field holds, in words; moments in the zone of the site.
pub(crate) fn shown_at(t: Texts, place: &Place, zone: &Zone, field: &Field, value: &Value) -> String {
    match (field.kind, value) {
        (FieldKind::Number, Value::String(number)) => with_unit(decimal(t, number), &field.unit),
        (FieldKind::Money, Value::Number(minor)) => {
            t.money(minor.as_i64().unwrap_or_default(), place.workspace().currency.code())
        }
        (FieldKind::Date, Value::String(day)) => match day.parse::<Date>() {
            Ok(date) => format!("{} {}", t.date_long(date), date.year()),
            Err(_) => day.clone(),
        },
        (FieldKind::DateTime, Value::Number(ms)) => {
            let at = Instant(ms.as_i64().unwrap_or_default()).at(zone);
            format!("{} {}, {}", t.date_long(at.date()), at.year(), t.clock(&at))
        }
        (FieldKind::YesNo, Value::Bool(yes)) => {
            t.say(if *yes { "shell-yes" } else { "shell-no" }).into_owned()
        }
        (FieldKind::Action, Value::Bool(done)) => {
            t.say(if *done { "templates-action-done" } else { "templates-action-open" }).into_owned()
        }
        (FieldKind::MultiPick, Value::Array(picks)) => {
            t.list(&picks.iter().filter_map(Value::as_str).collect::<Vec<_>>())
        }
        (FieldKind::Phone, Value::String(number)) => PhoneNumber::parse(number, &place.workspace().country)
            .map_or_else(|| number.clone(), |number| number.display()),
        (_, Value::String(text)) => text.clone(),
        _ => String::new(),
    }
}

/// Whether what a field holds is an address of a page.
pub(crate) fn is_link(field: &Field) -> bool {
    field.kind == FieldKind::Link
}

fn with_unit(number: String, unit: &str) -> String {
    if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") }
}

/// A decimal string as people write numbers; one with more than three digits behind the point stays as it is.
fn decimal(t: Texts, number: &str) -> String {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    if rest.len() > 3 {
        return number.to_owned();
    }
    let milli: Option<i64> = format!("{whole}{rest:0<3}").parse().ok();
    milli.map_or_else(|| number.to_owned(), |milli| t.decimal(milli))
}

/// One field of a form.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// Posted under this name.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// The word of its kind.
    pub kind: &'static str,
    /// What was typed.
    pub value: String,
    /// What can be picked, and whether it is.
    pub choices: Vec<(String, bool)>,
    /// Unit of a number, currency of an amount, zone of a moment; may be empty.
    pub unit: String,
    /// Whether it must be filled at the end.
    pub required: bool,
    /// Whether clients are never shown it.
    pub internal: bool,
    /// What is wrong with it, in words; empty when nothing is.
    pub error: String,
}

impl Input {
    /// A field with what the form holds for it.
    pub(crate) fn of(t: Texts, place: &Place, zone: &Zone, field: &Field, form: &Filled) -> Self {
        let name = name(field.id);
        let unit = match field.kind {
            FieldKind::Money => place.workspace().currency.code().to_owned(),
            FieldKind::DateTime => zone.name().to_owned(),
            _ => field.unit.clone(),
        };
        Self {
            label: field.label.clone(),
            kind: field.kind.as_str(),
            value: form.value(&name).to_owned(),
            choices: field.choices.0.iter().map(|one| (one.clone(), form.has(&name, one))).collect(),
            unit,
            required: field.required,
            internal: field.internal,
            error: form.error(&t, &name).into_owned(),
            name,
        }
    }
}

/// Puts what a job holds into a form that is shown for the first time.
pub(crate) fn fill(form: &mut Filled, place: &Place, zone: &Zone, field: &Field, value: &Value) {
    let typed = values::typed(field, value, place.workspace().currency, zone);
    if field.kind == FieldKind::MultiPick {
        for one in typed.lines() {
            form.push(name(field.id), one);
        }
    } else {
        form.set(name(field.id), typed);
    }
}

/// What a form holds for a field; none when it is empty, else the key of what is wrong. Fields that hold files are none.
pub(crate) fn read(
    form: &Filled,
    place: &Place,
    zone: &Zone,
    field: &Field,
) -> Result<Option<Value>, &'static str> {
    let workspace = place.workspace();
    let name = name(field.id);
    let text = match field.kind {
        FieldKind::MultiPick => form.list(&name).join("\n"),
        _ => form.value(&name).to_owned(),
    };
    values::read_at(field, &text, &workspace.country, workspace.currency, zone)
}

/// What a form holds for several fields, or all that is wrong with them.
pub(crate) fn read_all<'a>(
    form: &Filled,
    place: &Place,
    zone: &Zone,
    fields: impl IntoIterator<Item = &'a Field>,
) -> Result<Vec<(FieldId, Option<Value>)>, Invalid> {
    let mut invalid = Invalid::default();
    let mut read_values = Vec::new();
    for field in fields.into_iter().filter(|field| !field.kind.holds_files()) {
        match read(form, place, zone, field) {
            Ok(value) => read_values.push((field.id, value)),
            Err(key) => invalid.add(name(field.id), key),
        }
    }
    if invalid.problems.is_empty() { Ok(read_values) } else { Err(invalid) }
}
