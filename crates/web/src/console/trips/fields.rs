//! What the form of a trip offers to choose from, for staff who create one and for those who change one.

use portico_domain::access::Staff;
use portico_domain::charter::aircraft::{Aircraft, AircraftStatus};
use portico_domain::charter::fbos::Fbo;
use portico_domain::charter::passengers::Passenger;
use portico_domain::charter::trips::{self, MOST_LEGS, estimated_arrival};
use portico_domain::database::Sight;
use portico_domain::id::AccountId;
use portico_domain::time::local_moment;
use portico_rendering::languages::Texts;

use crate::error::Failure;
use crate::extract::Filled;
use crate::legs::{airport, place_of, zone_of};

/// One entry of a list to choose from.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What one row of the legs shows beside what is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct LegRow {
    /// Its number in the names of its fields; a stand-in in the row that script copies.
    pub n: String,
    /// Its place, from 1; a stand-in as above.
    pub number: String,
    /// Town of departure.
    pub from_place: String,
    /// Town of arrival.
    pub to_place: String,
    /// Zone at the departure, as at the time typed.
    pub from_zone: String,
    /// Zone at the arrival.
    pub to_zone: String,
    /// When it lands if nobody says otherwise; empty before that can be told.
    pub estimate: String,
    /// Aircraft of its own.
    pub tails: Vec<Choice>,
    /// FBOs at the departure.
    pub from_fbos: Vec<Choice>,
    /// FBOs at the arrival.
    pub to_fbos: Vec<Choice>,
}

impl LegRow {
    /// The name of one of its fields.
    pub(super) fn field(&self, field: &str) -> String {
        format!("legs.{}.{field}", self.n)
    }
    /// What is typed in one of its fields.
    pub(super) fn text(&self, form: &Filled, field: &str) -> String {
        form.text(&self.field(field)).to_owned()
    }
    /// What is wrong with one of its fields.
    pub(super) fn error(&self, form: &Filled, t: &Texts, field: &str) -> String {
        form.error(t, &self.field(field)).into_owned()
    }
}

/// Everything the form offers.
#[derive(Clone, Debug)]
pub(super) struct Offers {
    /// The rows of the legs.
    pub legs: Vec<LegRow>,
    /// The row that script copies for a new leg.
    pub blank: LegRow,
    /// Legs at the most.
    pub most: usize,
    /// Aircraft for the whole trip.
    pub tails: Vec<Choice>,
    /// Passengers of the account.
    pub people: Vec<Choice>,
}

/// What there is to choose from, read once.
#[derive(Debug)]
pub(super) struct Known {
    /// Every aircraft.
    pub fleet: Vec<Aircraft>,
    /// The FBOs at the airports of the legs, each with whether the account prefers it.
    pub fbos: Vec<(Fbo, bool)>,
}

impl Known {
    /// Reads it for the airports of these legs, as codes: two questions.
    pub(super) async fn at<S: Sight<By = Staff>>(
        sight: &S,
        account: AccountId,
        ends: &[&str],
    ) -> Result<Self, Failure> {
        let idents: Vec<&str> =
            ends.iter().filter_map(|end| airport(end)).map(|airport| airport.ident).collect();
        let fleet = trips::fleet(sight).await?;
        Ok(Self { fleet, fbos: trips::fbos_for(sight, account, &idents).await? })
    }

    /// Whether the account prefers an FBO at an airport (stable ident).
    pub(super) fn prefers_at(&self, airport: &str) -> bool {
        self.fbos.iter().any(|(fbo, preferred)| *preferred && fbo.airport == airport)
    }
}

/// What the form offers for an account, given what is typed so far: three questions.
pub(super) async fn offers<S: Sight<By = Staff>>(
    sight: &S,
    t: Texts,
    account: AccountId,
    form: &Filled,
) -> Result<(Offers, Known), Failure> {
    let rows = form.rows("legs");
    let end = |row: &usize| ["from", "to"].map(|end| form.text(&format!("legs.{row}.{end}")));
    let ends: Vec<&str> = rows.iter().flat_map(end).collect();
    let known = Known::at(sight, account, &ends).await?;
    let offers = offers_with(sight, t, account, form, &known).await?;
    Ok((offers, known))
}

