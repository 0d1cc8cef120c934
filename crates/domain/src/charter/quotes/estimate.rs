//! What a form says while it is still being typed: its sums, its flights, its end, as far as they can be read.

use super::read::{end_of, legs};
use super::read_lines::read_line;
use super::{Flown, Price, TypedQuote};
use crate::Invalid;
use crate::charter::aircraft::Aircraft;
use crate::charter::trips;
use crate::id::AircraftId;
use crate::money::Currency;
use crate::time::{Instant, Zone};

/// What a form would come to: per option the amounts of its lines and the total, where they can be read.
pub fn estimate(typed: &TypedQuote, currency: Currency) -> Vec<(Vec<Option<Price>>, Option<Price>)> {
    let mut ignored = Invalid::default();
    typed
        .options
        .iter()
        .map(|option| {
            let prices: Vec<Option<Price>> = option
                .lines
                .iter()
                .map(|line| read_line(&mut ignored, "", line, currency, false).map(|line| line.price))
                .collect();
            let total = Price::sum(prices.iter().flatten().copied());
            (prices, total)
        })
        .collect()
}

impl TypedQuote {
    /// The flights typed so far, as far as they can be read.
    pub fn flown(&self) -> Vec<Flown> {
        let mut ignored = Invalid::default();
        let legs = legs(&mut ignored, &self.legs);
        legs.into_iter().map(|leg| Flown { from: leg.from, to: leg.to, departs_at: leg.departs_at }).collect()
    }

    /// Until when it could be accepted; nothing while that is no day.
    pub fn until(&self, zone: &Zone) -> Option<Instant> {
        end_of(&self.valid_until, zone, self.flown().first().map(|leg| leg.departs_at))
    }

    /// The flights of each of these aircraft, were it chosen: departure and arrival.
    pub fn flights_of(&self, aircraft: &[&Aircraft]) -> Vec<(AircraftId, Instant, Instant)> {
        let flown = self.flown();
        let flight = |one: &Aircraft, leg: &Flown| {
            (one.id, leg.departs_at, trips::estimated_arrival(leg.from, leg.to, leg.departs_at, Some(one)))
        };
        aircraft.iter().flat_map(|one| flown.iter().map(move |leg| flight(one, leg))).collect()
    }
}
