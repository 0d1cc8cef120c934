//! Mails that let somebody in or tell them that somebody got in, and the test mail.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::Delivery;
use portico_domain::database::Reader;
use portico_rendering::mail::{Action, Paragraph};

use super::Written;
use super::sender::Sender;
use crate::Settings;

/// The link and the code that sign a client in; nothing once they are used, burned or over.
pub(super) async fn sign_in_link(
    _reader: &Reader<System>,
    _sender: &Sender,
    _settings: &Settings,
    _delivery: &Delivery,
) -> Result<Option<Written>> {
    Ok(None)
}

/// The first way in; nothing once it was accepted, taken back or replaced.
pub(super) async fn invitation(
    _reader: &Reader<System>,
    _sender: &Sender,
    _settings: &Settings,
    _delivery: &Delivery,
) -> Result<Option<Written>> {
    Ok(None)
}

/// Somebody signed in from a browser that was not seen before.
pub(super) fn signed_in_elsewhere(sender: &Sender, delivery: &Delivery) -> Written {
    let t = sender.t;
    let when = t.moment(&delivery.queued_at.at(&sender.zone));
    let mut letter = sender.letter(t.say("letters-elsewhere-heading").into_owned());
    let text = t.with2("letters-elsewhere-text", "company", &sender.company.name, "when", when);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.paragraphs.push(Paragraph::Text(t.say("letters-elsewhere-not-you").into_owned()));
    let devices = if delivery.to_staff { sender.console("me/devices") } else { sender.portal("settings/devices") };
    letter.action = Some(Action::new(t.say("letters-elsewhere-action"), devices));
    letter.footnote.push(t.say("letters-why-access").into_owned());
    Written { subject: t.with("letters-elsewhere-subject", "company", &sender.company.name), letter }
}

/// Shows that mail arrives, and what it looks like.
pub(super) fn test_mail(sender: &Sender) -> Written {
    let t = sender.t;
    let company = &sender.company.name;
    let mut letter = sender.letter(t.say("letters-test-heading").into_owned());
    let text = t.with2("letters-test-text", "company", company, "first", &sender.first_name);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.action = Some(Action::new(t.say("letters-test-action"), sender.console("")));
    Written { subject: t.with("letters-test-subject", "company", company), letter }
}
