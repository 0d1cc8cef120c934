//! What CLDR says of a language and the code needs as values: names of days and months, signs between digits.

use std::sync::LazyLock;

use super::bundle;
use super::language::Language;

/// The facts of one language, read once from `formats.ftl`.
pub(super) struct Facts {
    /// The language's name in itself.
    pub(super) name: String,
    /// `ltr` or `rtl`.
    pub(super) direction: String,
    /// Between whole and fraction.
    pub(super) decimal: String,
    /// Between groups of three digits.
    pub(super) group: String,
    /// How many digits must stand before the first group sign (CLDR `minimumGroupingDigits`).
    pub(super) least_before_group: usize,
    /// January first.
    pub(super) months: Vec<String>,
    /// January first.
    pub(super) months_short: Vec<String>,
    /// Monday first.
    pub(super) weekdays: Vec<String>,
    /// Monday first.
    pub(super) weekdays_short: Vec<String>,
}

static FACTS: LazyLock<Vec<Facts>> = LazyLock::new(|| Language::all().map(read).collect());

/// The facts of a language.
pub(super) fn of(language: Language) -> &'static Facts {
    &FACTS[language.0]
}

fn read(language: Language) -> Facts {
    let fact = |key: &str| bundle::say(language, key).into_owned();
    let names = |kind: &str, count: usize| {
        (1..=count).map(|place| fact(&format!("formats-{kind}-{place}"))).collect()
    };
    Facts {
        name: fact("formats-language-name"),
        direction: fact("formats-direction"),
        decimal: fact("formats-decimal-sign"),
        group: fact("formats-group-sign"),
        least_before_group: fact("formats-least-before-group").parse().unwrap_or(1),
        months: names("month", 12),
        months_short: names("month-short", 12),
        weekdays: names("weekday", 7),
        weekdays_short: names("weekday-short", 7),
    }
}
