//! What staff wrote down for a trip, checked and made definite before any of it is kept.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter};

use super::preferred::preferred_fbos;
use super::{Crew, estimated_arrival};
use crate::access::Staff;
use crate::charter::aircraft::{self, Aircraft, AircraftStatus};
use crate::charter::airports::{self, Airport};
use crate::charter::{fbos, passengers};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, AircraftId, FboId, LegId, PassengerId};
use crate::time::{Instant, LocalTimeProblem, Zone, local_moment};
use crate::{Error, Invalid, Result};

/// Legs of a trip at the most.
pub const MOST_LEGS: usize = 12;

/// A trip as staff wrote it, in the form's own order.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What it is called; empty takes the route.
    pub title: String,
    /// The aircraft of every leg that names none of its own.
    pub aircraft: Option<AircraftId>,
    /// How many fly, 0 on a positioning flight; none when it cannot be read.
    pub passenger_count: Option<i32>,
    /// What the client should know.
    pub client_note: String,
    /// Notes for staff.
    pub staff_note: String,
    /// The legs.
    pub legs: Vec<PlannedLeg>,
    /// Who flies, from the account's directory.
    pub passengers: Vec<PassengerId>,
}

/// A leg as staff wrote it.
#[derive(Clone, Debug, Default)]
pub struct PlannedLeg {
    /// Its row in the form, for what is wrong with it.
    pub row: usize,
    /// The leg it was before; none for a new one.
    pub id: Option<LegId>,
    /// Any code of the airport of departure.
    pub from: String,
    /// Any code of the airport of arrival.
    pub to: String,
    /// Local date and time of departure, `2026-12-08T20:10`.
    pub departs_local: String,
    /// The same of the arrival; empty takes the estimate.
    pub arrives_local: String,
    /// Another aircraft than the trip's.
    pub aircraft: Option<AircraftId>,
    /// Where it departs from.
    pub from_fbo: FboChoice,
    /// Where it arrives at.
    pub to_fbo: FboChoice,
    /// Who flies it.
    pub crew: Crew,
}

/// What was said about the FBO at one end of a leg.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FboChoice {
    /// The one that the account prefers there, if it prefers one.
    #[default]
    Preferred,
    /// None.
    Nobody,
    /// This one; at another airport, the preferred one is taken instead.
    This(FboId),
}

/// A plan that can be kept.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    pub title: String,
    pub aircraft: Option<AircraftId>,
    pub passenger_count: i32,
    pub client_note: String,
    pub staff_note: String,
    pub legs: Vec<SettledLeg>,
    pub passengers: Vec<PassengerId>,
    /// Airports without an FBO because the account prefers none there.
    pub missing: Vec<String>,
}

/// A leg that can be kept.
#[derive(Clone, Debug)]
pub(super) struct SettledLeg {
    pub id: Option<LegId>,
    pub from: &'static Airport,
    pub to: &'static Airport,
    pub departs_local: String,
    pub departs_at: Instant,
    pub arrives_at: Instant,
    pub aircraft: Option<AircraftId>,
    pub from_fbo: Option<FboId>,
    pub to_fbo: Option<FboId>,
    pub crew: Crew,
}

/// Checks a plan for an account; `known` are passengers that are on the trip already and may stay though archived.
pub(super) async fn settle(
    work: &UnitOfWork<Staff>,
    account: AccountId,
    plan: Plan,
    known: &[PassengerId],
) -> Result<Settled> {
    let mut wrong = Invalid::default();
    check_words(&plan, &mut wrong);
    let fleet = fleet(work).await?;
    let legs = plan
        .legs
        .iter()
        .map(|leg| read(leg, plan.aircraft, &fleet, &mut wrong))
        .collect::<Result<Vec<_>>>()?;
    in_order(&plan.legs, &legs, &mut wrong);
    if let Some(aircraft) = plan.aircraft {
        tail(aircraft, &fleet, "aircraft", &mut wrong)?;
    }
    let passengers = on_board(work, account, &plan.passengers, known).await?;
    let count = plan.passenger_count.unwrap_or_default();
    if usize::try_from(count).unwrap_or(0) < passengers.len() {
        wrong.add("passenger_count", "trips-passengers-fewer-than-named");
    }
    wrong.check()?;
    let mut legs: Vec<SettledLeg> = legs.into_iter().flatten().collect();
    let missing = place_fbos(work, account, &plan.legs, &mut legs).await?;
    let title = if plan.title.trim().is_empty() { route_of(&legs) } else { plan.title.trim().to_owned() };
    Ok(Settled {
        title,
        aircraft: plan.aircraft,
        passenger_count: count,
        client_note: plan.client_note.trim().to_owned(),
        staff_note: plan.staff_note.trim().to_owned(),
        legs,
        passengers,
        missing,
    })
}

