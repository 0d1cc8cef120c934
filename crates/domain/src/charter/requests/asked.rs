//! What a client asks for, as it comes from a form: read and checked before anything is kept.

use crate::charter::airports::{self, Airport};
use crate::error::Invalid;
use crate::id::{AircraftId, PassengerId};
use crate::time::{self, Instant, LocalTimeProblem, Zone};

use super::{Flexibility, Services, TripKind};

/// Legs of one request at the most.
pub const MOST_LEGS: usize = 12;
/// Passengers of one request at the most.
pub const MOST_PASSENGERS: i32 = 400;
/// How far ahead a departure may lie; further is a slip of the finger.
const FURTHEST_DAYS: i64 = 730;
/// No aircraft of a charter fleet is faster (knots): a leg that starts earlier than this allows cannot be flown.
const FASTEST_KNOTS: f64 = 530.0;

/// Which of two equal clock times is meant, in the night when the clocks go back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The first, still in summer time.
    Earlier,
    /// The second, already in winter time.
    Later,
}

/// One leg as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedLeg {
    /// Its place in the form, for what is wrong with it: `legs.3.from`.
    pub row: usize,
    /// Departure: a code, or a code with a name.
    pub from: String,
    /// Arrival.
    pub to: String,
    /// Local date, `2026-12-08`.
    pub date: String,
    /// Local time, `20:10`.
    pub time: String,
    /// Which of two equal clock times, where there are two.
    pub which: Option<Which>,
}

/// A request as typed.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The legs in order.
    pub legs: Vec<AskedLeg>,
    /// How far the times may move; none when the choice could not be read.
    pub flexibility: Option<Flexibility>,
    /// How many fly; none when it is not a number.
    pub passenger_count: Option<i32>,
    /// Chosen from the account's directory.
    pub passengers: Vec<PassengerId>,
    /// Full names to be added to the directory.
    pub new_passengers: Vec<String>,
    /// What they would like to fly in.
    pub aircraft_preference: String,
    /// The aircraft asked for, when staff name one.
    pub aircraft: Option<AircraftId>,
    /// Services.
    pub services: Services,
    /// Anything else.
    pub notes: String,
    /// Whether an equal request of a moment ago is known and this one is meant as well.
    pub again: bool,
}

/// A leg that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownLeg {
    /// Where it departs.
    pub from: &'static Airport,
    /// Where it arrives.
    pub to: &'static Airport,
    /// Local date and time of departure, `2026-12-08T20:10`.
    pub departs_local: String,
    /// The moment of departure.
    pub departs_at: Instant,
}

/// Reads the legs; whatever cannot be taken is noted by its field. All were understood when nothing was noted.
pub fn read_legs(asked: &[AskedLeg], now: Instant, invalid: &mut Invalid) -> Vec<KnownLeg> {
    if asked.is_empty() {
        invalid.add("legs.0.from", "requests-leg-missing");
    }
    if asked.len() > MOST_LEGS {
        invalid.add(format!("legs.{}.from", asked[MOST_LEGS].row), "requests-too-many-legs");
    }
    let mut known: Vec<KnownLeg> = Vec::new();
    for leg in asked.iter().take(MOST_LEGS) {
        let from = airport(leg, "from", &leg.from, invalid);
        let to = airport(leg, "to", &leg.to, invalid);
        if let (Some(from), Some(to)) = (from, to)
            && from.ident == to.ident
        {
            invalid.add(field(leg, "to"), "requests-same-airport");
        }
        let moment = moment(leg, from, now, invalid);
        let (Some(from), Some(to), Some((departs_local, departs_at))) = (from, to, moment) else { continue };
        if let Some(before) = known.last()
            && departs_at < earliest_arrival(before)
        {
            invalid.add(field(leg, "time"), "requests-leg-too-early");
        }
        known.push(KnownLeg { from, to, departs_local, departs_at });
    }
    known
}

/// The shape that legs make together.
pub fn kind_of(legs: &[KnownLeg]) -> TripKind {
    match legs {
        [_] => TripKind::OneWay,
        [out, back] if out.from == back.to && out.to == back.from => TripKind::Return,
        _ => TripKind::MultiLeg,
    }
}

