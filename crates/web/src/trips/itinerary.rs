//! The itinerary on paper: where to be when, for the people on board.

use jiff::civil;
use portico_documents::{Document, Fact, ITINERARY_LABELS, ItineraryDocument, ItineraryLeg, Person};
use portico_domain::Result;
use portico_domain::charter::passengers::Passenger;
use portico_domain::charter::trips::{CrewRole, LegSeen, Shows, Trip};
use portico_domain::time::Zone;
use portico_rendering::languages::Texts;

use super::{Clock, LegCard, Stop, cards};
use crate::app::App;
use crate::extract::Place;
use crate::paper;

/// Whom an itinerary is for, and what it may show them.
pub(crate) struct Reader<'a> {
    /// Their language.
    pub t: Texts,
    /// Crew and tail.
    pub shows: Shows,
    /// The account's name.
    pub account: &'a str,
    /// Today where the company is.
    pub today: civil::Date,
}

/// The itinerary of a trip with its legs and the passengers that the reader knows.
pub(crate) async fn document(
    app: &App,
    place: &Place,
    reader: Reader<'_>,
    trip: &Trip,
    flown: &[LegSeen],
    aboard: &[Passenger],
) -> Result<Document> {
    let t = reader.t;
    let zone: Zone = place.workspace().time_zone.clone();
    let legs = cards(t, flown, Clock::Local, reader.today, reader.shows);
    let mut sheet = paper::sheet(app, place, t, ITINERARY_LABELS).await?;
    sheet.reference = t.with("trips-number", "number", trip.reference());
    sheet.title = trip.title.clone();
    // The last change dates the paper, so that the same trip prints the same bytes.
    sheet.issued = t.moment_from(&trip.updated_at.at(&zone), reader.today);
    sheet.issued_at_ms = trip.updated_at.0;
    sheet.recipient = vec![reader.account.to_owned()];
    sheet.facts = facts(t, trip, &legs, place);
    sheet.notes =
        trip.client_note.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    Ok(Document::Itinerary(ItineraryDocument {
        sheet,
        legs: legs.iter().map(|leg| flight(t, leg)).collect(),
        passengers: aboard.iter().map(|one| Person { name: one.name(), ..Person::default() }).collect(),
        crew: crew(t, flown, reader.shows),
        details: Vec::new(),
    }))
}

fn facts(t: Texts, trip: &Trip, legs: &[LegCard], place: &Place) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(leg) = legs.first().filter(|leg| !leg.model.is_empty()) {
        facts.push(Fact {
            label: t.say("trips-aircraft").into_owned(),
            value: leg.model.clone(),
            note: leg.tail.clone(),
        });
    }
    let count = t.number(i64::from(trip.passenger_count));
    facts.push(Fact { label: t.say("trips-passengers").into_owned(), value: count, note: String::new() });
    if let Some(phone) = place.phone() {
        facts.push(Fact {
            label: t.say("trips-on-the-day").into_owned(),
            value: phone.display,
            note: String::new(),
        });
    }
    facts
}

fn flight(t: Texts, leg: &LegCard) -> ItineraryLeg {
    let number = t.with("trips-leg-number", "number", leg.number);
    let heading = [number.as_str(), &leg.model, &leg.tail]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    ItineraryLeg {
        heading: heading.join(" · "),
        leg: paper::leg(&leg.shown),
        from_address: address(&leg.from),
        to_address: address(&leg.to),
        facts: Vec::new(),
    }
}

fn address(stop: &Stop) -> Vec<String> {
    let name = if stop.name.is_empty() { &stop.airport } else { &stop.name };
    let lines = [name].into_iter().chain(&stop.address).chain([&stop.phone]);
    lines.filter(|line| !line.is_empty()).cloned().collect()
}

/// Everybody of the crew once, in the order of the legs.
fn crew(t: Texts, flown: &[LegSeen], shows: Shows) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    if !shows.crew {
        return people;
    }
    for one in flown.iter().flat_map(|seen| &seen.leg.crew.0) {
        if !people.iter().any(|known| known.name == one.name) {
            let role: CrewRole = one.role;
            let note = t.say(&format!("trips-crew-{role}")).into_owned();
            people.push(Person { name: one.name.clone(), note, phone: String::new() });
        }
    }
    people
}
