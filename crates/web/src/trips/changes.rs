//! What changed on a trip, in words: `Departure KTEB → EGLF: 19:30 → 20:10 EST`.

use jiff::Zoned;
use portico_domain::charter::trips::{Change, ChangeKind};
use portico_rendering::languages::Texts;

/// One change as people read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// What changed.
    pub label: String,
    /// How it was; empty where there was nothing.
    pub old: String,
    /// How it is now; empty where it is gone.
    pub new: String,
}

/// The changes in words; a time keeps its day only where the day changed as well.
pub(crate) fn lines(t: Texts, changes: &[Change]) -> Vec<Line> {
    changes.iter().map(|change| line(t, change)).collect()
}

fn line(t: Texts, change: &Change) -> Line {
    let word = t.say(&format!("trips-change-{}", change.what));
    let label = if change.leg.is_empty() { word.into_owned() } else { format!("{word} {}", change.leg) };
    match change.what {
        ChangeKind::Departure | ChangeKind::Arrival => {
            let (old, new) = times(t, &change.old, &change.new);
            Line { label, old, new }
        }
        ChangeKind::LegAdded | ChangeKind::LegRemoved => {
            let said = [&change.old, &change.new].into_iter().find_map(|text| text.parse::<Zoned>().ok());
            let said = said.map(|at| t.moment(&at)).unwrap_or_default();
            let added = change.what == ChangeKind::LegAdded;
            if added {
                Line { label, old: String::new(), new: said }
            } else {
                Line { label, old: said, new: String::new() }
            }
        }
        ChangeKind::ClientNote | ChangeKind::StaffNote => Line { label, ..Line::default() },
        _ => Line { label, old: named(t, &change.old), new: named(t, &change.new) },
    }
}

fn named(t: Texts, text: &str) -> String {
    if text.is_empty() { t.say("trips-change-nothing").into_owned() } else { text.to_owned() }
}

fn times(t: Texts, old: &str, new: &str) -> (String, String) {
    let (Ok(old), Ok(new)) = (old.parse::<Zoned>(), new.parse::<Zoned>()) else {
        return (old.to_owned(), new.to_owned());
    };
    let same_zone = t.zone(&old) == t.zone(&new);
    match (old.date() == new.date(), same_zone) {
        (true, true) => (t.time(&old), t.clock(&new)),
        (true, false) => (t.clock(&old), t.clock(&new)),
        _ => (t.moment(&old), t.moment(&new)),
    }
}

#[cfg(test)]
mod tests {
    use portico_rendering::languages::Language;

    use super::*;

    fn departure(old: &str, new: &str) -> Line {
        let change = Change {
            what: ChangeKind::Departure,
            leg: "KTEB → EGLF".into(),
            old: old.into(),
            new: new.into(),
        };
        line(Language::ENGLISH.texts(), &change)
    }

    #[test]
    fn a_departure_that_moves_within_the_day_reads_as_two_times_and_one_zone() {
        let said = departure(
            "2026-12-08T19:30:00-05:00[America/New_York]",
            "2026-12-08T20:10:00-05:00[America/New_York]",
        );
        assert_eq!((said.old.as_str(), said.new.as_str()), ("19:30", "20:10 EST"));
        assert_eq!(said.label, "Departure KTEB → EGLF");
    }

    #[test]
    fn a_departure_that_moves_to_another_day_carries_both_days() {
        let said = departure(
            "2026-12-08T19:30:00-05:00[America/New_York]",
            "2026-12-09T08:00:00-05:00[America/New_York]",
        );
        assert_eq!((said.old.as_str(), said.new.as_str()), ("Tue 8 Dec, 19:30 EST", "Wed 9 Dec, 08:00 EST"));
    }

    #[test]
    fn every_kind_of_change_has_its_word_in_every_language() {
        for language in Language::all() {
            for what in ChangeKind::ALL {
                let change = Change { what: *what, leg: String::new(), old: String::new(), new: "x".into() };
                assert!(!line(language.texts(), &change).label.is_empty());
            }
        }
    }
}
