//! The link, and the code, that sign a worker in: by mail or by text message.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::Delivery;
use portico_domain::conversations::sms;
use portico_domain::database::Reader;
use portico_domain::field::workers;
use portico_domain::id::WorkerSignInId;
use portico_rendering::mail::{Action, Paragraph};

use super::sender::Sender;
use super::{Texted, Written};
use crate::Settings;

/// The mail; nothing once the link is used, replaced or over.
pub(super) async fn mail(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = WorkerSignInId(delivery.object_id);
    let Some(facts) = workers::letter::of(reader, id, &settings.key).await? else { return Ok(None) };
    let (t, company) = (sender.t, &sender.company.name);
    let mut letter = sender.letter(t.with("letters-worker-heading", "company", company));
    let text = if facts.code.is_empty() {
        t.with("letters-worker-text-office", "first", &sender.first_name)
    } else {
        t.with("letters-worker-text", "first", &sender.first_name)
    };
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    let until = t.moment(&facts.expires_at.at(&sender.zone));
    let action = Action::new(t.say("letters-worker-action"), sender.at(&facts.path));
    letter.action = Some(action.with_note(t.with("letters-worker-note", "until", until)));
    if !facts.code.is_empty() {
        letter.code = Some(facts.code);
    }
    letter.footnote.push(t.say("letters-worker-ignore").into_owned());
    Ok(Some(Written { subject: t.with("letters-worker-subject", "company", company), letter }))
}

/// The text message; nothing once the link is used, replaced or over. It holds nothing but the way in.
pub(super) async fn text(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Texted>> {
    let id = WorkerSignInId(delivery.object_id);
    let Some(facts) = workers::letter::of(reader, id, &settings.key).await? else { return Ok(None) };
    let (t, company) = (sender.t, &sender.company.name);
    let link = sender.at(&facts.path);
    let text = if facts.code.is_empty() {
        t.with2("letters-worker-sms-office", "company", company, "link", link)
    } else {
        t.with3("letters-worker-sms", "company", company, "link", link, "code", &facts.code)
    };
    let subject = t.with("letters-worker-subject", "company", company);
    Ok(Some(Texted { subject, text: super::short(&sms::plain(&text)), not_before: None }))
}
