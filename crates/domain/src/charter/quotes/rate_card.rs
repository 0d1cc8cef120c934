//! What flying the legs with an aircraft costs by its hourly rate: the lines a new option starts with.

use super::typed::{exact, plain};
use super::{TypedLine, TypedOption};
use crate::charter::aircraft::Aircraft;
use crate::charter::airports::{self, Airport};
use crate::money::Currency;
use crate::time::Instant;

/// Federal excise tax on the transportation of persons by air within the United States, in percent (26 U.S.C. § 4261(a)).
const US_EXCISE_TAX: &str = "7.5";

/// The words of the lines, in the language of the quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateWords {
    /// Time in the air with the client.
    pub flight_time: String,
    /// Flying to the first airport and home from the last.
    pub positioning: String,
    /// Fees of the airports.
    pub landing: String,
    /// Nights of the crew away from home.
    pub overnight: String,
    /// The unit of flying.
    pub hour: String,
    /// The unit of landing fees.
    pub airport: String,
    /// The unit of nights.
    pub night: String,
}

/// A flight to be priced.
#[derive(Clone, Copy, Debug)]
pub struct Flown {
    /// Where it departs.
    pub from: &'static Airport,
    /// Where it arrives.
    pub to: &'static Airport,
    /// When it departs.
    pub departs_at: Instant,
}

/// Minutes in the air with an aircraft, in still air.
pub fn minutes(from: &Airport, to: &Airport, aircraft: &Aircraft) -> i64 {
    let distance = airports::distance_nm(from.position(), to.position());
    // A speed of nothing cannot be stored; the fallback keeps a flight of some length in any case.
    airports::flight_minutes(distance, f64::from(aircraft.cruise_knots)).map_or(60, i64::from)
}

/// Minutes with the client on board, and minutes without.
pub fn flying(legs: &[Flown], aircraft: &Aircraft) -> (i64, i64) {
    let on_board = legs.iter().map(|leg| minutes(leg.from, leg.to, aircraft)).sum();
    let mut empty: Vec<(&Airport, &Airport)> = legs
        .windows(2)
        .filter(|pair| pair[0].to.ident != pair[1].from.ident)
        .map(|pair| (pair[0].to, pair[1].from))
        .collect();
    if let (Some(base), Some(first), Some(last)) = (airports::find(&aircraft.base), legs.first(), legs.last())
    {
        empty.push((base, first.from));
        empty.push((last.to, base));
    }
    let empty = empty.into_iter().filter(|(from, to)| from.ident != to.ident);
    (on_board, empty.map(|(from, to)| minutes(from, to, aircraft)).sum())
}

/// An option with the lines of the rate card. Fees that no rate card holds stand in it without a price, to be filled in.
pub fn option(
    legs: &[Flown],
    aircraft: &Aircraft,
    currency: Currency,
    house_country: &str,
    words: &RateWords,
) -> TypedOption {
    let (on_board, empty) = flying(legs, aircraft);
    let domestic =
        house_country == "US" && legs.iter().all(|leg| leg.from.country == "US" && leg.to.country == "US");
    let tax = if domestic { US_EXCISE_TAX } else { "0" };
    let line = |description: &str, quantity: String, unit: &str, price_minor: i64| TypedLine {
        description: description.to_owned(),
        quantity,
        unit: unit.to_owned(),
        unit_price: exact(price_minor, currency.decimals()),
        tax: tax.to_owned(),
        client_sees: true,
    };
    let hours = |minutes: i64| plain((minutes * 1000 + 30) / 60, 3);
    let mut lines = Vec::new();
    if on_board > 0 {
        lines.push(line(&words.flight_time, hours(on_board), &words.hour, aircraft.hourly_rate_minor));
    }
    if empty > 0 {
        lines.push(line(&words.positioning, hours(empty), &words.hour, aircraft.hourly_rate_minor));
    }
    if !legs.is_empty() {
        lines.push(line(&words.landing, legs.len().to_string(), &words.airport, 0));
    }
    let nights = nights(legs);
    if nights > 0 {
        lines.push(line(&words.overnight, nights.to_string(), &words.night, 0));
    }
    TypedOption { aircraft: aircraft.id.to_string(), note: String::new(), lines }
}

/// Nights between the first departure and the last, by the clock of each airport.
fn nights(legs: &[Flown]) -> i64 {
    let day = |leg: &Flown| {
        let zone = crate::time::Zone::named(leg.from.zone).unwrap_or_else(crate::time::Zone::utc);
        leg.departs_at.at(&zone).date()
    };
    match (legs.first(), legs.last()) {
        (Some(first), Some(last)) => {
            day(first).until(day(last)).map_or(0, |span| i64::from(span.get_days()).max(0))
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charter::aircraft::AircraftStatus;
    use crate::id::{AircraftId, WorkspaceId};

    fn challenger() -> Aircraft {
        Aircraft {
            id: AircraftId::new(Instant(0)),
            workspace_id: WorkspaceId::new(Instant(0)),
            registration: "N350SK".into(),
            model: "Challenger 350".into(),
            category: "super-midsize".into(),
            seats: 9,
            base: "KBED".into(),
            cruise_knots: 470,
            range_nm: 3200,
            hourly_rate_minor: 790_000,
            amenities: String::new(),
            status: AircraftStatus::Active,
            created_at: Instant(0),
            updated_at: Instant(0),
            version: 1,
        }
    }

    fn words() -> RateWords {
        let [flight_time, positioning, landing, overnight, hour, airport, night] =
            ["Flight time", "Positioning", "Landing", "Overnight", "hour", "airport", "night"]
                .map(str::to_owned);
        RateWords { flight_time, positioning, landing, overnight, hour, airport, night }
    }

    fn leg(from: &str, to: &str, at: &str) -> Flown {
        let from = airports::find(from).expect("an airport");
        let zone = crate::time::Zone::named(from.zone).expect("a zone");
        let departs_at = crate::time::local_moment(at, &zone).expect("a moment");
        Flown { from, to: airports::find(to).expect("an airport"), departs_at }
    }

    #[test]
    fn the_way_from_and_to_the_base_is_priced_beside_the_flight() {
        let legs = [leg("KTEB", "KPBI", "2026-12-03T16:00"), leg("KPBI", "KTEB", "2026-12-06T18:30")];
        let usd = Currency::named("USD").expect("a currency");
        let option = option(&legs, &challenger(), usd, "US", &words());
        let named: Vec<(&str, &str, &str)> = option
            .lines
            .iter()
            .map(|line| (line.description.as_str(), line.unit_price.as_str(), line.tax.as_str()))
            .collect();
        assert_eq!(
            named,
            [
                ("Flight time", "7900.00", "7.5"),
                ("Positioning", "7900.00", "7.5"),
                ("Landing", "0.00", "7.5"),
                ("Overnight", "0.00", "7.5")
            ]
        );
        assert_eq!(option.lines[3].quantity, "3");
        let (on_board, empty) = flying(&legs, &challenger());
        assert!((240..360).contains(&on_board), "{on_board}");
        assert!((60..120).contains(&empty), "{empty}");
    }

    #[test]
    fn abroad_no_american_tax_is_proposed() {
        let legs = [leg("KTEB", "EGGW", "2026-12-03T20:00")];
        let option =
            option(&legs, &challenger(), Currency::named("USD").expect("a currency"), "US", &words());
        assert!(option.lines.iter().all(|line| line.tax == "0"));
    }
}
