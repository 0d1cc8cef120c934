//! What happened, as people read it: one sentence per event, who did it, and when with its zone.
//!
//! Verbs may hand details to a sentence: `reason` and `note` are shown below it, `to` and `person` and an amount
//! (`amount_minor` with `currency`) stand in it where a text with that detail exists.

use portico_domain::access::PortalUser;
use portico_domain::activity::{Activity, ActorKind, Event};
use portico_domain::time::Zone;
use portico_rendering::languages::{self, TextValue, Texts};
use serde_json::Value;

/// Details that clients may read; everything else stays among staff.
const FOR_CLIENTS: &[&str] = &["reason", "amount"];

/// One line of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What happened, as a sentence.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// When, with its zone.
    pub when: String,
    /// Words that go with it, such as a reason; may be empty.
    pub note: String,
    /// Whether it was a turning point.
    pub key: bool,
    /// The moment in RFC 3339, for programs.
    pub instant: String,
}

/// What happened, for staff.
pub(crate) fn entries(t: Texts, zone: &Zone, happened: &[Activity]) -> Vec<Entry> {
    happened.iter().map(|one| entry(t, zone, one, None)).collect()
}

/// What happened, for a client: no detail that is for staff only, staff by their first name.
pub(crate) fn entries_for_client(
    t: Texts,
    zone: &Zone,
    happened: &[Activity],
    reader: &PortalUser,
) -> Vec<Entry> {
    happened.iter().filter(|one| one.client_visible).map(|one| entry(t, zone, one, Some(reader))).collect()
}

fn entry(t: Texts, zone: &Zone, happened: &Activity, reader: Option<&PortalUser>) -> Entry {
    let at = happened.at.at(zone);
    let mut details = details(t, &happened.details, reader.is_some());
    if reader.is_none() && matches!(happened.event, Event::JobScheduled | Event::JobRescheduled) {
        details.extend(moment_of(t, zone, happened, "to"));
    }
    Entry {
        what: sentence(t, happened.event, &happened.object_name, &details, reader.is_some()),
        who: who(t, happened, reader),
        when: t.moment_from(&at, jiff::Timestamp::now().to_zoned(zone.time_zone()).date()),
        note: words(&details, "reason").or_else(|| words(&details, "note")).unwrap_or_default(),
        key: is_turning_point(happened.event),
        instant: at.timestamp().to_string(),
    }
}

/// The details of an event as words; amounts carry their currency.
fn details(t: Texts, details: &Value, only_for_clients: bool) -> Vec<(String, String)> {
    let Value::Object(map) = details else { return Vec::new() };
    let mut said: Vec<(String, String)> = map
        .iter()
        .filter_map(|(name, value)| match value {
            Value::String(text) if !text.is_empty() => Some((name.clone(), text.clone())),
            _ => None,
        })
        .collect();
    if let (Some(minor), Some(currency)) =
        (map.get("amount_minor").and_then(Value::as_i64), map.get("currency").and_then(Value::as_str))
    {
        said.push(("amount".to_owned(), t.money(minor, currency)));
    }
    said.retain(|(name, _)| !only_for_clients || FOR_CLIENTS.contains(&name.as_str()));
    said
}

/// A moment among the details of an event, which is kept in milliseconds.
fn moment_of(t: Texts, zone: &Zone, happened: &Activity, name: &str) -> Option<(String, String)> {
    let at = happened.details.get(name)?.as_i64()?;
    let said = t.moment_from(&portico_domain::time::Instant(at).at(zone), happened.at.at(zone).date());
    Some((name.to_owned(), said))
}

fn words(details: &[(String, String)], name: &str) -> Option<String> {
    details.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
}

