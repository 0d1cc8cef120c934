//! The form that asks for a trip, in the portal and at the desk: what was typed, as the business reads it and as the page
//! shows it again.

use portico_domain::charter::airports::{self, Airport};
use portico_domain::charter::requests::{Asked, AskedLeg, Flexibility, MOST_LEGS, Service, Services, Which};
use portico_domain::time::{self, Zone};
use portico_rendering::languages::Texts;

use crate::extract::Filled;

/// Fields of the legs and what goes with them; a page adds its own.
pub(crate) const FIELDS: &[&str] = &[
    "legs.*",
    "kept.*",
    "kind",
    "flexibility",
    "passenger_count",
    "passengers",
    "new_passengers",
    "aircraft_preference",
    "services",
    "notes",
    "form_key",
    "again",
    "do",
    "account",
    "contact",
];

/// One leg of the form.
#[derive(Clone, Debug, Default)]
pub(crate) struct LegField {
    /// Its row in the names of the fields: `legs.{row}.from`.
    pub row: String,
    /// Its place as people count.
    pub number: String,
    /// Departure as typed, a code once it is known.
    pub from: String,
    /// Town of the departure; empty while it is not known.
    pub from_place: String,
    /// The departure's zone by its city, such as `New York`; empty while it is not known.
    pub from_zone: String,
    /// What is wrong with it.
    pub from_error: String,
    /// Arrival.
    pub to: String,
    /// Town of the arrival.
    pub to_place: String,
    /// The arrival's zone by its city, which is the next leg's.
    pub to_zone: String,
    /// What is wrong with it.
    pub to_error: String,
    /// Local date, for an input of type date.
    pub date: String,
    /// What is wrong with it.
    pub date_error: String,
    /// Local time, for an input of type time.
    pub time: String,
    /// What is wrong with it.
    pub time_error: String,
    /// The zone of the departure, such as `EST`; empty while it is not known.
    pub zone: String,
    /// `earlier`, `later` or nothing, in the night when the clocks go back.
    pub which: String,
    /// The two zones to choose from in that night, such as `EDT` and `EST`.
    pub twice: Option<(String, String)>,
}

/// What was asked for, for the business to check.
pub(crate) fn asked(form: &Filled, with_services: bool) -> Asked {
    let legs = form
        .rows("legs")
        .into_iter()
        .map(|row| {
            let part = |name: &str| form.text(&format!("legs.{row}.{name}")).to_owned();
            let which = match part("which").as_str() {
                "earlier" => Some(Which::Earlier),
                "later" => Some(Which::Later),
                _ => None,
            };
            AskedLeg {
                row,
                from: part("from"),
                to: part("to"),
                date: part("date"),
                time: part("time"),
                which,
            }
        })
        .collect();
    let services = if with_services { form.list("services") } else { Vec::new() };
    Asked {
        legs,
        flexibility: form.parse::<Flexibility>("flexibility"),
        passenger_count: form.parse("passenger_count"),
        passengers: form.list("passengers").into_iter().filter_map(|id| id.parse().ok()).collect(),
        new_passengers: form
            .value("new_passengers")
            .split(['\n', ',', ';'])
            .map(|name| name.trim().to_owned())
            .collect(),
        aircraft_preference: form.text("aircraft_preference").to_owned(),
        aircraft: None,
        services: Services(services.into_iter().filter_map(|word| word.parse::<Service>().ok()).collect()),
        notes: form.text("notes").to_owned(),
        again: form.is_on("again"),
    }
}

/// The form as it is shown the first time: one way, one passenger.
pub(crate) fn empty(form_key: String) -> Filled {
    Filled::with([
        ("kind", "one-way"),
        ("legs.0.from", ""),
        ("legs.0.to", ""),
        ("flexibility", "fixed"),
        ("passenger_count", "1"),
        ("form_key", &form_key),
    ])
}