fn field(leg: &AskedLeg, name: &str) -> String {
    format!("legs.{}.{name}", leg.row)
}

fn airport(leg: &AskedLeg, name: &str, text: &str, invalid: &mut Invalid) -> Option<&'static Airport> {
    if text.trim().is_empty() {
        invalid.add(field(leg, name), "requests-airport-missing");
        return None;
    }
    match airports::typed(text) {
        Ok(airport) => Some(airport),
        Err(near) if near.is_empty() => {
            invalid.add(field(leg, name), "requests-airport-unknown");
            None
        }
        Err(near) => {
            let near: Vec<String> =
                near.iter().map(|airport| format!("{} ({})", airport.ident, airport.place())).collect();
            invalid.add_with(
                field(leg, name),
                "requests-airport-suggest",
                vec![("suggestions", near.join(", "))],
            );
            None
        }
    }
}

fn moment(
    leg: &AskedLeg,
    from: Option<&Airport>,
    now: Instant,
    invalid: &mut Invalid,
) -> Option<(String, Instant)> {
    let date = leg.date.trim().parse::<jiff::civil::Date>();
    let time = leg.time.trim().parse::<jiff::civil::Time>();
    if date.is_err() {
        invalid.add(field(leg, "date"), "requests-date-missing");
    }
    if time.is_err() {
        invalid.add(field(leg, "time"), "requests-time-missing");
    }
    let (Ok(date), Ok(time)) = (date, time) else { return None };
    // Without a departure there is no zone; that is already noted.
    let zone = Zone::named(from?.zone).unwrap_or_else(Zone::utc);
    let local = format!("{date}T{:02}:{:02}", time.hour(), time.minute());
    let at = match (time::local_moment(&local, &zone), leg.which) {
        (Ok(at), _) => at,
        (Err(LocalTimeProblem::Twice), Some(which)) => {
            let (earlier, later) = time::both_moments(&local, &zone)?;
            if which == Which::Earlier { earlier } else { later }
        }
        (Err(LocalTimeProblem::Twice), None) => {
            invalid.add(field(leg, "time"), "requests-time-twice");
            return None;
        }
        (Err(LocalTimeProblem::Skipped), _) => {
            invalid.add(field(leg, "time"), "requests-time-skipped");
            return None;
        }
        (Err(LocalTimeProblem::Unreadable), _) => {
            invalid.add(field(leg, "date"), "requests-date-missing");
            return None;
        }
    };
    if at <= now {
        invalid.add(field(leg, "date"), "requests-date-past");
        return None;
    }
    if at > now.plus_days(FURTHEST_DAYS) {
        invalid.add(field(leg, "date"), "requests-date-far");
        return None;
    }
    Some((local, at))
}

