//! Mails about a stranger's question for access: the link that verifies the address, that it came in, that staff have one more to
//! decide, and that it was turned down. Whoever is let in gets an invitation.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::{Delivery, Letter};
use portico_domain::database::Reader;
use portico_domain::id::AccessRequestId;
use portico_domain::people::access_requests::{AccessStatus, letter_facts};
use portico_rendering::mail::{Action, Paragraph};

use super::Written;
use super::sender::Sender;
use crate::Settings;

/// Writes it; nothing when it is no longer true.
pub(super) async fn write(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let (word, wanted) = match delivery.event {
        Letter::AccessConfirm => ("confirm", AccessStatus::Unverified),
        Letter::AccessReceived => ("received", AccessStatus::Pending),
        Letter::AccessAsked => ("asked", AccessStatus::Pending),
        _ => ("rejected", AccessStatus::Rejected),
    };
    let id = AccessRequestId(delivery.object_id);
    let Some(facts) = letter_facts(reader, &settings.key, id, wanted).await? else { return Ok(None) };
    let (t, company, request) = (sender.t, &sender.company.name, &facts.request);
    let say = |part: &str| {
        t.with3(
            &format!("letters-access-{word}-{part}"),
            "first",
            &sender.first_name,
            "company",
            company,
            "name",
            request.name(),
        )
    };
    let mut letter = sender.letter(say("heading"));
    let text = say("text");
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    match delivery.event {
        Letter::AccessAsked => {
            let lines = [request.email.as_str(), request.company.as_str(), request.note.as_str()];
            let lines = lines.into_iter().filter(|line| !line.is_empty()).map(str::to_owned);
            letter.paragraphs.extend(lines.map(Paragraph::Text));
            let page = sender.console(&format!("access-requests/{}", request.id));
            letter.action = Some(Action::new(say("action"), page));
            letter.footnote.push(t.with("letters-why-staff", "company", company));
        }
        Letter::AccessConfirm => {
            let until = t.moment(&request.expires_at.at(&sender.zone));
            let action = Action::new(say("action"), sender.at(&facts.path));
            letter.action = Some(action.with_note(t.with("letters-sign-in-note", "until", until)));
            letter.footnote.push(t.say("letters-sign-in-ignore").into_owned());
        }
        Letter::AccessReceived => {
            letter.action = Some(Action::new(say("action"), sender.at(&facts.path)));
        }
        _ => {
            if !request.reason.is_empty() {
                letter.paragraphs.push(Paragraph::Text(request.reason.clone()));
            }
        }
    }
    Ok(Some(Written { subject: say("subject"), letter }))
}
