//! The form of a trip: from what is kept to what is typed, and back to a plan.

use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::trips::{
    Crew, CrewMember, CrewRole, FboChoice, Plan, PlannedLeg, Trip, estimated_arrival, legs,
};
use portico_domain::id::{FboId, PassengerId};
use portico_domain::time::Instant;

use super::fields::Known;
use crate::extract::Filled;
use crate::legs::{airport, zone_of};

/// Every field that the form may bring.
pub(super) const FIELDS: &[&str] = &[
    "form_key",
    "version",
    "account",
    "contact",
    "request",
    "deal",
    "title",
    "aircraft",
    "passenger_count",
    "passengers",
    "client_note",
    "staff_note",
    "legs.*",
    "add_leg",
    "remove_leg",
];

/// What is typed, as a plan; anything unreadable is left for the plan's own checks.
pub(super) fn plan(form: &Filled) -> Plan {
    Plan {
        title: form.text("title").to_owned(),
        aircraft: form.parse("aircraft"),
        passenger_count: form.parse("passenger_count"),
        client_note: form.text("client_note").to_owned(),
        staff_note: form.text("staff_note").to_owned(),
        legs: form.rows("legs").into_iter().map(|row| leg(form, row)).collect(),
        passengers: form
            .list("passengers")
            .into_iter()
            .filter_map(|id| id.parse::<PassengerId>().ok())
            .collect(),
    }
}

fn leg(form: &Filled, row: usize) -> PlannedLeg {
    let name = |field: &str| format!("legs.{row}.{field}");
    PlannedLeg {
        row,
        id: form.parse(&name("id")),
        from: form.text(&name("from")).to_owned(),
        to: form.text(&name("to")).to_owned(),
        departs_local: form.text(&name("departs")).to_owned(),
        arrives_local: form.text(&name("arrives")).to_owned(),
        aircraft: form.parse(&name("aircraft")),
        from_fbo: fbo(form.text(&name("from_fbo"))),
        to_fbo: fbo(form.text(&name("to_fbo"))),
        crew: crew(form, row),
    }
}

fn fbo(typed: &str) -> FboChoice {
    match typed {
        "none" => FboChoice::Nobody,
        other => other.parse::<FboId>().map_or(FboChoice::Preferred, FboChoice::This),
    }
}

/// The cabin may be several people, with commas between them.
fn crew(form: &Filled, row: usize) -> Crew {
    let mut crew = Vec::new();
    for role in CrewRole::ALL {
        let typed = form.text(&format!("legs.{row}.{role}"));
        let names = typed.split(',').map(str::trim).filter(|name| !name.is_empty());
        crew.extend(names.map(|name| CrewMember { role: *role, name: name.to_owned() }));
    }
    Crew(crew)
}

/// A trip as its form shows it the first time.
pub(super) fn filled(trip: &Trip, flown: &[legs::Model], aboard: &[PassengerId], known: &Known) -> Filled {
    let fleet = known.fleet.as_slice();
    // No FBO where the account prefers none is nobody's choice: a leg that moves elsewhere takes what is preferred there.
    let chosen = |fbo: Option<FboId>, airport: &str| match fbo {
        Some(id) => id.to_string(),
        None if known.prefers_at(airport) => "none".to_owned(),
        None => String::new(),
    };
    let mut form = Filled::with([
        ("version", trip.version.to_string()),
        ("title", trip.title.clone()),
        ("aircraft", trip.aircraft_id.map(|id| id.to_string()).unwrap_or_default()),
        ("passenger_count", trip.passenger_count.to_string()),
        ("client_note", trip.client_note.clone()),
        ("staff_note", trip.staff_note.clone()),
    ]);
    for passenger in aboard {
        form.push("passengers", passenger.to_string());
    }
    for (row, leg) in flown.iter().enumerate() {
        let mut set = |field: &str, value: String| form.set(format!("legs.{row}.{field}"), value);
        set("id", leg.id.to_string());
        set("from", leg.from_airport.clone());
        set("to", leg.to_airport.clone());
        set("departs", leg.departs_local.clone());
        set(
            "arrives",
            if is_estimate(leg, fleet) { String::new() } else { local(leg.arrives_at, &leg.to_airport) },
        );
        let own = leg.aircraft_id.filter(|own| Some(*own) != trip.aircraft_id);
        set("aircraft", own.map(|id| id.to_string()).unwrap_or_default());
        set("from_fbo", chosen(leg.from_fbo_id, &leg.from_airport));
        set("to_fbo", chosen(leg.to_fbo_id, &leg.to_airport));
        for role in CrewRole::ALL {
            let names: Vec<&str> =
                leg.crew.0.iter().filter(|one| one.role == *role).map(|one| one.name.as_str()).collect();
            set(role.as_str(), names.join(", "));
        }
    }
    form
}

/// An arrival that nobody typed stays open in the form, so that it follows when the departure moves.
fn is_estimate(leg: &legs::Model, fleet: &[Aircraft]) -> bool {
    let (Some(from), Some(to)) = (airport(&leg.from_airport), airport(&leg.to_airport)) else { return false };
    let flown = fleet.iter().find(|one| Some(one.id) == leg.aircraft_id);
    estimated_arrival(from, to, leg.departs_at, flown) == leg.arrives_at
}

/// A moment as the field for date and time takes it.
fn local(at: Instant, airport: &str) -> String {
    at.at(&zone_of(airport)).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// One leg more, beginning where the last one ends.
pub(super) fn add_leg(form: &mut Filled) {
    let rows = form.rows("legs");
    let next = rows.last().map_or(0, |last| last + 1);
    let from = rows.last().map(|last| form.text(&format!("legs.{last}.to")).to_owned()).unwrap_or_default();
    form.set(format!("legs.{next}.from"), from);
}

/// One leg fewer; the last one stays.
pub(super) fn remove_leg(form: &mut Filled, row: usize) {
    if form.rows("legs").len() > 1 {
        form.remove(&format!("legs.{row}."));
    }
}
