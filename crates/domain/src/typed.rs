//! What a person typed into a form, made fit to keep: trimmed, without signs that act instead of being read, within
//! its length, and understood where it must be. Every mistake is noted under the form's own name of the field.

use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::Result;
use crate::charter::airports;
use crate::email_address::EmailAddress;
use crate::error::Invalid;
use crate::phone_number::PhoneNumber;

/// Reads a form field by field and collects what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    invalid: Invalid,
}

impl Typed {
    /// Notes a mistake.
    pub fn wrong(&mut self, field: &str, key: &'static str) {
        self.invalid.add(field, key);
    }
    /// A line of text of at most `most` characters; may be empty.
    pub fn line(&mut self, field: &str, text: &str, most: usize) -> String {
        let text: String =
            text.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !turns_text(*c)).collect();
        self.within(field, text.trim().to_owned(), most)
    }
    /// A line of text that must not be empty.
    pub fn needed(&mut self, field: &str, text: &str, most: usize) -> String {
        let text = self.line(field, text, most);
        if text.is_empty() {
            self.wrong(field, "shell-field-missing");
        }
        text
    }
    /// Several lines of text of at most `most` characters; may be empty.
    pub fn lines(&mut self, field: &str, text: &str, most: usize) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text: String =
            text.chars().filter(|c| (*c == '\n' || !c.is_control()) && !turns_text(*c)).collect();
        self.within(field, text.trim().to_owned(), most)
    }
    /// One of a closed set of words.
    pub fn word<T: FromStr>(&mut self, field: &str, text: &str) -> Option<T> {
        let word = text.trim().parse().ok();
        if word.is_none() {
            self.wrong(field, "shell-choose-one");
        }
        word
    }
    /// A whole number within a range; the range's start when it cannot be read.
    pub fn number(&mut self, field: &str, text: &str, range: RangeInclusive<i32>) -> i32 {
        match crate::money::parse_scaled(text, 0)
            .and_then(|n| i32::try_from(n).ok())
            .filter(|n| range.contains(n))
        {
            Some(number) => number,
            None => {
                let details = vec![("least", range.start().to_string()), ("most", range.end().to_string())];
                self.invalid.add_with(field, "fields-number-outside", details);
                *range.start()
            }
        }
    }
    /// A whole number within a range, or nothing.
    pub fn number_if_any(&mut self, field: &str, text: &str, range: RangeInclusive<i32>) -> Option<i32> {
        if text.trim().is_empty() { None } else { Some(self.number(field, text, range)) }
    }
    /// An e-mail address, or nothing.
    pub fn email(&mut self, field: &str, text: &str) -> Option<EmailAddress> {
        let address = EmailAddress::parse(text);
        if address.is_none() && !text.trim().is_empty() {
            self.wrong(field, "fields-email-unreadable");
        }
        address
    }
    /// A phone number, or nothing; `country` fills in a missing prefix.
    pub fn phone(&mut self, field: &str, text: &str, country: &str) -> Option<PhoneNumber> {
        let number = PhoneNumber::parse(text, country);
        if number.is_none() && !text.trim().is_empty() {
            self.wrong(field, "fields-phone-unreadable");
        }
        number
    }
    /// An airport by any of its codes: its stable key.
    pub fn airport(&mut self, field: &str, text: &str) -> String {
        match airports::find(text) {
            Some(airport) => airport.ident.to_owned(),
            None => {
                let key =
                    if text.trim().is_empty() { "shell-field-missing" } else { "fields-airport-unknown" };
                self.wrong(field, key);
                String::new()
            }
        }
    }
    /// A date such as `1974-05-01`, or nothing.
    pub fn date(&mut self, field: &str, text: &str) -> Option<jiff::civil::Date> {
        let date = text.trim().parse().ok();
        if date.is_none() && !text.trim().is_empty() {
            self.wrong(field, "fields-date-unreadable");
        }
        date
    }
    /// An error when anything was noted.
    pub fn check(self) -> Result<()> {
        self.invalid.check()
    }
    fn within(&mut self, field: &str, text: String, most: usize) -> String {
        if text.chars().count() > most {
            self.invalid.add_with(field, "fields-too-long", vec![("most", most.to_string())]);
        }
        text
    }
}

/// Signs that reorder the text around them (Unicode bidirectional overrides and isolates).
const fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_act_are_dropped_and_lengths_are_kept() {
        let mut typed = Typed::default();
        assert_eq!(typed.line("name", " Harcourt\u{202e}\u{0}Holdings\r\n ", 40), "Harcourt Holdings");
        assert_eq!(typed.lines("address", "1 Main St\r\nTeterboro\n", 40), "1 Main St\nTeterboro");
        assert!(typed.clone().check().is_ok());
        typed.line("name", "long", 3);
        assert!(typed.check().is_err());
    }

    #[test]
    fn numbers_outside_their_range_are_named() {
        let mut typed = Typed::default();
        assert_eq!(typed.number("days", "14", 1..=90), 14);
        assert_eq!(typed.number_if_any("days", " ", 1..=90), None);
        typed.number("days", "91", 1..=90);
        typed.number("days", "soon", 1..=90);
        assert!(typed.check().is_err());
    }
}