/// The sentence of an event; the one that carries a detail is preferred where both exist.
fn sentence(t: Texts, event: Event, name: &str, details: &[(String, String)], for_client: bool) -> String {
    let plain = format!("activity-{}", event.key());
    let seen = format!("activity-seen-{}", event.key());
    let base = if for_client && exists(&seen) { seen } else { plain };
    let fuller = details.iter().map(|(detail, _)| format!("{base}-with-{detail}")).find(|key| exists(key));
    let mut values: Vec<(&str, &dyn TextValue)> = vec![("name", &name)];
    values.extend(
        details
            .iter()
            .filter(|(detail, _)| detail != "name")
            .map(|(detail, value)| (detail.as_str(), value as &dyn TextValue)),
    );
    t.fill(&fuller.unwrap_or(base), &values)
}

fn exists(key: &str) -> bool {
    languages::keys().binary_search(&key).is_ok()
}

fn who(t: Texts, happened: &Activity, reader: Option<&PortalUser>) -> String {
    match (happened.actor_kind, reader) {
        (ActorKind::System, _) => t.say("activity-automatic").into_owned(),
        (ActorKind::Client, Some(reader)) if happened.actor_id == Some(reader.id().0) => {
            t.say("activity-you").into_owned()
        }
        (ActorKind::Staff, Some(_)) => {
            happened.actor_name.split_whitespace().next().unwrap_or_default().to_owned()
        }
        _ => happened.actor_name.clone(),
    }
}

/// The moments that a person looks for in a long history.
const fn is_turning_point(event: Event) -> bool {
    use Event as E;
    matches!(
        event,
        E::PortalEnabled
            | E::PortalUserActivated
            | E::RequestSubmitted
            | E::QuoteSent
            | E::QuoteAccepted
            | E::QuoteDeclined
            | E::DealWon
            | E::DealLost
            | E::TripBooked
            | E::TripCompleted
            | E::TripCancelled
            | E::InvoiceIssued
            | E::InvoicePaid
            | E::JobPublished
            | E::JobSetOut
            | E::JobFinished
            | E::JobCancelled
    )
}

#[cfg(test)]
mod tests {
    use portico_domain::activity::Activity;
    use portico_domain::id::{AccountId, ActivityId, WorkspaceId};
    use portico_domain::time::Instant;
    use portico_rendering::languages::Language;
    use serde_json::json;

    use super::*;

    fn happened(event: Event, details: Value) -> Activity {
        let id = uuid::Uuid::nil();
        Activity {
            id: ActivityId(id),
            workspace_id: WorkspaceId(id),
            at: Instant(1_795_000_000_000),
            event,
            actor_kind: ActorKind::Staff,
            actor_id: Some(id),
            actor_name: "Maya Lindqvist".to_owned(),
            noun: event.noun(),
            object_id: id,
            object_name: "Q-1042".to_owned(),
            deal_id: None,
            account_id: Some(AccountId(id)),
            client_visible: event.is_client_visible(),
            details,
            network: String::new(),
        }
    }

    #[test]
    fn every_event_has_its_sentence_in_every_language() {
        for language in Language::all() {
            for event in Event::ALL {
                let zone = Zone::utc();
                let entries = entries(language.texts(), &zone, &[happened(*event, json!({}))]);
                assert!(entries[0].what.len() > 4, "{event}");
                assert!(entries[0].when.ends_with("UTC"), "{event}: {}", entries[0].when);
            }
        }
    }

    #[test]
    fn an_amount_in_the_details_stands_in_the_sentence_with_its_currency() {
        let details = json!({ "amount_minor": 1_839_483, "currency": "USD", "reason": "Too early" });
        let entries =
            entries(Language::ENGLISH.texts(), &Zone::utc(), &[happened(Event::QuoteAccepted, details)]);
        assert_eq!(entries[0].what, "Quote Q-1042 accepted, $18,394.83");
        assert_eq!(entries[0].note, "Too early");
        assert!(entries[0].key);
    }

    #[test]
    fn what_is_for_staff_only_is_left_out_for_clients() {
        let t = Language::ENGLISH.texts();
        let details = json!({ "note": "margin is thin", "to": "Maya", "reason": "No crew" });
        let kept = super::details(t, &details, true);
        assert_eq!(kept, [("reason".to_owned(), "No crew".to_owned())]);
    }
}
