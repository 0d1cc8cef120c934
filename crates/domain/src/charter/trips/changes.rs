//! What changed on a trip, thing by thing, so that people read "19:30 → 20:10 EST" and not "something changed".

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::plan::{Settled, SettledLeg};
use super::{Crew, Trip, legs};
use crate::Result;
use crate::access::Staff;
use crate::charter::{aircraft, airports, fbos, passengers};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AircraftId, FboId, PassengerId};
use crate::time::{Instant, Zone};
use crate::word::words;

words! {
    /// What kind of thing changed on a trip.
    pub enum ChangeKind {
        Title = "title", LegAdded = "leg-added", LegRemoved = "leg-removed", Route = "route", Departure = "departure",
        Arrival = "arrival", Aircraft = "aircraft", Tail = "tail", FromFbo = "from-fbo", ToFbo = "to-fbo", Crew = "crew",
        Passengers = "passengers", PassengerCount = "passenger-count", ClientNote = "client-note", StaffNote = "staff-note",
    }
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What.
    pub what: ChangeKind,
    /// The leg it concerns as `KTEB → EGLF`; empty for the whole trip.
    #[serde(default)]
    pub leg: String,
    /// How it was. Times are `2026-12-08T19:30:00-05:00[America/New_York]`; empty where there was nothing, or notes.
    #[serde(default)]
    pub old: String,
    /// How it is now.
    #[serde(default)]
    pub new: String,
}

/// What a client may know of a trip at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shows {
    /// The names of the crew.
    pub crew: bool,
    /// The tail number.
    pub tail: bool,
}

impl Change {
    /// Whether a client may read it.
    pub fn is_for_clients(&self, shows: Shows) -> bool {
        match self.what {
            ChangeKind::StaffNote => false,
            ChangeKind::Crew => shows.crew,
            ChangeKind::Tail => shows.tail,
            _ => true,
        }
    }
}

/// The changes kept in the details of an activity of a trip; none where it names none.
pub fn changes_of(details: &serde_json::Value) -> Vec<Change> {
    let kept = details.get("changes").cloned().unwrap_or_default();
    serde_json::from_value(kept).unwrap_or_default()
}

/// Everything that a plan changes about a trip, in the order people read a trip.
pub(super) async fn changes(
    work: &UnitOfWork<Staff>,
    trip: &Trip,
    before: &[legs::Model],
    on_board: &[PassengerId],
    plan: &Settled,
) -> Result<Vec<Change>> {
    let names = Names::read(work, before, on_board, plan, trip.aircraft_id).await?;
    let mut found = Vec::new();
    let mut add = |what, leg: &str, old: String, new: String| {
        if old != new {
            found.push(Change { what, leg: leg.to_owned(), old, new });
        }
    };
    add(ChangeKind::Title, "", trip.title.clone(), plan.title.clone());
    let kept: HashMap<_, _> = before.iter().map(|leg| (leg.id, leg)).collect();
    for leg in before.iter().filter(|leg| !plan.legs.iter().any(|new| new.id == Some(leg.id))) {
        add(
            ChangeKind::LegRemoved,
            &route(&leg.from_airport, &leg.to_airport),
            local(leg.departs_at, &leg.from_airport),
            String::new(),
        );
    }
    for new in &plan.legs {
        let path = route(new.from.ident, new.to.ident);
        let Some(old) = new.id.and_then(|id| kept.get(&id)) else {
            add(ChangeKind::LegAdded, &path, String::new(), local(new.departs_at, new.from.ident));
            continue;
        };
        add(ChangeKind::Route, "", route(&old.from_airport, &old.to_airport), path.clone());
        add(
            ChangeKind::Departure,
            &path,
            local(old.departs_at, &old.from_airport),
            local(new.departs_at, new.from.ident),
        );
        add(
            ChangeKind::Arrival,
            &path,
            local(old.arrives_at, &old.to_airport),
            local(new.arrives_at, new.to.ident),
        );
        if moved_alone(trip.aircraft_id, old.aircraft_id, plan.aircraft, new.aircraft) {
            add(ChangeKind::Aircraft, &path, names.model(old.aircraft_id), names.model(new.aircraft));
            add(ChangeKind::Tail, &path, names.tail(old.aircraft_id), names.tail(new.aircraft));
        }
        add(ChangeKind::FromFbo, &path, names.fbo(old.from_fbo_id), names.fbo(new.from_fbo));
        add(ChangeKind::ToFbo, &path, names.fbo(old.to_fbo_id), names.fbo(new.to_fbo));
        add(ChangeKind::Crew, &path, crew(&old.crew), crew(&new.crew));
    }
    add(ChangeKind::Aircraft, "", names.model(trip.aircraft_id), names.model(plan.aircraft));
    add(ChangeKind::Tail, "", names.tail(trip.aircraft_id), names.tail(plan.aircraft));
    add(ChangeKind::Passengers, "", names.people(on_board), names.people(&plan.passengers));
    add(ChangeKind::PassengerCount, "", trip.passenger_count.to_string(), plan.passenger_count.to_string());
    add(ChangeKind::ClientNote, "", trip.client_note.clone(), plan.client_note.clone());
    if trip.staff_note != plan.staff_note {
        found.push(Change {
            what: ChangeKind::StaffNote,
            leg: String::new(),
            old: String::new(),
            new: String::new(),
        });
    }
    Ok(found)
}

