//! What of the audit is asked for, in the address of the page and in the form of the file.

use jiff::civil::Date;
use portico_domain::audit::{Cursor, Filter};
use portico_domain::time::{Instant, Zone, end_of_day};
use serde::Deserialize;

use crate::extract::Filled;

/// The fields of the filter.
pub(super) const FIELDS: [&str; 5] = ["q", "actor", "noun", "from", "to"];

/// What is asked for; what makes no sense is not asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    pub(super) q: String,
    #[serde(default)]
    pub(super) actor: String,
    #[serde(default)]
    pub(super) noun: String,
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) to: String,
    #[serde(default)]
    after: String,
}

impl Asked {
    /// The same from a form.
    pub(super) fn of(form: &Filled) -> Self {
        let field = |name: &str| form.value(name).to_owned();
        Self {
            q: field("q"),
            actor: field("actor"),
            noun: field("noun"),
            from: field("from"),
            to: field("to"),
            after: String::new(),
        }
    }
    /// The filter as fields of a form.
    pub(super) fn fields(&self) -> [(&'static str, &str); 5] {
        let Self { q, actor, noun, from, to, .. } = self;
        [("q", q.trim()), ("actor", actor), ("noun", noun), ("from", from), ("to", to)]
    }
    /// Whether anything is asked for.
    pub(super) fn is_narrow(&self) -> bool {
        self.fields().iter().any(|(_, value)| !value.is_empty())
    }
    /// As the domain understands it; days are those of the company's zone.
    pub(super) fn filter(&self, zone: &Zone) -> Filter {
        let day = |text: &str| text.trim().parse::<Date>().ok();
        // A day ends with its last millisecond.
        let after = |end: Instant| Instant(end.0 + 1);
        let begins = |date: Date| end_of_day(date.yesterday().ok()?, zone).map(after);
        Filter {
            words: self.q.clone(),
            actor: self.actor.parse().ok(),
            noun: self.noun.parse().ok(),
            from: day(&self.from).and_then(begins),
            before: day(&self.to).and_then(|date| end_of_day(date, zone)).map(after),
        }
    }
    /// Behind which entry the page begins.
    pub(super) fn after(&self) -> Option<Cursor> {
        let (at, id) = self.after.split_once('.')?;
        Some(Cursor { at: Instant(at.parse().ok()?), id: id.parse().ok()? })
    }
    /// The address of the next page.
    pub(super) fn older(&self, cursor: Cursor) -> String {
        let after = format!("{}.{}", cursor.at.0, cursor.id);
        let given = self.fields().into_iter().chain([("after", after.as_str())]);
        let given: Vec<_> = given.filter(|(_, value)| !value.is_empty()).collect();
        format!("?{}", serde_urlencoded::to_string(given).unwrap_or_default())
    }
}