/// Does what a button asked for that only changes the form: another leg, one less, another kind. False when it was none.
pub(crate) fn reshape(form: &mut Filled) -> bool {
    let action = form.text("do").to_owned();
    let rows = form.rows("legs");
    if let Some(row) = action.strip_prefix("remove-leg-").and_then(|row| row.parse::<usize>().ok()) {
        if rows.len() > 1 {
            form.remove(&format!("legs.{row}."));
        }
        return true;
    }
    match action.as_str() {
        "add-leg" => add_leg(form, &rows),
        "kind-one-way" => set_aside(form, &rows, 1),
        "kind-return" => {
            take_up(form, 2);
            let rows = form.rows("legs");
            set_aside(form, &rows, 2);
            if rows.len() < 2 {
                add_leg(form, &rows);
                let (first, second) = (rows.first().copied().unwrap_or(0), next_row(&rows));
                let home = form.text(&format!("legs.{first}.from")).to_owned();
                form.set(format!("legs.{second}.to"), home);
            }
        }
        "kind-multi-leg" => {
            take_up(form, MOST_LEGS);
            let rows = form.rows("legs");
            if rows.len() < 2 {
                add_leg(form, &rows);
            }
        }
        _ => return false,
    }
    if let Some(kind) = action.strip_prefix("kind-") {
        form.set("kind", kind);
    }
    true
}

fn next_row(rows: &[usize]) -> usize {
    rows.last().map_or(0, |last| last + 1)
}

fn add_leg(form: &mut Filled, rows: &[usize]) {
    if rows.len() >= MOST_LEGS {
        return;
    }
    let next = next_row(rows);
    let from = rows.last().map(|last| form.text(&format!("legs.{last}.to")).to_owned()).unwrap_or_default();
    form.set(format!("legs.{next}.from"), from);
    form.set(format!("legs.{next}.to"), "");
}

/// Hides the legs that another kind of trip does not have: what was typed comes back with the kind that has them.
fn set_aside(form: &mut Filled, rows: &[usize], most: usize) {
    let kept = form.rows("kept").last().map_or(0, |last| last + 1);
    for (at, row) in rows.iter().skip(most).enumerate() {
        rename(form, &format!("legs.{row}."), &format!("kept.{}.", kept + at));
    }
}

/// Brings legs back that were set aside, behind the others, as long as there are fewer than `most`.
fn take_up(form: &mut Filled, most: usize) {
    for row in form.rows("kept") {
        let rows = form.rows("legs");
        if rows.len() >= most {
            return;
        }
        rename(form, &format!("kept.{row}."), &format!("legs.{}.", next_row(&rows)));
    }
}

fn rename(form: &mut Filled, from: &str, to: &str) {
    let moved: Vec<(String, String)> = form
        .fields()
        .iter()
        .filter_map(|(name, value)| Some((format!("{to}{}", name.strip_prefix(from)?), value.clone())))
        .collect();
    form.remove(from);
    for (name, value) in moved {
        form.set(name, value);
    }
}

/// The legs as the page shows them.
pub(crate) fn legs(t: Texts, form: &Filled) -> Vec<LegField> {
    form.rows("legs").into_iter().enumerate().map(|(index, row)| leg(t, form, row, index + 1)).collect()
}

/// The row that script copies for another leg.
pub(crate) fn blank_leg() -> LegField {
    LegField { row: "__n__".to_owned(), number: "__number__".to_owned(), ..LegField::default() }
}

fn leg(t: Texts, form: &Filled, row: usize, number: usize) -> LegField {
    let value = |name: &str| form.text(&format!("legs.{row}.{name}")).to_owned();
    let error = |name: &str| form.error(&t, &format!("legs.{row}.{name}")).into_owned();
    let (from, to) = (known(&value("from")), known(&value("to")));
    let code =
        |airport: Option<&Airport>, typed: String| airport.map_or(typed, |airport| airport.ident.to_owned());
    let place = |airport: Option<&Airport>| airport.map(crate::airports::place).unwrap_or_default();
    let local = format!("{}T{}", value("date"), value("time"));
    let zone = from.and_then(|airport| Zone::named(airport.zone));
    let twice = zone.as_ref().and_then(|zone| twice(t, &local, zone));
    LegField {
        from: code(from, value("from")),
        from_place: place(from),
        from_zone: from.map(|airport| city_of(airport.zone)).unwrap_or_default(),
        from_error: error("from"),
        to: code(to, value("to")),
        to_place: place(to),
        to_zone: to.map(|airport| city_of(airport.zone)).unwrap_or_default(),
        to_error: error("to"),
        date: value("date"),
        date_error: error("date"),
        time: value("time"),
        time_error: error("time"),
        zone: zone.map(|zone| zone_at(t, &local, &zone)).unwrap_or_default(),
        which: value("which"),
        twice,
        row: row.to_string(),
        number: number.to_string(),
    }
}

