//! Requests that a client began and kept for later, so that they are found again.

use jiff::civil::Date;
use portico_domain::charter::requests::Request;

use crate::extract::Client;
use crate::request_form;

/// One draft.
pub(super) struct Draft {
    /// Its id, for the parts of its row.
    pub id: String,
    /// Where it goes, as far as that was typed.
    pub title: String,
    /// When it was kept, with the zone.
    pub kept: String,
    pub edit_href: String,
    pub discard_action: String,
}

/// The drafts as rows.
pub(super) fn drafts(client: &Client, kept: &[Request], today: Date) -> Vec<Draft> {
    let zone = &client.place.workspace().time_zone;
    let t = client.t;
    let row = |draft: &Request| {
        let typed = request_form::places(&crate::portal::requests::from_draft(draft));
        Draft {
            id: draft.id.to_string(),
            title: if typed.is_empty() {
                t.say("trips-draft-without-places").into_owned()
            } else {
                typed.join(" → ")
            },
            kept: t.with("trips-draft-kept", "at", t.moment_from(&draft.updated_at.at(zone), today)),
            edit_href: client.at(format!("requests/{}/edit", draft.id)),
            discard_action: client.at(format!("requests/{}/discard", draft.id)),
        }
    };
    kept.iter().map(row).collect()
}
