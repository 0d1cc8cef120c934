//! Instants, zones and local times. Stored instants are UTC milliseconds on both databases,
//! because text timestamps sort wrongly in SQLite.

use std::fmt;

use jiff::{Timestamp, Zoned, civil, tz::TimeZone};

/// A moment, in milliseconds since the Unix epoch (UTC).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    sea_orm::DeriveValueType,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// The moment `seconds` later (earlier when negative).
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }
    /// The moment `minutes` later.
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes.saturating_mul(60))
    }
    /// The moment `hours` later.
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours.saturating_mul(60))
    }
    /// The moment `days` of 24 hours later.
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_hours(days.saturating_mul(24))
    }
    /// Milliseconds from `earlier` to this moment.
    pub const fn ms_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
    /// Whole seconds from `earlier` to this moment.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        self.ms_since(earlier) / 1000
    }
    /// As jiff's timestamp; a value out of jiff's range is pulled to its edge.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }
    /// The wall clock at a place.
    pub fn at(self, zone: &Zone) -> Zoned {
        self.timestamp().to_zoned(zone.time_zone())
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_millisecond())
    }
}
impl From<&Zoned> for Instant {
    fn from(zoned: &Zoned) -> Self {
        zoned.timestamp().into()
    }
}

/// The IANA name of a time zone that the bundled database knows.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, sea_orm::DeriveValueType, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct Zone(String);

impl Zone {
    /// A zone by its IANA name, or nothing when the database has no such zone.
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(|_| Self(name.to_owned()))
    }
    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self("UTC".to_owned())
    }
    /// The IANA name.
    pub fn name(&self) -> &str {
        &self.0
    }
    /// The rules of the zone.
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }
}
impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::str::FromStr for Zone {
    type Err = crate::error::UnknownWord;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::named(name).ok_or(crate::error::UnknownWord)
    }
}

/// Why a local time does not name one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTimeProblem {
    /// Not a date and time at all.
    Unreadable,
    /// The clocks jump over it (summer time begins).
    Skipped,
    /// It comes twice (summer time ends).
    Twice,
}

/// The moment that a local date and time such as `2026-12-08T20:10` names at a place.
///
/// Gaps and overlaps of summer time are answered as problems: they are asked about, never guessed.
pub fn local_moment(text: &str, zone: &Zone) -> Result<Instant, LocalTimeProblem> {
    let local: civil::DateTime = text.parse().map_err(|_| LocalTimeProblem::Unreadable)?;
    let ambiguous = zone.time_zone().to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        jiff::tz::AmbiguousOffset::Unambiguous { .. } => {
            ambiguous.unambiguous().map(Instant::from).map_err(|_| LocalTimeProblem::Unreadable)
        }
        jiff::tz::AmbiguousOffset::Gap { .. } => Err(LocalTimeProblem::Skipped),
        jiff::tz::AmbiguousOffset::Fold { .. } => Err(LocalTimeProblem::Twice),
    }
}

/// The two moments that a local time names when it comes twice: before and after the clocks go back.
pub fn both_moments(text: &str, zone: &Zone) -> Option<(Instant, Instant)> {
    let local: civil::DateTime = text.parse().ok()?;
    let ambiguous = zone.time_zone().to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        jiff::tz::AmbiguousOffset::Fold { before, after } => {
            Some((before.to_timestamp(local).ok()?.into(), after.to_timestamp(local).ok()?.into()))
        }
        _ => None,
    }
}

/// The last moment of a local day (`2026-11-23`) at a place.
pub fn end_of_day(date: civil::Date, zone: &Zone) -> Option<Instant> {
    let next = date.tomorrow().ok()?.to_zoned(zone.time_zone()).ok()?;
    Some(Instant(Instant::from(&next).0 - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_summer_time_skips_or_repeats_is_asked_about() {
        let warsaw = Zone::named("Europe/Warsaw").expect("a zone");
        assert_eq!(local_moment("2027-03-28T02:30", &warsaw), Err(LocalTimeProblem::Skipped));
        assert_eq!(local_moment("2026-10-25T02:30", &warsaw), Err(LocalTimeProblem::Twice));
        assert_eq!(local_moment("tomorrow", &warsaw), Err(LocalTimeProblem::Unreadable));
        let evening = local_moment("2026-12-08T20:10", &Zone::named("America/New_York").expect("a zone"));
        assert_eq!(evening.map(|at| at.timestamp().to_string()), Ok("2026-12-09T01:10:00Z".to_owned()));
    }

    #[test]
    fn a_day_ends_where_the_place_is() {
        let tokyo = Zone::named("Asia/Tokyo").expect("a zone");
        let end = end_of_day(civil::date(2026, 11, 23), &tokyo).expect("a day has an end");
        assert_eq!(end.timestamp().to_string(), "2026-11-23T14:59:59.999Z");
    }

    #[test]
    fn a_day_on_which_the_clocks_change_ends_at_midnight_too() {
        let york = Zone::named("America/New_York").expect("a zone");
        let end = end_of_day(civil::date(2026, 11, 1), &york).expect("a day has an end");
        assert_eq!(end.at(&york).time().to_string(), "23:59:59.999");
    }

    #[test]
    fn an_instant_out_of_range_is_pulled_to_the_edge() {
        assert_eq!(Instant(i64::MAX).plus_days(1).timestamp(), Timestamp::MAX);
        assert_eq!(Instant(i64::MIN).timestamp(), Timestamp::MIN);
    }
}
