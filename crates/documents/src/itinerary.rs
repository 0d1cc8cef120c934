//! The itinerary on paper: where to be when, and whom to call.

use serde::{Deserialize, Serialize};

use crate::{Detail, Fact, Leg, Sheet};

/// Keys an itinerary looks up in [`Sheet::labels`]. `page` takes `{page}` and `{pages}`.
pub const ITINERARY_LABELS: &[&str] = &["page", "for", "terms", "notes", "passengers", "crew"];

/// A trip for the people on board.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ItineraryDocument {
    /// Sender, recipient, title, facts, conditions, notes.
    pub sheet: Sheet,
    /// The flights with the places to go to.
    pub legs: Vec<ItineraryLeg>,
    /// Who flies.
    pub passengers: Vec<Person>,
    /// Who flies the aircraft.
    pub crew: Vec<Person>,
    /// Further sections in two columns: ground transport, catering.
    pub details: Vec<Detail>,
}

/// A flight with the terminals at both ends.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ItineraryLeg {
    /// Line over the leg, such as "Flight 1 · N350SK"; may be empty.
    pub heading: String,
    /// The flight.
    pub leg: Leg,
    /// Terminal or FBO of the departure with its address; the first line is set strong.
    pub from_address: Vec<String>,
    /// The same at the arrival.
    pub to_address: Vec<String>,
    /// Short facts of this leg, such as who is on board.
    pub facts: Vec<Fact>,
}

/// A person on board.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Person {
    /// Name as the reader knows it.
    pub name: String,
    /// Role or remark, quieter; may be empty.
    pub note: String,
    /// Telephone number; may be empty.
    pub phone: String,
}