fn check_words(plan: &Plan, wrong: &mut Invalid) {
    if plan.title.chars().count() > 120 {
        wrong.add("title", "trips-title-too-long");
    }
    match plan.passenger_count {
        Some(0..=999) => {}
        _ => wrong.add("passenger_count", "trips-passengers-unreadable"),
    }
    for (field, text) in [("client_note", &plan.client_note), ("staff_note", &plan.staff_note)] {
        if text.chars().count() > 4000 {
            wrong.add(field, "trips-note-too-long");
        }
    }
    if plan.legs.is_empty() {
        wrong.add("legs", "trips-legs-missing");
    }
    if plan.legs.len() > MOST_LEGS {
        wrong.add("legs", "trips-legs-too-many");
    }
}

async fn fleet(work: &UnitOfWork<Staff>) -> Result<HashMap<AircraftId, Aircraft>> {
    let all = work.all(work.visible::<aircraft::row::Entity>()).await?;
    Ok(all.into_iter().map(|one| (one.id, one)).collect())
}

fn tail<'a>(
    id: AircraftId,
    fleet: &'a HashMap<AircraftId, Aircraft>,
    field: &str,
    wrong: &mut Invalid,
) -> Result<&'a Aircraft> {
    let aircraft = fleet.get(&id).ok_or(Error::NotFound)?;
    if aircraft.status == AircraftStatus::Inactive {
        wrong.add(field, "trips-aircraft-retired");
    }
    Ok(aircraft)
}

fn read(
    leg: &PlannedLeg,
    aircraft: Option<AircraftId>,
    fleet: &HashMap<AircraftId, Aircraft>,
    wrong: &mut Invalid,
) -> Result<Option<SettledLeg>> {
    let field = |name: &str| format!("legs.{}.{name}", leg.row);
    let from = airport(&leg.from, field("from"), wrong);
    let to = airport(&leg.to, field("to"), wrong);
    let own = leg.aircraft.map(|id| tail(id, fleet, &field("aircraft"), wrong)).transpose()?;
    let flown = own.or_else(|| aircraft.and_then(|id| fleet.get(&id)));
    if leg.crew.0.iter().any(|one| one.name.chars().count() > 80) {
        wrong.add(field("pic"), "trips-crew-too-long");
    }
    let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
    if from.ident == to.ident {
        wrong.add(field("to"), "trips-leg-same-airport");
        return Ok(None);
    }
    let Some(departs_at) = moment(&leg.departs_local, from, field("departs"), wrong) else { return Ok(None) };
    let arrives_at = if leg.arrives_local.is_empty() {
        estimated_arrival(from, to, departs_at, flown)
    } else {
        let Some(arrives_at) = moment(&leg.arrives_local, to, field("arrives"), wrong) else {
            return Ok(None);
        };
        arrives_at
    };
    if arrives_at <= departs_at {
        wrong.add(field("arrives"), "trips-leg-arrives-before");
    } else if arrives_at > departs_at.plus_hours(super::conflicts::LONGEST_LEG_HOURS) {
        wrong.add(field("arrives"), "trips-leg-too-long");
    }
    Ok(Some(SettledLeg {
        id: leg.id,
        from,
        to,
        departs_local: departs_at.at(&zone_of(from)).strftime("%Y-%m-%dT%H:%M").to_string(),
        departs_at,
        arrives_at,
        aircraft: flown.map(|aircraft| aircraft.id),
        from_fbo: None,
        to_fbo: None,
        crew: leg.crew.clone(),
    }))
}

