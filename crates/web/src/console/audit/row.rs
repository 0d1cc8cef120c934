//! An entry as people read it: a sentence, who and from where, and what it was before and is after.

use portico_domain::access::permissions::ReadAudit;
use portico_domain::activity::{Activity, CHANGES, Noun};
use portico_domain::time::Zone;
use portico_rendering::languages::{self, Texts};
use serde_json::Value;

use crate::extract::Desk;
use crate::timeline;

/// One field that changed.
pub(super) struct Change {
    pub(super) field: String,
    pub(super) before: String,
    pub(super) after: String,
}

/// One entry.
pub(super) struct Row {
    pub(super) when: String,
    pub(super) instant: String,
    pub(super) who: String,
    pub(super) network: String,
    pub(super) what: String,
    pub(super) note: String,
    /// The page of what it was done to; empty where there is none.
    pub(super) href: String,
    pub(super) changes: Vec<Change>,
}

pub(super) fn rows(desk: &Desk<ReadAudit>, zone: &Zone, entries: &[Activity]) -> Vec<Row> {
    let told = timeline::entries(desk.t, zone, entries);
    entries
        .iter()
        .zip(told)
        .map(|(entry, told)| Row {
            when: told.when,
            instant: told.instant,
            who: told.who,
            network: entry.network.clone(),
            what: told.what,
            note: told.note,
            href: about(desk, entry),
            changes: changes(desk.t, &entry.details),
        })
        .collect()
}

/// What changed, field by field.
pub(super) fn changes(t: Texts, details: &Value) -> Vec<Change> {
    let Some(Value::Array(changes)) = details.get(CHANGES) else { return Vec::new() };
    let text =
        |change: &Value, name: &str| change.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    changes
        .iter()
        .map(|change| {
            let field = text(change, "field");
            let key = format!("audit-field-{}", field.replace('_', "-"));
            let known = languages::keys().binary_search(&key.as_str()).is_ok();
            Change {
                field: if known { t.say(&key).into_owned() } else { field },
                before: text(change, "before"),
                after: text(change, "after"),
            }
        })
        .collect()
}

fn about(desk: &Desk<ReadAudit>, entry: &Activity) -> String {
    let id = entry.object_id.simple();
    match entry.noun {
        Noun::Request => desk.at(format_args!("requests/{id}")),
        Noun::Deal => desk.at(format_args!("deals/{id}")),
        Noun::Quote => desk.at(format_args!("quotes/{id}")),
        Noun::Trip => desk.at(format_args!("trips/{id}")),
        Noun::Invoice => desk.at(format_args!("invoices/{id}")),
        Noun::Thread => desk.at(format_args!("messages/{id}")),
        Noun::Job => desk.at(format_args!("jobs/{id}")),
        Noun::Account => desk.at(format_args!("accounts/{id}")),
        Noun::Contact => desk.at(format_args!("contacts/{id}")),
        Noun::PortalUser => desk.at(format_args!("portal-users/{id}")),
        Noun::AccessRequest => desk.at(format_args!("access-requests/{id}")),
        Noun::Staff => desk.at(format_args!("team/{id}")),
        _ => String::new(),
    }
}
