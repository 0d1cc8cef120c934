//! The buttons that add rows to a template's form, take them away and move them, for a browser without script as well.

use portico_domain::field::templates::{FieldPart, NoteRule, ResolutionLine, TemplateForm};

use super::form::blank_field;

/// Does what a button says to the form; what is answered is the name of the input to go on with.
pub(super) fn apply(typed: &mut TemplateForm, what: &str) -> String {
    let (verb, of) = what.split_once('.').unwrap_or((what, ""));
    let row: Option<usize> = of.parse().ok();
    let field = row.and_then(|row| typed.fields.iter().position(|line| line.row == row));
    let ending = row.and_then(|row| typed.resolutions.iter().position(|line| line.row == row));
    let mut goes_on = String::new();
    match (verb, field, ending) {
        ("add-field", ..) => {
            if let Ok(part) = of.parse::<FieldPart>() {
                typed.fields.push(blank_field(part));
                goes_on = format!("fields.{}.label", typed.fields.len() - 1);
            }
        }
        ("remove-field", Some(at), _) => drop(typed.fields.remove(at)),
        ("up-field", Some(at), _) => move_field(typed, at, true),
        ("down-field", Some(at), _) => move_field(typed, at, false),
        ("add-resolution", ..) => {
            typed
                .resolutions
                .push(ResolutionLine { note: NoteRule::Optional.to_string(), ..Default::default() });
            goes_on = format!("resolutions.{}.name", typed.resolutions.len() - 1);
        }
        ("remove-resolution", _, Some(at)) => drop(typed.resolutions.remove(at)),
        ("up-resolution", _, Some(at)) if at > 0 => typed.resolutions.swap(at, at - 1),
        ("down-resolution", _, Some(at)) if at + 1 < typed.resolutions.len() => {
            typed.resolutions.swap(at, at + 1);
        }
        _ => {}
    }
    for (row, line) in typed.fields.iter_mut().enumerate() {
        line.row = row;
    }
    for (row, line) in typed.resolutions.iter_mut().enumerate() {
        line.row = row;
    }
    goes_on
}

/// A field changes places with its neighbour of the same part.
fn move_field(typed: &mut TemplateForm, at: usize, up: bool) {
    let part = typed.fields[at].part.clone();
    let is_near = |other: &usize| typed.fields[*other].part == part;
    let near = if up { (0..at).rev().find(is_near) } else { (at + 1..typed.fields.len()).find(is_near) };
    if let Some(near) = near {
        typed.fields.swap(at, near);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portico_domain::field::templates::FieldLine;

    fn three() -> TemplateForm {
        let line = |row, part: FieldPart, label: &str| FieldLine {
            row,
            label: label.to_owned(),
            ..FieldLine { part: part.to_string(), ..FieldLine::default() }
        };
        let fields = vec![
            line(4, FieldPart::Report, "A"),
            line(7, FieldPart::Custom, "B"),
            line(9, FieldPart::Report, "C"),
        ];
        TemplateForm { fields, ..TemplateForm::default() }
    }

    fn labels(typed: &TemplateForm) -> String {
        typed.fields.iter().map(|line| line.label.as_str()).collect()
    }

    #[test]
    fn a_field_moves_among_those_of_its_part() {
        let mut typed = three();
        apply(&mut typed, "up-field.9");
        assert_eq!(labels(&typed), "CBA");
        apply(&mut typed, "up-field.0");
        assert_eq!(labels(&typed), "CBA");
        apply(&mut typed, "down-field.0");
        assert_eq!(labels(&typed), "ABC");
    }

    #[test]
    fn a_row_is_added_at_the_end_and_taken_away_alone() {
        let mut typed = three();
        assert_eq!(apply(&mut typed, "add-field.custom"), "fields.3.label");
        assert_eq!(typed.fields[3].part, "custom");
        apply(&mut typed, "remove-field.1");
        assert_eq!(labels(&typed), "AC");
        apply(&mut typed, "remove-field.99");
        apply(&mut typed, "nothing");
        assert_eq!(typed.fields.len(), 3);
    }
}
