//! The facts of a job, as pairs of a name and what it is.

use portico_domain::access::Permission;
use portico_domain::access::permissions::ViewClients;
use portico_domain::field::jobs::Record;
use portico_domain::field::templates::Field;
use portico_domain::phone_number::PhoneNumber;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;
use serde_json::Value;

use super::words;
use crate::extract::Desk;
use crate::field_values;

/// One fact; a place to go to where there is one.
pub(super) struct Fact {
    pub label: String,
    pub value: String,
    pub href: String,
    pub note: String,
}

/// What a field of the job holds.
pub(super) struct Held {
    pub label: String,
    pub value: String,
    pub is_link: bool,
    pub is_internal: bool,
}

/// The facts, the most asked for first.
pub(super) fn facts<P: Permission>(desk: &Desk<P>, record: &Record, now: Instant) -> Vec<Fact> {
    let (t, job) = (desk.t, &record.job);
    let company = &desk.place.workspace().time_zone;
    let zone = record.zone(company);
    let today = now.at(&zone).date();
    let say = |key: &str| t.say(key).into_owned();
    let mut facts = Vec::new();
    let mut add = |key: &str, value: String, href: String, note: String| {
        let value = if value.is_empty() { say("shell-not-set") } else { value };
        facts.push(Fact { label: say(key), value, href, note });
    };
    let none = String::new;
    let client = if desk.staff().may::<ViewClients>() {
        desk.at(format_args!("accounts/{}", job.account_id))
    } else {
        none()
    };
    add("jobs-client", record.account_name.clone(), client, none());
    add("jobs-site", record.site.name.clone(), none(), record.site.address.replace('\n', ", "));
    add("jobs-window-fact", words::window_of(t, &zone, job, today), none(), none());
    add("jobs-goes", record.goes().to_owned(), none(), team_note(record));
    add("jobs-duration", t.minutes(i64::from(job.duration_minutes)), none(), none());
    let phone = record.contact.as_ref().and_then(|contact| contact.phones.0.first());
    add(
        "jobs-contact",
        record.contact.as_ref().map(portico_domain::people::contacts::Contact::name).unwrap_or_default(),
        phone.map(|phone| format!("tel:{}", phone.as_str())).unwrap_or_default(),
        phone.map(PhoneNumber::display).unwrap_or_default(),
    );
    add("jobs-template", record.template.name.clone(), none(), hidden(t, record));
    if !record.site.access_notes.is_empty() {
        add("jobs-access-notes", record.site.access_notes.clone(), none(), none());
    }
    if let Some(cost) = job.cost_minor {
        add(
            "jobs-cost",
            t.money(cost, desk.place.workspace().currency.code()),
            none(),
            say("jobs-never-shown"),
        );
    }
    if let Some(worked) = job.worked_ms(now) {
        add("jobs-time-on-site", words::lasted(t, worked), none(), none());
    }
    if let Some(ended) = &record.resolution {
        add("jobs-resolution", ended.name.clone(), none(), job.resolution_note.clone());
    }
    if let Some(before) = &record.follows {
        add("jobs-follows", before.reference.clone(), desk.at(format_args!("jobs/{}", before.id)), none());
    }
    if let Some(next) = &record.followed_by {
        add("jobs-followed-by", next.reference.clone(), desk.at(format_args!("jobs/{}", next.id)), none());
    }
    if let Some(external) = &job.external_id {
        add("jobs-external-id", external.clone(), none(), none());
    }
    facts
}

fn team_note(record: &Record) -> String {
    match (&record.worker, &record.team) {
        (Some(_), Some(team)) => team.name.clone(),
        _ => String::new(),
    }
}

fn hidden(t: Texts, record: &Record) -> String {
    if record.template.visible { String::new() } else { t.say("jobs-kind-not-shown").into_owned() }
}

/// The longer texts that are there.
pub(super) fn texts(t: Texts, record: &Record) -> Vec<(String, String)> {
    let job = &record.job;
    let all =
        [("jobs-description", &job.description), ("jobs-prepare", &job.prepare), ("jobs-notes", &job.notes)];
    all.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (t.say(key).into_owned(), text.clone()))
        .collect()
}

/// The fields of a part that hold a value.
pub(super) fn held<'a, P: Permission>(
    desk: &Desk<P>,
    zone: &Zone,
    fields: impl Iterator<Item = &'a (Field, Option<Value>)>,
) -> Vec<Held> {
    fields
        .filter_map(|(field, value)| {
            let value = field_values::shown_at(desk.t, &desk.place, zone, field, value.as_ref()?);
            (!value.is_empty()).then(|| Held {
                label: field.label.clone(),
                value,
                is_link: field_values::is_link(field),
                is_internal: field.internal,
            })
        })
        .collect()
}
