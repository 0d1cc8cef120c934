//! Reads the builder's form: what can be stored, or every field that cannot, by its name.

use jiff::civil;

use super::read_lines::{ReadLine, lines, total};
use super::typed::TypedLeg;
use super::{Price, TypedQuote};
use crate::charter::airports::{self, Airport};
use crate::money::Currency;
use crate::time::{Instant, LocalTimeProblem, Zone, both_moments, end_of_day, local_moment};
use crate::{Invalid, Result};

/// Legs of a quote at the most.
pub const MOST_LEGS: usize = 12;
/// Options of a quote at the most.
pub const MOST_OPTIONS: usize = 6;
/// Passengers at the most.
const MOST_PASSENGERS: i32 = 400;
/// Letters of a text block at the most.
const LONGEST_TEXT: usize = 20_000;

/// A leg that can be stored.
#[derive(Clone, Debug)]
pub(super) struct ReadLeg {
    /// Its place in the form, from 0.
    pub row: usize,
    pub from: &'static Airport,
    pub to: &'static Airport,
    pub departs_local: String,
    pub departs_at: Instant,
}

/// The numbers and moments of a form; ids in it are still to be looked up.
#[derive(Clone, Debug)]
pub(super) struct ReadQuote {
    pub passenger_count: i32,
    pub valid_until: Instant,
    pub legs: Vec<ReadLeg>,
    pub options: Vec<(Vec<ReadLine>, Price)>,
    pub add_ons: Vec<ReadLine>,
}

/// Reads everything that needs no look at the database.
pub(super) fn read(typed: &TypedQuote, currency: Currency, zone: &Zone, now: Instant) -> Result<ReadQuote> {
    let mut wrong = Invalid::default();
    text(&mut wrong, "title", &typed.title, 1, 200);
    for (field, words) in [("intro", &typed.intro), ("terms", &typed.terms), ("carrier", &typed.carrier)] {
        text(&mut wrong, field, words, 0, LONGEST_TEXT);
    }
    let passengers =
        typed.passenger_count.trim().parse().ok().filter(|count| (1..=MOST_PASSENGERS).contains(count));
    if passengers.is_none() {
        wrong.add("passenger_count", "quotes-wrong-passengers");
    }
    let legs = legs(&mut wrong, &typed.legs);
    if typed.options.len() > MOST_OPTIONS {
        wrong.add("options", "quotes-wrong-too-many-options");
    }
    let mut options = Vec::new();
    for (at, option) in typed.options.iter().enumerate() {
        text(&mut wrong, &format!("options.{at}.note"), &option.note, 0, 200);
        let lines = lines(&mut wrong, &format!("options.{at}.lines"), &option.lines, currency, false);
        let price = total(&mut wrong, &format!("options.{at}.lines"), &lines);
        options.push((lines, price));
    }
    let add_ons = lines(&mut wrong, "add_ons", &typed.add_ons, currency, true);
    for leg in legs.iter().filter(|leg| leg.departs_at <= now) {
        wrong.add(format!("legs.{}.day", leg.row), "quotes-wrong-departed");
    }
    // A departure in the past is a mistake in its leg, not in the day until which the quote stands.
    let departs_at = legs.first().map(|leg| leg.departs_at).filter(|departs_at| *departs_at > now);
    let valid_until = valid_until(&mut wrong, &typed.valid_until, zone, departs_at, now);
    wrong.check()?;
    Ok(ReadQuote { passenger_count: passengers.unwrap_or(1), valid_until, legs, options, add_ons })
}

pub(super) fn text(wrong: &mut Invalid, field: &str, text: &str, least: usize, most: usize) {
    let letters = text.trim().chars().count();
    if letters < least {
        wrong.add(field, "shell-field-missing");
    } else if letters > most {
        wrong.add_with(field, "quotes-wrong-too-long", vec![("most", most.to_string())]);
    }
}

