//! A quote as it stands in the builder's form: every field as typed, so that nothing is lost when one cannot be read.

use super::{Contents, Quote, lines};
use crate::charter::airports;
use crate::money::Currency;
use crate::time::{Instant, Zone, both_moments};

/// The whole form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedQuote {
    /// The version that was opened.
    pub version: i32,
    /// What the trip is called.
    pub title: String,
    /// How many fly.
    pub passenger_count: String,
    /// Whom it is for (id of a contact).
    pub contact: String,
    /// Words above the quote.
    pub intro: String,
    /// The terms.
    pub terms: String,
    /// The operating carrier with its certificate.
    pub carrier: String,
    /// The last local day on which it can be accepted, `2026-11-23`.
    pub valid_until: String,
    /// The flights.
    pub legs: Vec<TypedLeg>,
    /// The aircraft to choose from.
    pub options: Vec<TypedOption>,
    /// What the client may add.
    pub add_ons: Vec<TypedLine>,
}

/// One flight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedLeg {
    /// Where it departs: a code.
    pub from: String,
    /// Where it arrives: a code.
    pub to: String,
    /// Local date, `2026-12-08`.
    pub day: String,
    /// Local time, `20:10`.
    pub time: String,
    /// `earlier` or `later` where the clocks show that time twice; else empty.
    pub which: String,
}

/// One aircraft with its price.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedOption {
    /// Which (id of an aircraft).
    pub aircraft: String,
    /// A word to the client about it.
    pub note: String,
    /// What it costs.
    pub lines: Vec<TypedLine>,
}

/// One line or add-on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedLine {
    /// What it is for.
    pub description: String,
    /// How much of it; the most a client may choose of an add-on.
    pub quantity: String,
    /// The unit, such as hour.
    pub unit: String,
    /// The price of one.
    pub unit_price: String,
    /// The tax rate in percent.
    pub tax: String,
    /// Whether the client sees it; add-ons are always seen.
    pub client_sees: bool,
}

impl TypedLine {
    /// Whether nothing was typed into it.
    pub fn is_blank(&self) -> bool {
        [&self.description, &self.unit, &self.unit_price].iter().all(|text| text.trim().is_empty())
    }

    fn of(line: &lines::Model, currency: Currency) -> Self {
        let quantity = match line.option_id {
            Some(_) => plain(line.quantity_milli, 3),
            None => line.max_quantity.to_string(),
        };
        Self {
            description: line.description.clone(),
            quantity,
            unit: line.unit.clone(),
            unit_price: exact(line.unit_price_minor, currency.decimals()),
            tax: plain(i64::from(line.tax_bp), 2),
            client_sees: line.client_sees,
        }
    }
}

impl TypedQuote {
    /// The form of a quote as it is stored.
    pub fn of(quote: &Quote, contents: &Contents, zone: &Zone) -> Self {
        let lines =
            |of: Vec<&lines::Model>| of.into_iter().map(|line| TypedLine::of(line, quote.currency)).collect();
        Self {
            version: quote.version,
            title: quote.title.clone(),
            passenger_count: quote.passenger_count.to_string(),
            contact: quote.contact_id.to_string(),
            intro: quote.intro.clone(),
            terms: quote.terms.clone(),
            carrier: quote.carrier.clone(),
            valid_until: quote.valid_until.at(zone).date().to_string(),
            legs: contents.legs.iter().map(TypedLeg::of).collect(),
            options: contents
                .options
                .iter()
                .map(|option| TypedOption {
                    aircraft: option.aircraft_id.to_string(),
                    note: option.note.clone(),
                    lines: lines(contents.lines_of(option.id).collect()),
                })
                .collect(),
            add_ons: lines(contents.add_ons().collect()),
        }
    }
}

impl TypedLeg {
    /// A leg as it would be typed to mean this departure.
    pub fn at(from: &str, to: &str, local: &str, departs_at: Instant) -> Self {
        let (day, time) = local.split_once('T').unwrap_or((local, ""));
        let zone = airports::find(from).and_then(|airport| Zone::named(airport.zone));
        let which = match zone.and_then(|zone| both_moments(local, &zone)) {
            Some((earlier, _)) if departs_at == earlier => "earlier",
            Some(_) => "later",
            None => "",
        };
        Self {
            from: from.to_owned(),
            to: to.to_owned(),
            day: day.to_owned(),
            time: time.chars().take(5).collect(),
            which: which.to_owned(),
        }
    }

    fn of(leg: &super::legs::Model) -> Self {
        Self::at(&leg.from_airport, &leg.to_airport, &leg.departs_local, leg.departs_at)
    }

    /// The local departure, `2026-12-08T20:10`, as far as it is typed.
    pub fn local(&self) -> String {
        format!("{}T{}", self.day.trim(), self.time.trim())
    }
}

/// A number of 10^-`decimals` units without trailing zeros: 5500 thousandths are `5.5`.
pub(super) fn plain(value: i64, decimals: u32) -> String {
    let text = exact(value, decimals);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A number of 10^-`decimals` units with all of them: 790000 cents are `7900.00`.
pub(super) fn exact(value: i64, decimals: u32) -> String {
    let divisor = 10_u64.pow(decimals);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / divisor, value.unsigned_abs() % divisor);
    match decimals {
        0 => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{rest:0width$}", width = decimals as usize),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_numbers_come_back_as_a_person_would_type_them() {
        assert_eq!(plain(5_500, 3), "5.5");
        assert_eq!(plain(4_000, 3), "4");
        assert_eq!(plain(750, 2), "7.5");
        assert_eq!(exact(790_000, 2), "7900.00");
        assert_eq!(exact(-5, 2), "-0.05");
        assert_eq!(exact(1_200, 0), "1200");
        assert_eq!(exact(1_250, 3), "1.250");
    }
}