/// Whether a leg got another aircraft by itself, rather than with the whole trip.
fn moved_alone(
    trip: Option<AircraftId>,
    leg: Option<AircraftId>,
    new_trip: Option<AircraftId>,
    new_leg: Option<AircraftId>,
) -> bool {
    leg != new_leg && !(leg == trip && new_leg == new_trip)
}

/// `KTEB → EGLF`.
fn route(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}

fn local(at: Instant, airport: &str) -> String {
    let zone =
        airports::find(airport).and_then(|airport| Zone::named(airport.zone)).unwrap_or_else(Zone::utc);
    at.at(&zone).to_string()
}

fn crew(crew: &Crew) -> String {
    crew.0.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What the things a trip points at are called, before and after.
struct Names {
    fleet: HashMap<AircraftId, (String, String)>,
    fbos: HashMap<FboId, String>,
    people: HashMap<PassengerId, String>,
}

impl Names {
    async fn read(
        work: &UnitOfWork<Staff>,
        before: &[legs::Model],
        on_board: &[PassengerId],
        plan: &Settled,
        aircraft: Option<AircraftId>,
    ) -> Result<Self> {
        let old = before.iter().flat_map(|leg| [leg.from_fbo_id, leg.to_fbo_id]);
        let new = plan.legs.iter().flat_map(|leg: &SettledLeg| [leg.from_fbo, leg.to_fbo]);
        let fbos: Vec<FboId> = old.chain(new).flatten().collect();
        let tails: Vec<AircraftId> = before
            .iter()
            .map(|leg| leg.aircraft_id)
            .chain(plan.legs.iter().map(|leg| leg.aircraft))
            .chain([aircraft, plan.aircraft])
            .flatten()
            .collect();
        let people: Vec<PassengerId> = on_board.iter().chain(&plan.passengers).copied().collect();
        let fbos = work.visible::<fbos::row::Entity>().filter(fbos::row::Column::Id.is_in(fbos));
        let fleet = work.visible::<aircraft::row::Entity>().filter(aircraft::row::Column::Id.is_in(tails));
        let people =
            work.visible::<passengers::row::Entity>().filter(passengers::row::Column::Id.is_in(people));
        Ok(Self {
            fbos: work.all(fbos).await?.into_iter().map(|fbo| (fbo.id, fbo.name)).collect(),
            fleet: work
                .all(fleet)
                .await?
                .into_iter()
                .map(|one| (one.id, (one.model, one.registration)))
                .collect(),
            people: work.all(people).await?.into_iter().map(|one| (one.id, one.name())).collect(),
        })
    }
    fn model(&self, id: Option<AircraftId>) -> String {
        id.and_then(|id| self.fleet.get(&id)).map(|names| names.0.clone()).unwrap_or_default()
    }
    fn tail(&self, id: Option<AircraftId>) -> String {
        id.and_then(|id| self.fleet.get(&id)).map(|names| names.1.clone()).unwrap_or_default()
    }
    fn fbo(&self, id: Option<FboId>) -> String {
        id.and_then(|id| self.fbos.get(&id)).cloned().unwrap_or_default()
    }
    fn people(&self, ids: &[PassengerId]) -> String {
        let mut names: Vec<&str> =
            ids.iter().filter_map(|id| self.people.get(id)).map(String::as_str).collect();
        names.sort_unstable();
        names.join(", ")
    }
}
