//! Numbers as people of a language write them.

use std::convert::Infallible;

use fluent_bundle::FluentValue;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::facts::{self, Facts};
use super::given::Given;
use super::language::Language;
use super::texts::Texts;

/// The minus that is as wide as a plus; a hyphen would break lines and hide before digits.
pub(super) const MINUS: char = '−';

impl Texts {
    /// "12,345".
    pub fn number(self, number: impl Given<i64>) -> String {
        let number = number.given();
        signed(number < 0, grouped(facts::of(self.language()), &number.unsigned_abs().to_string()))
    }

    /// A count of thousandths without trailing zeros: 1500 is "1.5".
    pub fn decimal(self, milli: impl Given<i64>) -> String {
        let (facts, milli) = (facts::of(self.language()), milli.given());
        let fraction = format!("{:03}", milli.unsigned_abs() % 1000);
        let text = joined(facts, &(milli.unsigned_abs() / 1000).to_string(), fraction.trim_end_matches('0'));
        signed(milli < 0, text)
    }

    /// A share in thousandths of one: 75 is "7.5%".
    pub fn percent(self, milli: impl Given<i64>) -> String {
        let tenths = milli.given().saturating_mul(100);
        self.with("formats-percent", "number", self.decimal(tenths))
    }

    /// "3,008 nm".
    pub fn distance_nm(self, miles: impl Given<i64>) -> String {
        self.with("formats-distance-nm", "number", self.number(miles))
    }
}

/// Digits with the language's sign between groups of three.
pub(super) fn grouped(facts: &Facts, digits: &str) -> String {
    if digits.len() < 3 + facts.least_before_group {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * facts.group.len());
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(&facts.group);
        }
        text.push(digit);
    }
    text
}

/// Whole and fraction with the language's signs; no sign when there is no fraction.
pub(super) fn joined(facts: &Facts, whole: &str, fraction: &str) -> String {
    let mut text = grouped(facts, whole);
    if !fraction.is_empty() {
        text.push_str(&facts.decimal);
        text.push_str(fraction);
    }
    text
}

/// Puts the minus in front.
pub(super) fn signed(is_negative: bool, mut text: String) -> String {
    if is_negative {
        text.insert(0, MINUS);
    }
    text
}

/// Knows the language that a bundle is for: Fluent tells it to nobody else.
struct Grouping(&'static Facts);

impl Memoizable for Grouping {
    type Args = ();
    type Error = Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        Ok(Self(facts::of(Language::parse(&language.to_string()).unwrap_or(Language::ENGLISH))))
    }
}

/// Fluent's hook for numbers that stand inside a text.
pub(super) fn in_text(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = number.as_string();
    let digits = text.trim_start_matches('-');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let Ok(written) =
        memory.with_try_get::<Grouping, _, _>((), |grouping| joined(grouping.0, whole, fraction));
    Some(signed(number.value < 0.0, written))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spanish() -> Texts {
        Language::parse("es").expect("Spanish is one of the languages").texts()
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let english = Language::ENGLISH.texts();
        assert_eq!(english.number(0), "0");
        assert_eq!(english.number(999), "999");
        assert_eq!(english.number(1_000), "1,000");
        assert_eq!(english.number(-1_234_567_i64), "−1,234,567");
        assert_eq!(english.number(i64::MIN), "−9,223,372,036,854,775,808");
        assert_eq!(spanish().number(1_000), "1000");
        assert_eq!(spanish().number(12_345), "12.345");
    }

    #[test]
    fn decimals_and_shares_lose_their_trailing_zeros() {
        let english = Language::ENGLISH.texts();
        assert_eq!(english.decimal(1_500), "1.5");
        assert_eq!(english.decimal(2_000), "2");
        assert_eq!(english.decimal(-5), "−0.005");
        assert_eq!(spanish().decimal(1_250), "1,25");
        assert_eq!(english.percent(75), "7.5%");
        assert_eq!(spanish().percent(75), "7,5\u{a0}%");
    }

    #[test]
    fn distances_are_in_nautical_miles() {
        assert_eq!(Language::ENGLISH.texts().distance_nm(3_008), "3,008 nm");
    }
}
