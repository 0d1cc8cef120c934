//! The builder's form to and from what the business reads, and the buttons that add and take away its parts.

use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::quotes::{RateWords, TypedLeg, TypedLine, TypedOption, TypedQuote, rate_card};
use portico_domain::workspaces::Workspace;

use crate::extract::Filled;

/// Every field the form has.
pub(super) const FIELDS: &[&str] = &[
    "version",
    "title",
    "passenger_count",
    "contact",
    "intro",
    "terms",
    "carrier",
    "valid_until",
    "add_aircraft",
    "do",
    "legs.*",
    "options.*",
    "add_ons.*",
];

/// The form as typed, its rows counted anew from 0.
pub(super) fn typed(form: &Filled) -> TypedQuote {
    let text = |name: &str| form.value(name).to_owned();
    TypedQuote {
        version: form.parse("version").unwrap_or(0),
        title: text("title"),
        passenger_count: text("passenger_count"),
        contact: text("contact"),
        intro: text("intro"),
        terms: text("terms"),
        carrier: text("carrier"),
        valid_until: text("valid_until"),
        legs: form
            .rows("legs")
            .into_iter()
            .map(|row| {
                let field = |name: &str| text(&format!("legs.{row}.{name}"));
                TypedLeg {
                    from: field("from"),
                    to: field("to"),
                    day: field("day"),
                    time: field("time"),
                    which: field("which"),
                }
            })
            .collect(),
        options: form
            .rows("options")
            .into_iter()
            .map(|row| TypedOption {
                aircraft: text(&format!("options.{row}.aircraft")),
                note: text(&format!("options.{row}.note")),
                lines: lines(form, &format!("options.{row}.lines")),
            })
            .collect(),
        add_ons: lines(form, "add_ons"),
    }
}

fn lines(form: &Filled, part: &str) -> Vec<TypedLine> {
    let line = |row: usize| {
        let field = |name: &str| form.value(&format!("{part}.{row}.{name}")).to_owned();
        TypedLine {
            description: field("description"),
            quantity: field("quantity"),
            unit: field("unit"),
            unit_price: field("unit_price"),
            tax: field("tax"),
            client_sees: form.is_on(&format!("{part}.{row}.client_sees")),
        }
    };
    form.rows(part).into_iter().map(line).collect()
}

/// Does what a button says to the form; nothing for a button that stores.
pub(super) fn apply(
    typed: &mut TypedQuote,
    what: &str,
    wanted: &str,
    fleet: &[Aircraft],
    house: &Workspace,
    words: &RateWords,
) {
    let mut parts = what.split('.');
    let verb = parts.next().unwrap_or_default();
    let nth: Option<usize> = parts.next().and_then(|part| part.parse().ok());
    let inner: Option<usize> = parts.next().and_then(|part| part.parse().ok());
    match (verb, nth, inner) {
        ("add-leg", ..) => typed.legs.push(next_leg(typed)),
        ("remove-leg", Some(nth), _) => take(&mut typed.legs, nth),
        ("add-option", ..) => add_option(typed, wanted, fleet, house, words),
        ("remove-option", Some(nth), _) => take(&mut typed.options, nth),
        ("rate-card", Some(nth), _) => from_rate_card(typed, nth, fleet, house, words),
        ("add-line", Some(nth), _) => {
            if let Some(option) = typed.options.get_mut(nth) {
                option.lines.push(fresh_line());
            }
        }
        ("remove-line", Some(nth), Some(inner)) => {
            if let Some(option) = typed.options.get_mut(nth) {
                take(&mut option.lines, inner);
            }
        }
        ("add-add-on", ..) => typed.add_ons.push(fresh_line()),
        ("remove-add-on", Some(nth), _) => take(&mut typed.add_ons, nth),
        _ => {}
    }
}

fn take<T>(list: &mut Vec<T>, nth: usize) {
    if nth < list.len() {
        list.remove(nth);
    }
}

fn fresh_line() -> TypedLine {
    TypedLine { quantity: "1".to_owned(), client_sees: true, ..TypedLine::default() }
}

/// A next leg usually starts where the last one ended.
fn next_leg(typed: &TypedQuote) -> TypedLeg {
    let last = typed.legs.last();
    TypedLeg {
        from: last.map(|leg| leg.to.clone()).unwrap_or_default(),
        day: last.map(|leg| leg.day.clone()).unwrap_or_default(),
        ..TypedLeg::default()
    }
}

fn add_option(
    typed: &mut TypedQuote,
    wanted: &str,
    fleet: &[Aircraft],
    house: &Workspace,
    words: &RateWords,
) {
    let free =
        |aircraft: &&Aircraft| typed.options.iter().all(|option| option.aircraft != aircraft.id.to_string());
    let aircraft =
        fleet.iter().find(|aircraft| aircraft.id.to_string() == wanted).or_else(|| fleet.iter().find(free));
    let option = match aircraft {
        Some(aircraft) => rate_card::option(&typed.flown(), aircraft, house.currency, &house.country, words),
        None => TypedOption { lines: vec![fresh_line()], ..TypedOption::default() },
    };
    typed.options.push(option);
}

fn from_rate_card(
    typed: &mut TypedQuote,
    nth: usize,
    fleet: &[Aircraft],
    house: &Workspace,
    words: &RateWords,
) {
    let flown = typed.flown();
    let Some(option) = typed.options.get_mut(nth) else { return };
    let Some(aircraft) = fleet.iter().find(|aircraft| aircraft.id.to_string() == option.aircraft) else {
        return;
    };
    option.lines = rate_card::option(&flown, aircraft, house.currency, &house.country, words).lines;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taking_a_row_away_keeps_everything_else_that_was_typed() {
        let body = b"title=Trip&legs.0.from=KTEB&legs.0.to=KPBI&legs.4.from=KPBI&legs.4.to=KTEB&options.2.note=x&options.2.lines.1.description=A\
            &options.2.lines.7.description=B&options.2.lines.7.client_sees=yes";
        let form = Filled::from_urlencoded(body).expect("a form");
        let mut typed = typed(&form);
        assert_eq!(typed.legs.len(), 2);
        assert_eq!(typed.options[0].lines.len(), 2);
        typed.legs.remove(0);
        take(&mut typed.options[0].lines, 0);
        take(&mut typed.options[0].lines, 9);
        assert_eq!(
            (typed.legs[0].from.as_str(), typed.options[0].lines[0].description.as_str()),
            ("KPBI", "B")
        );
        assert!(typed.options[0].lines[0].client_sees);
    }
}