fn earliest_arrival(leg: &KnownLeg) -> Instant {
    let distance = airports::distance_nm(leg.from.position(), leg.to.position());
    let minutes = airports::flight_minutes(distance, FASTEST_KNOTS).unwrap_or(0);
    leg.departs_at.plus_minutes(i64::from(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sat 21 Nov 2026, 15:00 UTC.
    const NOW: Instant = Instant(1_795_273_200_000);

    fn leg(from: &str, to: &str, date: &str, time: &str) -> AskedLeg {
        AskedLeg {
            row: 0,
            from: from.into(),
            to: to.into(),
            date: date.into(),
            time: time.into(),
            which: None,
        }
    }

    fn wrong_with(legs: &[AskedLeg]) -> Vec<(String, &'static str)> {
        let mut invalid = Invalid::default();
        read_legs(legs, NOW, &mut invalid);
        invalid.problems.into_iter().map(|problem| (problem.field, problem.key)).collect()
    }

    #[test]
    fn a_leg_is_read_in_the_clock_of_its_departure() {
        let mut invalid = Invalid::default();
        let legs = read_legs(&[leg("KTEB", "EGLF", "2026-12-08", "20:10")], NOW, &mut invalid);
        assert!(invalid.problems.is_empty());
        assert_eq!(legs[0].departs_local, "2026-12-08T20:10");
        assert_eq!(legs[0].departs_at.timestamp().to_string(), "2026-12-09T01:10:00Z");
    }

    #[test]
    fn an_airport_that_nobody_knows_gets_suggestions() {
        let mut invalid = Invalid::default();
        read_legs(&[leg("Teterbro", "KPBI", "2026-12-03", "16:00")], NOW, &mut invalid);
        let problem = &invalid.problems[0];
        assert_eq!((problem.field.as_str(), problem.key), ("legs.0.from", "requests-airport-suggest"));
        assert!(problem.details[0].1.contains("KTEB (Teterboro)"), "{:?}", problem.details);
    }

    #[test]
    fn from_and_to_must_differ() {
        let wrong = wrong_with(&[leg("KTEB", "TEB", "2026-12-03", "16:00")]);
        assert_eq!(wrong, [("legs.0.to".to_owned(), "requests-same-airport")]);
    }

    #[test]
    fn a_departure_in_the_past_is_refused_in_the_departures_own_zone() {
        // 10:30 in New York is 15:30 UTC, half an hour ahead; 09:30 was half an hour ago.
        assert!(wrong_with(&[leg("KTEB", "KPBI", "2026-11-21", "10:30")]).is_empty());
        let wrong = wrong_with(&[leg("KTEB", "KPBI", "2026-11-21", "09:30")]);
        assert_eq!(wrong, [("legs.0.date".to_owned(), "requests-date-past")]);
    }

    #[test]
    fn a_time_that_the_clocks_jump_over_is_asked_about() {
        let wrong = wrong_with(&[leg("KTEB", "KPBI", "2027-03-14", "02:30")]);
        assert_eq!(wrong, [("legs.0.time".to_owned(), "requests-time-skipped")]);
    }

    #[test]
    fn a_time_that_comes_twice_is_asked_about_and_then_taken_as_answered() {
        let mut twice = leg("KTEB", "KPBI", "2027-11-07", "01:30");
        assert_eq!(
            wrong_with(std::slice::from_ref(&twice)),
            [("legs.0.time".to_owned(), "requests-time-twice")]
        );
        let mut at = |which| {
            twice.which = Some(which);
            read_legs(std::slice::from_ref(&twice), NOW, &mut Invalid::default())[0].departs_at
        };
        assert_eq!(at(Which::Later).seconds_since(at(Which::Earlier)), 3600);
    }

    #[test]
    fn a_leg_cannot_start_before_the_one_before_it_can_have_landed() {
        let out = leg("KTEB", "EGLF", "2026-12-08", "20:00");
        let back = AskedLeg { row: 1, ..leg("EGLF", "KTEB", "2026-12-09", "03:00") };
        assert_eq!(wrong_with(&[out.clone(), back]), [("legs.1.time".to_owned(), "requests-leg-too-early")]);
        let later = AskedLeg { row: 1, ..leg("EGLF", "KTEB", "2026-12-09", "12:00") };
        assert!(wrong_with(&[out, later]).is_empty());
    }

    #[test]
    fn a_year_mistyped_and_a_thirteenth_leg_are_refused() {
        assert_eq!(
            wrong_with(&[leg("KTEB", "KPBI", "2062-12-03", "16:00")]),
            [("legs.0.date".to_owned(), "requests-date-far")]
        );
        let many: Vec<AskedLeg> = (0..13)
            .map(|row| AskedLeg {
                row,
                ..leg(
                    if row % 2 == 0 { "KTEB" } else { "KPBI" },
                    if row % 2 == 0 { "KPBI" } else { "KTEB" },
                    &format!("2026-12-{:02}", row + 1),
                    "10:00",
                )
            })
            .collect();
        assert_eq!(wrong_with(&many), [("legs.12.from".to_owned(), "requests-too-many-legs")]);
    }

    #[test]
    fn the_kind_follows_from_the_legs() {
        let read = |legs: &[AskedLeg]| kind_of(&read_legs(legs, NOW, &mut Invalid::default()));
        let out = leg("KTEB", "KPBI", "2026-12-03", "16:00");
        let back = leg("KPBI", "KTEB", "2026-12-06", "16:00");
        let on = leg("KPBI", "KBED", "2026-12-06", "16:00");
        assert_eq!(read(std::slice::from_ref(&out)), TripKind::OneWay);
        assert_eq!(read(&[out.clone(), back]), TripKind::Return);
        assert_eq!(read(&[out, on]), TripKind::MultiLeg);
    }
}