pub(super) fn legs(wrong: &mut Invalid, typed: &[TypedLeg]) -> Vec<ReadLeg> {
    if typed.len() > MOST_LEGS {
        wrong.add("legs", "quotes-wrong-too-many-legs");
    }
    let mut legs: Vec<ReadLeg> = Vec::new();
    for (at, leg) in typed.iter().enumerate() {
        let from = airport(wrong, &format!("legs.{at}.from"), &leg.from);
        let to = airport(wrong, &format!("legs.{at}.to"), &leg.to);
        let local = leg.local();
        let departs = from.map(|from| moment(wrong, at, leg, &local, from));
        let (Some(from), Some(to), Some(Some(departs_at))) = (from, to, departs) else { continue };
        if from.ident == to.ident {
            wrong.add(format!("legs.{at}.to"), "quotes-wrong-same-airport");
        }
        if legs.last().is_some_and(|before| before.departs_at >= departs_at) {
            wrong.add(format!("legs.{at}.day"), "quotes-wrong-leg-order");
        }
        legs.push(ReadLeg { row: at, from, to, departs_local: local, departs_at });
    }
    legs
}

fn airport(wrong: &mut Invalid, field: &str, typed: &str) -> Option<&'static Airport> {
    let found = airports::find(typed);
    if found.is_none() {
        wrong
            .add(field, if typed.trim().is_empty() { "shell-field-missing" } else { "quotes-wrong-airport" });
    }
    found
}

fn moment(wrong: &mut Invalid, at: usize, leg: &TypedLeg, local: &str, from: &Airport) -> Option<Instant> {
    if leg.day.trim().parse::<civil::Date>().is_err() {
        wrong.add(format!("legs.{at}.day"), "quotes-wrong-date");
        return None;
    }
    let zone = Zone::named(from.zone).unwrap_or_else(Zone::utc);
    let answered = match leg.which.as_str() {
        "earlier" => both_moments(local, &zone).map(|(earlier, _)| earlier),
        "later" => both_moments(local, &zone).map(|(_, later)| later),
        _ => None,
    };
    match local_moment(local, &zone) {
        Ok(moment) => Some(moment),
        Err(LocalTimeProblem::Twice) if answered.is_some() => answered,
        Err(problem) => {
            let key = match problem {
                LocalTimeProblem::Unreadable => "quotes-wrong-time",
                LocalTimeProblem::Skipped => "quotes-wrong-time-skipped",
                LocalTimeProblem::Twice => "quotes-wrong-time-twice",
            };
            wrong.add(format!("legs.{at}.time"), key);
            None
        }
    }
}

/// The end of the day named, but never later than the departure; nothing for what is no day.
pub(super) fn end_of(typed: &str, zone: &Zone, departs_at: Option<Instant>) -> Option<Instant> {
    let end = end_of_day(typed.trim().parse::<civil::Date>().ok()?, zone)?;
    Some(departs_at.map_or(end, |departs_at| end.min(departs_at)))
}

/// The same, with a note of what is wrong with it.
fn valid_until(
    wrong: &mut Invalid,
    typed: &str,
    zone: &Zone,
    departs_at: Option<Instant>,
    now: Instant,
) -> Instant {
    let Some(end) = end_of(typed, zone, departs_at) else {
        wrong.add("valid_until", "quotes-wrong-date");
        return now;
    };
    if end <= now {
        wrong.add("valid_until", "quotes-wrong-valid-until");
    }
    end
}

#[cfg(test)]
mod tests {
    use super::super::typed::TypedLine;
    use super::*;

    fn typed() -> TypedQuote {
        let line = TypedLine {
            description: "Flight time".into(),
            quantity: "5.5".into(),
            unit: "hour".into(),
            unit_price: "7,900.00".into(),
            tax: "7.5".into(),
            client_sees: true,
        };
        TypedQuote {
            title: "Palm Beach".into(),
            passenger_count: "4".into(),
            valid_until: "2026-11-23".into(),
            legs: vec![TypedLeg {
                from: "KTEB".into(),
                to: "KPBI".into(),
                day: "2026-12-03".into(),
                time: "16:00".into(),
                which: String::new(),
            }],
            options: vec![super::super::TypedOption { lines: vec![line], ..Default::default() }],
            ..Default::default()
        }
    }

    fn read_on_the_21st(typed: &TypedQuote, currency: &str) -> Result<ReadQuote> {
        let zone = Zone::named("America/New_York").expect("a zone");
        let now = local_moment("2026-11-21T09:00", &zone).expect("a moment");
        read(typed, Currency::named(currency).expect("a currency"), &zone, now)
    }

