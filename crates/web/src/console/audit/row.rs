//! An entry as people read it: a sentence, who and from where, and what it was before and is after.

use portico_domain::access::permissions::ReadAudit;
use portico_domain::activity::{Activity, CHANGES, Noun};
use portico_domain::charter::trips;
use portico_domain::time::Zone;
use portico_rendering::languages::{self, Texts};
use serde_json::Value;

use crate::extract::Desk;
use crate::timeline;
use crate::trips::lines;

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

/// What changed, field by field; of a trip as its own record tells it.
pub(super) fn changes(t: Texts, details: &Value) -> Vec<Change> {
    let of_trip = lines(t, &trips::changes_of(details)).into_iter();
    let of_trip = of_trip.map(|line| Change { field: line.label, before: line.old, after: line.new });
    let kept = details.get(CHANGES).and_then(Value::as_array);
    kept.into_iter().flatten().map(|change| field(t, change)).chain(of_trip).collect()
}

fn field(t: Texts, change: &Value) -> Change {
    let text = |name: &str| change.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let field = text("field");
    let key = format!("audit-field-{}", field.replace('_', "-"));
    let known = languages::keys().binary_search(&key.as_str()).is_ok();
    Change {
        field: if known { t.say(&key).into_owned() } else { field.replace('_', " ") },
        before: text("before"),
        after: text("after"),
    }
}

/// The page of what it was done to, where the company has that part of the business.
fn about(desk: &Desk<ReadAudit>, entry: &Activity) -> String {
    let id = entry.object_id.simple();
    let (charter, field) = (desk.place.workspace().has_charter, desk.place.workspace().has_field);
    match entry.noun {
        Noun::Request if charter => desk.at(format_args!("requests/{id}")),
        Noun::Deal if charter => desk.at(format_args!("deals/{id}")),
        Noun::Quote if charter => desk.at(format_args!("quotes/{id}")),
        Noun::Trip if charter => desk.at(format_args!("trips/{id}")),
        Noun::Job if field => desk.at(format_args!("jobs/{id}")),
        Noun::Invoice => desk.at(format_args!("invoices/{id}")),
        Noun::Thread => desk.at(format_args!("messages/{id}")),
        Noun::Account => desk.at(format_args!("accounts/{id}")),
        Noun::Contact => desk.at(format_args!("contacts/{id}")),
        Noun::Lead => desk.at(format_args!("leads/{id}")),
        Noun::PortalUser => desk.at(format_args!("portal-users/{id}")),
        Noun::AccessRequest => desk.at(format_args!("access-requests/{id}")),
        Noun::Staff => desk.at(format_args!("team/{id}")),
        _ => String::new(),
    }
}
