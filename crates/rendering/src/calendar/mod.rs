//! Calendar files (RFC 5545): one event at a place, in the place's own zone.
//!
//! Written here rather than by a library: those there are bring a second calendar of their own along. Everything a person
//! typed is escaped, so that no title adds a line of its own (security.md row 106).

mod text;
mod zone;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use text::Lines;

/// How certain an event is (RFC 5545, section 3.8.1.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// It will take place.
    Confirmed,
    /// It was cancelled.
    Cancelled,
}

/// One event.
#[derive(Clone, Debug)]
pub struct Event {
    /// What it is known by for ever, such as `job-1f2e@northwind`.
    pub uid: String,
    /// Counts its changes, so that a newer file replaces an older one.
    pub sequence: i32,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When it begins.
    pub begins_at: Timestamp,
    /// When it ends; none when that is not said.
    pub ends_at: Option<Timestamp>,
    /// The IANA name of the zone of its place.
    pub zone: String,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub place: String,
    /// A sentence or two.
    pub description: String,
    /// The address of its page.
    pub url: String,
    /// How certain it is.
    pub certainty: Certainty,
}

/// A calendar of one event, `text/calendar`.
pub fn file(event: &Event, maker: &str) -> String {
    let zone = TimeZone::get(&event.zone).unwrap_or(TimeZone::UTC);
    let id = zone.iana_name().unwrap_or("UTC").to_owned();
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.text("PRODID", &format!("-//{maker}//Calendar//EN"));
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    let until = event.ends_at.unwrap_or(event.begins_at);
    zone::write(&mut lines, &zone, &id, event.begins_at, until);
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.raw("SEQUENCE", &event.sequence.to_string());
    lines.raw("DTSTAMP", &text::utc(event.changed_at));
    lines.raw("LAST-MODIFIED", &text::utc(event.changed_at));
    lines.raw(&format!("DTSTART;TZID={id}"), &text::local(event.begins_at, &zone));
    if let Some(ends) = event.ends_at.filter(|ends| *ends > event.begins_at) {
        lines.raw(&format!("DTEND;TZID={id}"), &text::local(ends, &zone));
    }
    lines.text("SUMMARY", &event.title);
    lines.text_if_any("LOCATION", &event.place);
    lines.text_if_any("DESCRIPTION", &event.description);
    lines.raw("URL", &text::address(&event.url));
    lines.raw(
        "STATUS",
        match event.certainty {
            Certainty::Confirmed => "CONFIRMED",
            Certainty::Cancelled => "CANCELLED",
        },
    );
    lines.raw("END", "VEVENT");
    lines.raw("END", "VCALENDAR");
    lines.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            uid: "job-1@northwind".to_owned(),
            sequence: 3,
            changed_at: at("2026-11-20T16:00:00Z"),
            begins_at: at("2026-11-21T20:00:00Z"),
            ends_at: Some(at("2026-11-21T22:00:00Z")),
            zone: "America/Chicago".to_owned(),
            title: "Boiler B2".to_owned(),
            place: "214 Front Avenue\nMinneapolis".to_owned(),
            description: "Repair, J-8841".to_owned(),
            url: "https://portal.example/northwind/portal/jobs/1".to_owned(),
            certainty: Certainty::Confirmed,
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    /// The lines as a calendar reads them: what was folded is one line again.
    fn unfolded(file: &str) -> Vec<String> {
        assert!(file.ends_with("\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{file}");
        file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_event_is_in_the_zone_of_its_place_and_brings_the_zone_along() {
        let lines = unfolded(&file(&event(), "Northwind"));
        for line in [
            "BEGIN:VTIMEZONE",
            "TZID:America/Chicago",
            "DTSTART;TZID=America/Chicago:20261121T140000",
            "DTEND;TZID=America/Chicago:20261121T160000",
            "UID:job-1@northwind",
            "SEQUENCE:3",
            "LOCATION:214 Front Avenue\\nMinneapolis",
            "STATUS:CONFIRMED",
        ] {
            assert!(lines.iter().any(|known| known == line), "{line} is not in {lines:#?}");
        }
        // Winter since the first Sunday of November, until the second one of March.
        let standard = lines.iter().position(|line| line == "BEGIN:STANDARD").expect("winter");
        assert!(lines[standard..].contains(&"DTSTART:20261101T020000".to_owned()), "{lines:#?}");
        assert!(lines[standard..].contains(&"TZOFFSETFROM:-0500".to_owned()));
        assert!(lines[standard..].contains(&"TZOFFSETTO:-0600".to_owned()));
        assert!(lines.contains(&"BEGIN:DAYLIGHT".to_owned()));
    }

    #[test]
    fn a_zone_without_summer_time_has_one_rule() {
        let tokyo = Event { zone: "Asia/Kolkata".to_owned(), ..event() };
        let lines = unfolded(&file(&tokyo, "Northwind"));
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:STANDARD").count(), 1);
        assert!(lines.contains(&"TZOFFSETTO:+0530".to_owned()));
        assert!(!lines.contains(&"BEGIN:DAYLIGHT".to_owned()));
    }

    #[test]
    fn nothing_typed_adds_a_line_of_its_own() {
        let nasty =
            "Boiler\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example/;x,y\\z\u{2028}\u{85}\u{7}";
        let event = Event { title: nasty.to_owned(), place: nasty.to_owned(), ..event() };
        let lines = unfolded(&file(&event, "Evil\r\nX:1"));
        assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:VEVENT")).count(), 1);
        assert!(!lines.iter().any(|line| line.starts_with("ATTACH") || line.starts_with("X:")));
        assert!(lines.iter().any(|line| line.starts_with("SUMMARY:Boiler\\nEND:VEVENT\\n")));
        assert!(lines.iter().any(|line| line.contains("/\\;x\\,y\\\\z")), "{lines:#?}");
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let event = Event { title: "ñandú ".repeat(60), ..event() };
        let lines = unfolded(&file(&event, "Northwind"));
        assert!(lines.contains(&format!("SUMMARY:{}", "ñandú ".repeat(60))));
    }
}
