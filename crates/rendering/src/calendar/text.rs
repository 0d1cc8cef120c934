//! Lines of a calendar file: escaped, and folded at 75 octets (RFC 5545, sections 3.1 and 3.3.11).

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Octets of a line, its end not counted.
const LINE: usize = 75;

/// The lines so far.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value is made by the program.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A line whose value people may have typed.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    /// The same, unless there is nothing to say.
    pub(super) fn text_if_any(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.text(name, value);
        }
    }

    /// The file.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text value: no sign in it acts, and its lines are written out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => escaped.push_str("\\n"),
            other if other.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An address: nothing in it but the letters of one.
pub(super) fn address(url: &str) -> String {
    url.chars().filter(char::is_ascii_graphic).collect()
}

/// A moment as `20261121T200000Z`.
pub(super) fn utc(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A moment by the clock of a zone, as `20261121T140000`.
pub(super) fn local(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y%m%dT%H%M%S").to_string()
}
