//! How long something takes, and how long ago it was.

use jiff::SignedDuration;

use super::given::Given;
use super::texts::Texts;

const MINUTES_OF_HOUR: i64 = 60;
const MINUTES_OF_DAY: i64 = 24 * MINUTES_OF_HOUR;

impl Texts {
    /// A flight or block time: "2 h 50 min", "45 min", "3 h".
    pub fn minutes(self, minutes: impl Given<i64>) -> String {
        let minutes = minutes.given().max(0);
        let (hours, rest) = (minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
        match (hours, rest) {
            (0, rest) => self.with("formats-minutes", "minutes", rest),
            (hours, 0) => self.with("formats-hours", "hours", hours),
            (hours, rest) => self.with2("formats-hours-minutes", "hours", hours, "minutes", rest),
        }
    }

    /// How old something is: "6 min", "1 h 42 min", "3 days". Below a minute: "under a minute". Never negative.
    pub fn age(self, age: impl Given<SignedDuration>) -> String {
        match age.given().as_mins() {
            ..1 => self.say("formats-under-a-minute").into_owned(),
            minutes if minutes < MINUTES_OF_DAY => self.minutes(minutes),
            minutes => self.with("formats-days", "days", minutes / MINUTES_OF_DAY),
        }
    }

    /// How long ago something was: "just now", "6 min ago", "3 days ago".
    pub fn ago(self, age: impl Given<SignedDuration>) -> String {
        let age = age.given();
        if age.as_mins() < 1 {
            return self.say("formats-just-now").into_owned();
        }
        self.with("formats-ago", "age", self.age(age))
    }

    /// How far off something is: "in 6 min", "in 3 days".
    pub fn within(self, wait: impl Given<SignedDuration>) -> String {
        self.with("formats-within", "wait", self.age(wait))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::Language;

    #[test]
    fn a_flight_time_shows_only_the_parts_it_has() {
        let english = Language::ENGLISH.texts();
        assert_eq!(english.minutes(170), "2 h 50 min");
        assert_eq!(english.minutes(180), "3 h");
        assert_eq!(english.minutes(0), "0 min");
        assert_eq!(english.minutes(1_500), "25 h");
    }

    #[test]
    fn an_age_is_as_coarse_as_a_person_would_say_it() {
        let english = Language::ENGLISH.texts();
        assert_eq!(english.age(SignedDuration::from_secs(20)), "under a minute");
        assert_eq!(english.age(SignedDuration::from_mins(6)), "6 min");
        assert_eq!(english.age(SignedDuration::from_mins(102)), "1 h 42 min");
        assert_eq!(english.age(SignedDuration::from_hours(24)), "1 day");
        assert_eq!(english.age(SignedDuration::from_hours(80)), "3 days");
        assert_eq!(english.age(SignedDuration::from_hours(-80)), "under a minute");
    }

    #[test]
    fn ago_and_within_are_said_in_the_language() {
        let spanish = Language::parse("es").expect("Spanish is one of the languages").texts();
        assert_eq!(Language::ENGLISH.texts().ago(SignedDuration::from_mins(6)), "6 min ago");
        assert_eq!(Language::ENGLISH.texts().ago(SignedDuration::ZERO), "just now");
        assert_eq!(spanish.ago(SignedDuration::from_hours(50)), "hace 2 días");
        assert_eq!(spanish.within(SignedDuration::from_hours(24)), "en 1 día");
    }
}
