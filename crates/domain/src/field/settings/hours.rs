//! Hours of a day as people set them, at the place where they are lived.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};

use super::SettingsNow;
use crate::time::{Instant, Zone};

impl SettingsNow {
    /// The moment at which clients are told of the jobs of a day.
    pub fn reminder_on(&self, day: Date, zone: &Zone) -> Option<Instant> {
        moment(day, time(&self.remind_at)?, zone)
    }

    /// When the quiet hours end that hold at this moment; nothing outside of them.
    pub fn quiet_until(&self, now: Instant, zone: &Zone) -> Option<Instant> {
        let (from, until) = (time(&self.quiet_from)?, time(&self.quiet_until)?);
        let local = now.at(zone);
        let (day, at) = (local.date(), local.time());
        let over_night = from > until;
        let is_quiet = if over_night { at >= from || at < until } else { at >= from && at < until };
        if !is_quiet {
            return None;
        }
        let ends_on = if over_night && at >= from { day.checked_add(1.day()).ok()? } else { day };
        moment(ends_on, until, zone).filter(|end| *end > now)
    }
}

/// A time of day such as `07:00`.
pub(super) fn time(text: &str) -> Option<Time> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |text: &str| {
        ((1..=2).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit()))
            .then(|| text.parse::<i8>().ok())
            .flatten()
    };
    Time::new(digits(hours)?, digits(minutes).filter(|_| minutes.len() == 2)?, 0, 0).ok()
}

/// A local time; one that summer time skips is taken as so much later, one that comes twice as the first.
fn moment(day: Date, time: Time, zone: &Zone) -> Option<Instant> {
    day.to_datetime(time).to_zoned(zone.time_zone()).ok().map(|at| Instant::from(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn york() -> Zone {
        Zone::named("America/New_York").expect("a zone")
    }

    fn at(text: &str) -> Instant {
        crate::time::local_moment(text, &york()).expect("a moment")
    }

    #[test]
    fn quiet_hours_go_over_midnight_and_end_in_the_morning() {
        let usual = SettingsNow::default();
        assert_eq!(usual.quiet_until(at("2026-12-01T22:30"), &york()), Some(at("2026-12-02T07:00")));
        assert_eq!(usual.quiet_until(at("2026-12-02T06:59"), &york()), Some(at("2026-12-02T07:00")));
        assert_eq!(usual.quiet_until(at("2026-12-02T07:00"), &york()), None);
        assert_eq!(usual.quiet_until(at("2026-12-02T20:59"), &york()), None);
    }

    #[test]
    fn hours_that_begin_and_end_at_once_are_none() {
        let none = SettingsNow { quiet_until: "21:00".to_owned(), ..SettingsNow::default() };
        assert_eq!(none.quiet_until(at("2026-12-01T21:00"), &york()), None);
        let noon = SettingsNow {
            quiet_from: "12:00".to_owned(),
            quiet_until: "13:00".to_owned(),
            ..SettingsNow::default()
        };
        assert_eq!(noon.quiet_until(at("2026-12-01T12:30"), &york()), Some(at("2026-12-01T13:00")));
        assert_eq!(noon.quiet_until(at("2026-12-01T23:30"), &york()), None);
    }

    #[test]
    fn the_hour_of_the_reminder_is_the_sites_own_and_summer_time_does_not_lose_it() {
        let usual = SettingsNow::default();
        assert_eq!(usual.reminder_on(jiff::civil::date(2026, 12, 1), &york()), Some(at("2026-12-01T07:00")));
        let skipped = SettingsNow { remind_at: "02:30".to_owned(), ..SettingsNow::default() };
        assert_eq!(
            skipped.reminder_on(jiff::civil::date(2027, 3, 14), &york()),
            Some(at("2027-03-14T03:30"))
        );
    }

    #[test]
    fn a_time_of_day_has_hours_and_two_digits_of_minutes() {
        for text in ["7:00", "07:00", " 23:59 "] {
            assert!(time(text).is_some(), "{text}");
        }
        for text in ["", "7", "24:00", "12:60", "12:5", "noon", "-1:00", "1:+5"] {
            assert!(time(text).is_none(), "{text}");
        }
    }
}
