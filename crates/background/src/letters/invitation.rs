//! The first way in, by mail or by text message: in the operator's own layout where there is one, else in the usual words.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::{Channel, Delivery};
use portico_domain::conversations::{notifications, sms};
use portico_domain::database::{Reader, Sight};
use portico_domain::id::InvitationId;
use portico_domain::people::invitations::layouts::{self, Layout, Name};
use portico_domain::people::invitations::{self, InvitationLetter};
use portico_domain::portal;
use portico_rendering::mail::{Action, Paragraph, escaped};
use portico_rendering::notices::usual_invitation;

use super::sender::Sender;
use super::{Texted, Written};
use crate::Settings;

/// The mail; nothing once it was accepted, taken back or replaced.
pub(super) async fn mail(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = InvitationId(delivery.object_id);
    let Some(facts) = invitations::letter_facts(reader, &settings.key, id).await? else { return Ok(None) };
    if let Some(layout) = layouts::find(reader, Channel::Mail, sender.language()).await? {
        let words = Words::of(sender, &facts, &delivery.recipient_name);
        return Ok(Some(words.mail(&layout)));
    }
    let (t, company) = (sender.t, &sender.company.name);
    let by = facts.sender.as_deref().unwrap_or(company);
    let mut letter = sender.letter(t.with("letters-invitation-heading", "first", &facts.first_name));
    let waiting = notifications::invited_to(reader, facts.contact).await?;
    let mut text = match &waiting.account {
        Some(account) if facts.by_client => {
            t.with3("letters-invitation-colleague", "sender", by, "account", account, "company", company)
        }
        Some(account) => t.with2("letters-invitation-text", "sender", by, "account", account),
        None => t.with("letters-invitation-text-alone", "sender", by),
    };
    if portal::settings(reader).await?.is_none_or(|portal| !portal.sign_in.takes_passwords()) {
        text = format!("{text} {}", t.say("letters-invitation-no-password"));
    }
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    if let Some((trip, legs)) = &waiting.next_trip {
        letter.paragraphs.push(Paragraph::Text(t.with(
            "letters-invitation-waiting",
            "name",
            trip.reference(),
        )));
        let first = legs.iter().take(super::legs::MOST);
        letter.paragraphs.extend(first.map(|leg| {
            Paragraph::from(super::legs::leg(
                t,
                &leg.from_airport,
                &leg.to_airport,
                leg.departs_at,
                Some(leg.arrives_at),
            ))
        }));
    }
    let until = t.date_long(facts.expires_at.at(&sender.zone).date());
    let action = Action::new(t.say("letters-invitation-action"), sender.at(&facts.path));
    letter.action = Some(action.with_note(t.with("letters-invitation-note", "until", until)));
    letter.footnote.push(t.say("letters-invitation-ignore").into_owned());
    let subject = t.with2("letters-invitation-subject", "first", &facts.first_name, "company", company);
    Ok(Some(Written { subject, letter }))
}

/// The text message; nothing once it was accepted, taken back or replaced.
pub(super) async fn text(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Texted>> {
    let id = InvitationId(delivery.object_id);
    let Some(facts) = invitations::letter_facts(reader, &settings.key, id).await? else { return Ok(None) };
    let words = Words::of(sender, &facts, &delivery.recipient_name);
    let body = match layouts::find(reader, Channel::Sms, sender.language()).await? {
        Some(layout) => layout.body,
        None => usual_body(sender, Channel::Sms).1,
    };
    let text = Name::fill(&body, |name| words.value(name));
    let subject = sender.t.with("invite-in-lists", "company", &sender.company.name);
    Ok(Some(Texted { subject, text: super::short(&sms::plain(&text)), not_before: None }))
}

/// Whether a test mail shows the layout of invitations.
pub(super) fn is_test(delivery: &Delivery) -> bool {
    // The first part of a key is the workspace.
    delivery.unique_key.split(':').nth(1) == Some(layouts::IN_KEY)
}

/// The layout as a mail to whoever edits it; its link leads to the door and lets nobody in.
pub(super) async fn test(reader: &Reader<System>, sender: &Sender) -> Result<Written> {
    let layout = layouts::find(reader, Channel::Mail, sender.language()).await?;
    let (subject, body) = match layout {
        Some(layout) => (layout.subject, layout.body),
        None => usual_body(sender, Channel::Mail),
    };
    Ok(Words::of_nobody(reader, sender).written(&subject, &body))
}

/// The same as a text message.
pub(super) async fn test_text(reader: &Reader<System>, sender: &Sender) -> Result<Texted> {
    let body = match layouts::find(reader, Channel::Sms, sender.language()).await? {
        Some(layout) => layout.body,
        None => usual_body(sender, Channel::Sms).1,
    };
    let words = Words::of_nobody(reader, sender);
    let text = Name::fill(&body, |name| words.value(name));
    let subject = sender.t.with("invite-in-lists", "company", &sender.company.name);
    Ok(Texted { subject, text: super::short(&sms::plain(&text)), not_before: None })
}

fn usual_body(sender: &Sender, channel: Channel) -> (String, String) {
    let names = Name::ALL.iter().map(|name| (name.as_str(), name.token()));
    usual_invitation(sender.t, channel.as_str(), names)
}

/// What may be said, to one reader.
struct Words<'a> {
    sender: &'a Sender,
    name: &'a str,
    first_name: &'a str,
    by: &'a str,
    link: String,
    until: String,
}

impl<'a> Words<'a> {
    fn of(sender: &'a Sender, facts: &'a InvitationLetter, name: &'a str) -> Self {
        Self {
            sender,
            name,
            first_name: &facts.first_name,
            by: facts.sender.as_deref().unwrap_or(&sender.company.name),
            link: sender.at(&facts.path),
            until: sender.t.date_long(facts.expires_at.at(&sender.zone).date()),
        }
    }

    /// What a test says, to whoever asked for it.
    fn of_nobody(reader: &Reader<System>, sender: &'a Sender) -> Self {
        let name = if sender.first_name.is_empty() { &sender.company.name } else { &sender.first_name };
        Self {
            sender,
            name,
            first_name: name,
            by: name,
            link: sender.portal("sign-in"),
            until: sender.t.date_long(reader.now().plus_days(7).at(&sender.zone).date()),
        }
    }

    fn value(&self, name: Name) -> String {
        match name {
            Name::Client => self.name.to_owned(),
            Name::FirstName => self.first_name.to_owned(),
            Name::Company => self.sender.company.name.clone(),
            Name::Link => self.link.clone(),
            Name::Expiry => self.until.clone(),
            Name::Sender => self.by.to_owned(),
            Name::Phone => self.sender.company.phone.clone(),
        }
    }

    fn mail(&self, layout: &Layout) -> Written {
        self.written(&layout.subject, &layout.body)
    }

    /// The mail in the branded frame; values are text there, whatever they hold.
    fn written(&self, subject: &str, body: &str) -> Written {
        let subject = Name::fill(subject, |name| self.value(name));
        let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut letter = self.sender.letter(subject.clone());
        letter.paragraphs.push(Paragraph::Rich(Name::fill(body, |name| escaped(&self.value(name)))));
        letter.footnote.push(self.sender.t.say("letters-invitation-ignore").into_owned());
        Written { subject, letter }
    }
}