    fn faults(typed: &TypedQuote) -> Vec<String> {
        match read_on_the_21st(typed, "USD") {
            Err(crate::Error::Invalid(wrong)) => {
                wrong.problems.into_iter().map(|problem| problem.field).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_whole_quote_is_read_and_lasts_to_the_end_of_the_local_day() {
        let read = read_on_the_21st(&typed(), "USD").expect("readable");
        assert_eq!(read.options[0].1, Price { net_minor: 4_345_000, tax_minor: 325_875 });
        let zone = Zone::named("America/New_York").expect("a zone");
        assert_eq!(read.valid_until.at(&zone).to_string(), "2026-11-23T23:59:59.999-05:00[America/New_York]");
    }

    #[test]
    fn a_departure_in_the_past_is_a_mistake_in_its_leg() {
        let mut typed = typed();
        typed.legs[0].day = "2026-11-20".into();
        assert_eq!(faults(&typed), ["legs.0.day"]);
        typed.legs.insert(0, TypedLeg { from: "QQQQQ".into(), ..typed.legs[0].clone() });
        assert_eq!(faults(&typed), ["legs.0.from", "legs.1.day"]);
    }

    #[test]
    fn negative_and_huge_quantities_are_refused() {
        for quantity in ["-1", "0", "100001", "9223372036854775807", "lots", ""] {
            let mut typed = typed();
            typed.options[0].lines[0].quantity = quantity.into();
            assert_eq!(faults(&typed), ["options.0.lines.0.quantity"], "{quantity}");
        }
    }

    #[test]
    fn a_quantity_that_can_be_read_in_two_ways_is_asked_about() {
        for quantity in ["2,125", "1.000,125", "1,000"] {
            let mut typed = typed();
            typed.options[0].lines[0].quantity = quantity.into();
            assert_eq!(faults(&typed), ["options.0.lines.0.quantity"], "{quantity}");
        }
        for quantity in ["2.125", "2,5", "2,12", "2125", "12"] {
            let mut typed = typed();
            typed.options[0].lines[0].quantity = quantity.into();
            assert!(read_on_the_21st(&typed, "USD").is_ok(), "{quantity}");
        }
    }

    #[test]
    fn a_departure_that_the_clocks_show_twice_is_taken_as_it_was_answered() {
        let mut typed = typed();
        typed.valid_until = "2026-11-23".into();
        typed.legs[0].day = "2027-11-07".into();
        typed.legs[0].time = "01:30".into();
        assert_eq!(faults(&typed), ["legs.0.time"]);
        let mut at = |which: &str| {
            typed.legs[0].which = which.into();
            let leg = read_on_the_21st(&typed, "USD").expect("readable").legs.remove(0);
            let again = TypedLeg::at(leg.from.ident, leg.to.ident, &leg.departs_local, leg.departs_at);
            assert_eq!(again.which, which);
            leg.departs_at
        };
        assert_eq!(at("later").seconds_since(at("earlier")), 3600);
    }

    #[test]
    fn a_discount_is_fine_but_an_option_below_zero_is_not() {
        let mut typed = typed();
        let discount = TypedLine {
            quantity: "1".into(),
            unit_price: "-450".into(),
            tax: String::new(),
            ..typed.options[0].lines[0].clone()
        };
        typed.options[0].lines.push(discount);
        assert!(read_on_the_21st(&typed, "USD").is_ok());
        typed.options[0].lines[1].unit_price = "-90000".into();
        assert_eq!(faults(&typed), ["options.0.lines"]);
    }

    #[test]
    fn yen_have_no_decimals_to_type() {
        let mut typed = typed();
        typed.options[0].lines[0].unit_price = "790000.50".into();
        assert!(read_on_the_21st(&typed, "JPY").is_err());
        typed.options[0].lines[0].unit_price = "790000".into();
        let read = read_on_the_21st(&typed, "JPY").expect("readable");
        assert_eq!(read.options[0].1.gross_minor(), 4_670_875);
        typed.options[0].lines[0].unit_price = "2400.125".into();
        let read = read_on_the_21st(&typed, "KWD").expect("readable");
        assert_eq!(read.options[0].1.net_minor, 13_200_688);
    }

    #[test]
    fn every_faulty_field_is_named_at_once() {
        let mut typed = typed();
        typed.title = String::new();
        typed.passenger_count = "none".into();
        typed.legs[0].to = "QQQQQ".into();
        typed.valid_until = "2026-11-19".into();
        assert_eq!(faults(&typed), ["title", "passenger_count", "legs.0.to", "valid_until"]);
    }
}