fn known(typed: &str) -> Option<&'static Airport> {
    airports::typed(typed).ok()
}

/// The letters of both zones to choose from, where the clocks show a local time twice.
pub(crate) fn twice(t: Texts, local: &str, zone: &Zone) -> Option<(String, String)> {
    let (before, after) = time::both_moments(local, zone)?;
    Some((t.zone(&before.at(zone)), t.zone(&after.at(zone))))
}

/// The zone's letters on that day, or its name while no day is chosen.
pub(crate) fn zone_at(t: Texts, local: &str, zone: &Zone) -> String {
    match time::local_moment(local, zone) {
        Ok(at) => t.zone(&at.at(zone)),
        Err(_) => city_of(zone.name()),
    }
}

/// The city that a zone is named after: `America/New_York` is `New York`.
fn city_of(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or_default().replace('_', " ")
}

/// The places of a form in their order as far as they were typed, a code where it is known; each change of place once.
pub(crate) fn places(form: &Filled) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    for row in form.rows("legs") {
        for end in ["from", "to"] {
            let typed = form.text(&format!("legs.{row}.{end}"));
            let place = known(typed).map_or(typed, |airport| airport.ident);
            if !place.is_empty() && places.last().is_none_or(|last| last != place) {
                places.push(place.to_owned());
            }
        }
    }
    places
}

/// The airports known so far, pair by pair, for the map beside the form.
pub(crate) fn route(form: &Filled) -> Vec<(&'static Airport, &'static Airport)> {
    form.rows("legs")
        .into_iter()
        .filter_map(|row| {
            let end = |name: &str| known(form.text(&format!("legs.{row}.{name}")));
            Some((end("from")?, end("to")?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Filled {
        Filled::with(fields.iter().copied())
    }

    #[test]
    fn a_return_brings_the_way_home_along() {
        let mut form = form(&[("legs.0.from", "KTEB"), ("legs.0.to", "KPBI"), ("do", "kind-return")]);
        assert!(reshape(&mut form));
        assert_eq!((form.text("legs.1.from"), form.text("legs.1.to")), ("KPBI", "KTEB"));
        assert_eq!(form.text("kind"), "return");
    }

    #[test]
    fn legs_are_added_and_removed_and_one_always_stays() {
        let mut form = form(&[("legs.0.from", "KTEB"), ("legs.0.to", "KPBI"), ("do", "add-leg")]);
        reshape(&mut form);
        assert_eq!(form.text("legs.1.from"), "KPBI");
        form.set("do", "remove-leg-0");
        reshape(&mut form);
        assert_eq!(form.rows("legs"), [1]);
        form.set("do", "remove-leg-1");
        reshape(&mut form);
        assert_eq!(form.rows("legs"), [1]);
    }

    #[test]
    fn legs_that_one_way_does_not_have_come_back_with_what_was_typed() {
        let typed = [
            ("legs.0.from", "KTEB"),
            ("legs.0.to", "KPBI"),
            ("legs.1.from", "KPBI"),
            ("legs.1.to", "KBOS"),
            ("legs.1.time", "18:30"),
            ("legs.2.from", "KBOS"),
            ("do", "kind-one-way"),
        ];
        let mut form = form(&typed);
        reshape(&mut form);
        assert_eq!((form.rows("legs"), form.rows("kept")), (vec![0], vec![0, 1]));
        form.set("do", "kind-return");
        reshape(&mut form);
        assert_eq!((form.text("legs.1.to"), form.text("legs.1.time")), ("KBOS", "18:30"));
        assert_eq!(form.rows("legs"), [0, 1]);
        form.set("do", "kind-multi-leg");
        reshape(&mut form);
        assert_eq!(form.text("legs.2.from"), "KBOS");
        assert!(form.rows("kept").is_empty());
    }

    #[test]
    fn a_thirteenth_leg_is_not_added() {
        let mut form = form(&[("do", "add-leg"), ("legs.0.from", "KTEB")]);
        for _ in 0..20 {
            reshape(&mut form);
        }
        assert_eq!(form.rows("legs").len(), MOST_LEGS);
    }

    #[test]
    fn sending_is_not_a_change_of_the_form() {
        assert!(!reshape(&mut form(&[("do", "send")])));
    }
}