/// The same where fleet and FBOs are known already: one question.
pub(super) async fn offers_with<S: Sight<By = Staff>>(
    sight: &S,
    t: Texts,
    account: AccountId,
    form: &Filled,
    known: &Known,
) -> Result<Offers, Failure> {
    let (fleet, fbos) = (known.fleet.as_slice(), known.fbos.as_slice());
    let rows = form.rows("legs");
    let people = trips::directory_of(sight, account).await?;
    let legs = rows.iter().enumerate().map(|(at, row)| leg_row(t, form, *row, at + 1, fleet, fbos)).collect();
    let blank = LegRow {
        n: "__n__".to_owned(),
        number: "__number__".to_owned(),
        tails: tails(t, fleet, "", true),
        from_fbos: fbo_choices(t, &[], "", ""),
        to_fbos: fbo_choices(t, &[], "", ""),
        ..LegRow::default()
    };
    Ok(Offers {
        legs,
        blank,
        most: MOST_LEGS,
        tails: tails(t, fleet, form.text("aircraft"), false),
        people: people.iter().filter_map(|one| person(one, form)).collect(),
    })
}

fn person(one: &Passenger, form: &Filled) -> Option<Choice> {
    let value = one.id.to_string();
    let chosen = form.has("passengers", &value);
    // An archived passenger stays only where they are on the trip already.
    (chosen || one.archived_at.is_none()).then(|| Choice { value, label: one.name(), chosen })
}

fn leg_row(
    t: Texts,
    form: &Filled,
    row: usize,
    number: usize,
    fleet: &[Aircraft],
    fbos: &[(Fbo, bool)],
) -> LegRow {
    let text = |field: &str| form.text(&format!("legs.{row}.{field}"));
    let (from, to) = (airport(text("from")), airport(text("to")));
    let zone = |place: Option<&portico_domain::charter::airports::Airport>, typed: &str| {
        let Some(place) = place else { return String::new() };
        let zone = zone_of(place.ident);
        local_moment(typed, &zone).map(|moment| t.zone(&moment.at(&zone))).unwrap_or_default()
    };
    let own = fleet.iter().find(|one| one.id.to_string() == text("aircraft"));
    let whole = fleet.iter().find(|one| one.id.to_string() == form.text("aircraft"));
    let estimate = from.zip(to).and_then(|(from, to)| {
        let departs = local_moment(text("departs"), &zone_of(from.ident)).ok()?;
        Some(t.moment(&estimated_arrival(from, to, departs, own.or(whole)).at(&zone_of(to.ident))))
    });
    let fbo = |place: Option<&portico_domain::charter::airports::Airport>, chosen: &str| {
        fbo_choices(t, fbos, place.map_or("", |place| place.ident), chosen)
    };
    LegRow {
        n: row.to_string(),
        number: number.to_string(),
        from_place: from.map(|place| place_of(place.ident)).unwrap_or_default(),
        to_place: to.map(|place| place_of(place.ident)).unwrap_or_default(),
        from_zone: zone(from, text("departs")),
        to_zone: zone(to, text("arrives")),
        estimate: estimate.map(|when| t.with("trips-arrives-estimate", "when", when)).unwrap_or_default(),
        tails: tails(t, fleet, text("aircraft"), true),
        from_fbos: fbo(from, text("from_fbo")),
        to_fbos: fbo(to, text("to_fbo")),
    }
}

fn tails(t: Texts, fleet: &[Aircraft], chosen: &str, of_leg: bool) -> Vec<Choice> {
    let none = if of_leg { "trips-aircraft-of-trip" } else { "trips-aircraft-none" };
    let first = Choice { value: String::new(), label: t.say(none).into_owned(), chosen: chosen.is_empty() };
    let named = fleet.iter().filter_map(|one| {
        let value = one.id.to_string();
        let is_chosen = value == chosen;
        let label = match one.status {
            AircraftStatus::Active => format!("{} · {}", one.registration, one.model),
            AircraftStatus::Maintenance => {
                format!("{} · {} · {}", one.registration, one.model, t.say("trips-aircraft-in-maintenance"))
            }
            AircraftStatus::Inactive if is_chosen => format!("{} · {}", one.registration, one.model),
            AircraftStatus::Inactive => return None,
        };
        Some(Choice { value, label, chosen: is_chosen })
    });
    std::iter::once(first).chain(named).collect()
}

fn fbo_choices(t: Texts, fbos: &[(Fbo, bool)], airport: &str, chosen: &str) -> Vec<Choice> {
    let here = || fbos.iter().map(|(fbo, _)| fbo).filter(|fbo| fbo.airport == airport);
    let known = chosen == "none" || here().any(|fbo| fbo.id.to_string() == chosen);
    let word = |value: &str, key: &str, chosen| Choice {
        value: value.to_owned(),
        label: t.say(key).into_owned(),
        chosen,
    };
    let mut choices =
        vec![word("", "trips-fbo-preferred", !known), word("none", "trips-fbo-none", chosen == "none")];
    choices.extend(here().map(|fbo| {
        let value = fbo.id.to_string();
        Choice { chosen: value == chosen, label: fbo.name.clone(), value }
    }));
    choices
}