fn airport(code: &str, field: String, wrong: &mut Invalid) -> Option<&'static Airport> {
    let code = code.trim();
    let found = airports::find(code);
    if code.is_empty() {
        wrong.add(field, "trips-airport-missing");
    } else if found.is_none() {
        wrong.add_with(field, "trips-airport-unknown", vec![("typed", code.chars().take(60).collect())]);
    }
    found
}

fn moment(text: &str, airport: &Airport, field: String, wrong: &mut Invalid) -> Option<Instant> {
    let problem = match local_moment(text, &zone_of(airport)) {
        Ok(moment) => return Some(moment),
        Err(problem) => problem,
    };
    let key = match problem {
        LocalTimeProblem::Unreadable => "trips-time-unreadable",
        LocalTimeProblem::Skipped => "trips-time-skipped",
        LocalTimeProblem::Twice => "trips-time-twice",
    };
    wrong.add(field, key);
    None
}

fn zone_of(airport: &Airport) -> Zone {
    Zone::named(airport.zone).unwrap_or_else(Zone::utc)
}

/// An aircraft is at one place at a time, so a leg departs when the one before it has landed.
fn in_order(planned: &[PlannedLeg], legs: &[Option<SettledLeg>], wrong: &mut Invalid) {
    for (pair, planned) in legs.windows(2).zip(planned.iter().skip(1)) {
        if let [Some(before), Some(after)] = pair
            && after.departs_at < before.arrives_at
        {
            wrong.add(format!("legs.{}.departs", planned.row), "trips-leg-before-previous");
        }
    }
}

async fn on_board(
    work: &UnitOfWork<Staff>,
    account: AccountId,
    named: &[PassengerId],
    known: &[PassengerId],
) -> Result<Vec<PassengerId>> {
    let mut wanted = named.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(wanted);
    }
    use passengers::row::Column;
    let select = work.visible::<passengers::row::Entity>().filter(Column::AccountId.eq(account));
    let found = work.all(select.filter(Column::Id.is_in(wanted.clone()))).await?;
    let may = |one: &passengers::Passenger| one.archived_at.is_none() || known.contains(&one.id);
    if found.len() == wanted.len() && found.iter().all(may) { Ok(wanted) } else { Err(Error::NotFound) }
}

/// Puts the FBOs chosen, or preferred, onto the legs; answers at which airports there is none.
async fn place_fbos(
    work: &UnitOfWork<Staff>,
    account: AccountId,
    planned: &[PlannedLeg],
    legs: &mut [SettledLeg],
) -> Result<Vec<String>> {
    let chosen: Vec<FboId> = planned
        .iter()
        .flat_map(|leg| [leg.from_fbo, leg.to_fbo])
        .filter_map(|choice| if let FboChoice::This(id) = choice { Some(id) } else { None })
        .collect();
    let known = work.visible::<fbos::row::Entity>().filter(fbos::row::Column::Id.is_in(chosen.clone()));
    let known: HashMap<FboId, String> =
        work.all(known).await?.into_iter().map(|fbo| (fbo.id, fbo.airport)).collect();
    if chosen.iter().any(|id| !known.contains_key(id)) {
        return Err(Error::NotFound);
    }
    let preferred = preferred_fbos(work, account).await?;
    let mut missing = Vec::new();
    let mut place = |choice: FboChoice, airport: &Airport| match choice {
        FboChoice::Nobody => None,
        FboChoice::This(id) if known.get(&id).is_some_and(|at| at == airport.ident) => Some(id),
        FboChoice::This(_) | FboChoice::Preferred => {
            let found = preferred.get(airport.ident).copied();
            if found.is_none() {
                missing.push(airport.ident.to_owned());
            }
            found
        }
    };
    for (leg, planned) in legs.iter_mut().zip(planned) {
        leg.from_fbo = place(planned.from_fbo, leg.from);
        leg.to_fbo = place(planned.to_fbo, leg.to);
    }
    Ok(missing)
}

fn route_of(legs: &[SettledLeg]) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for leg in legs {
        if codes.last() != Some(&leg.from.ident) {
            codes.push(leg.from.ident);
        }
        codes.push(leg.to.ident);
    }
    codes.join(" → ").chars().take(120).collect()
}
