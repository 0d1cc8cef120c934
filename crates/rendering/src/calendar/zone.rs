//! The rules of a zone around an event (RFC 5545, section 3.6.5): the one in force when it begins, and those that follow
//! until it is over. An event that does not repeat needs no more.

use jiff::Timestamp;
use jiff::tz::{Dst, Offset, TimeZone, TimeZoneTransition};

use super::text::Lines;

/// Rules that are written at the most; no zone changes more often during an event.
const MOST: usize = 6;

/// Writes the zone with the rules that matter between two moments.
pub(super) fn write(lines: &mut Lines, zone: &TimeZone, id: &str, begins: Timestamp, ends: Timestamp) {
    lines.raw("BEGIN", "VTIMEZONE");
    lines.raw("TZID", id);
    let in_force = begins
        .checked_add(jiff::SignedDuration::from_secs(1))
        .ok()
        .and_then(|after| zone.preceding(after).next());
    match &in_force {
        Some(rule) => observance(lines, zone, rule),
        None => always(lines, zone, begins),
    }
    // The next one is written along, for programs that want both halves of the year.
    let mut past_the_end = false;
    for rule in zone.following(begins).take(MOST) {
        if past_the_end {
            break;
        }
        past_the_end = rule.timestamp() > ends;
        observance(lines, zone, &rule);
    }
    lines.raw("END", "VTIMEZONE");
}

fn observance(lines: &mut Lines, zone: &TimeZone, rule: &TimeZoneTransition<'_>) {
    let before = rule
        .timestamp()
        .checked_sub(jiff::SignedDuration::from_secs(1))
        .map_or(rule.offset(), |before| zone.to_offset(before));
    // The moment of the change by the clock that held until then.
    let begins = before.to_datetime(rule.timestamp()).strftime("%Y%m%dT%H%M%S").to_string();
    let kind = if rule.dst() == Dst::Yes { "DAYLIGHT" } else { "STANDARD" };
    part(lines, kind, &begins, (before, rule.offset()), rule.abbreviation());
}

/// A zone that never changed its clocks.
fn always(lines: &mut Lines, zone: &TimeZone, at: Timestamp) {
    let offset = zone.to_offset(at);
    part(lines, "STANDARD", "19700101T000000", (offset, offset), "");
}

fn part(lines: &mut Lines, kind: &str, begins: &str, (from, to): (Offset, Offset), name: &str) {
    lines.raw("BEGIN", kind);
    lines.raw("DTSTART", begins);
    lines.raw("TZOFFSETFROM", &offset(from));
    lines.raw("TZOFFSETTO", &offset(to));
    lines.text_if_any("TZNAME", name);
    lines.raw("END", kind);
}

/// As `-0600`; with seconds where history has them.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = if seconds < 0 { ('-', -seconds) } else { ('+', seconds) };
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    let tail = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{tail}")
}
