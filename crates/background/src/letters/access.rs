//! Mails that let somebody in or tell them that somebody got in or tries to, and the test mail.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::{Delivery, Letter};
use portico_domain::conversations::sms;
use portico_domain::database::Reader;
use portico_domain::id::{MembershipId, SignInId};
use portico_domain::people::{colleagues, portal_users, sign_in};
use portico_rendering::mail::{Action, Paragraph};

use super::sender::Sender;
use super::{Texted, Written};
use crate::Settings;

/// The link and the code that sign a client in; nothing once they are used, burned or over.
pub(super) async fn sign_in_link(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = SignInId(delivery.object_id);
    let Some(facts) = sign_in::letter_facts(reader, &settings.key, id).await? else { return Ok(None) };
    let (t, company) = (sender.t, &sender.company.name);
    let mut letter = sender.letter(t.with("letters-sign-in-heading", "company", company));
    let text = t.with("letters-sign-in-text", "first", &facts.first_name);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    let until = t.clock(&facts.expires_at.at(&sender.zone));
    let action = Action::new(t.say("letters-sign-in-action"), sender.at(&facts.path));
    letter.action = Some(action.with_note(t.with("letters-sign-in-note", "until", until)));
    letter.code = Some(facts.code);
    letter.footnote.push(t.say("letters-sign-in-ignore").into_owned());
    Ok(Some(Written { subject: t.with("letters-sign-in-subject", "company", company), letter }))
}

/// The text message with link and code, for somebody who has only a phone; it holds nothing but the way in.
pub(super) async fn sign_in_text(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Texted>> {
    let id = SignInId(delivery.object_id);
    let Some(facts) = sign_in::letter_facts(reader, &settings.key, id).await? else { return Ok(None) };
    let (t, company) = (sender.t, &sender.company.name);
    let link = sender.at(&facts.path);
    let text = t.with3("letters-sign-in-sms", "company", company, "link", link, "code", &facts.code);
    let subject = t.with("letters-sign-in-subject", "company", company);
    Ok(Some(Texted { subject, text: super::short(&sms::plain(&text)), not_before: None }))
}

/// The text message that somebody signed in from a browser that was not seen before.
pub(super) fn signed_in_elsewhere_text(sender: &Sender, delivery: &Delivery) -> Texted {
    let (t, company) = (sender.t, &sender.company.name);
    let when = t.moment(&delivery.queued_at.at(&sender.zone));
    let link = sender.portal("settings/devices");
    let text = t.with3("letters-elsewhere-sms", "company", company, "when", when, "link", link);
    let subject = t.with("letters-elsewhere-subject", "company", company);
    Texted { subject, text: super::short(&sms::plain(&text)), not_before: None }
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
    let devices =
        if delivery.to_staff { sender.console("me/devices") } else { sender.portal("settings/devices") };
    letter.action = Some(Action::new(t.say("letters-elsewhere-action"), devices));
    letter.footnote.push(t.say("letters-why-access").into_owned());
    Written { subject: t.with("letters-elsewhere-subject", "company", &sender.company.name), letter }
}

/// A passkey of theirs was added, removed, or may be in somebody else's hands as well.
pub(super) fn passkey(sender: &Sender, delivery: &Delivery) -> Written {
    let t = sender.t;
    let word = match delivery.event {
        Letter::PasskeyAdded => "added",
        Letter::PasskeyCopied => "copied",
        _ => "removed",
    };
    let say = |part: &str| format!("letters-passkey-{word}-{part}");
    let when = t.moment(&delivery.queued_at.at(&sender.zone));
    let mut letter = sender.letter(t.say(&say("heading")).into_owned());
    let text = t.with2(&say("text"), "company", &sender.company.name, "when", when);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    let then = if word == "copied" { "letters-passkey-copied-then" } else { "letters-passkey-not-you" };
    letter.paragraphs.push(Paragraph::Text(t.say(then).into_owned()));
    let list =
        if delivery.to_staff { sender.console("me/passkeys") } else { sender.portal("settings/passkeys") };
    letter.action = Some(Action::new(t.say("letters-passkey-action"), list));
    letter.footnote.push(t.say("letters-why-access").into_owned());
    Written { subject: t.with(&say("subject"), "company", &sender.company.name), letter }
}

/// The link by which a client chooses a password; nothing once it is used, burned or over.
pub(super) async fn password_reset(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = SignInId(delivery.object_id);
    let Some(facts) = sign_in::letter_facts(reader, &settings.key, id).await? else { return Ok(None) };
    let (t, company) = (sender.t, &sender.company.name);
    let mut letter = sender.letter(t.say("letters-password-reset-heading").into_owned());
    let text = t.with2("letters-password-reset-text", "company", company, "first", &facts.first_name);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    let until = t.clock(&facts.expires_at.at(&sender.zone));
    let action = Action::new(t.say("letters-password-reset-action"), sender.at(&facts.path));
    letter.action = Some(action.with_note(t.with("letters-password-reset-note", "until", until)));
    letter.footnote.push(t.say("letters-password-reset-ignore").into_owned());
    Ok(Some(Written { subject: t.with("letters-password-reset-subject", "company", company), letter }))
}

/// A password of theirs came, went or changed.
pub(super) fn password_changed(sender: &Sender, delivery: &Delivery) -> Written {
    let (t, company) = (sender.t, &sender.company.name);
    let when = t.moment(&delivery.queued_at.at(&sender.zone));
    let mut letter = sender.letter(t.say("letters-password-changed-heading").into_owned());
    let text = t.with2("letters-password-changed-text", "company", company, "when", when);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.paragraphs.push(Paragraph::Text(t.say("letters-password-changed-not-you").into_owned()));
    letter.action =
        Some(Action::new(t.say("letters-password-changed-action"), sender.portal("settings/devices")));
    letter.footnote.push(t.say("letters-why-access").into_owned());
    Written { subject: t.with("letters-password-changed-subject", "company", company), letter }
}

/// The office changed the address or the number with which they sign in.
pub(super) async fn address_moved(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Written> {
    let t = sender.t;
    let company = &sender.company.name;
    let when = t.moment(&delivery.queued_at.at(&sender.zone));
    let mut letter = sender.letter(t.say("letters-moved-heading").into_owned());
    let text = t.with2("letters-moved-text", "company", company, "when", when);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.paragraphs.push(Paragraph::Text(t.say("letters-moved-not-you").into_owned()));
    if let Some(facts) = portal_users::moved_letter(reader, &settings.key, delivery).await? {
        let until = t.moment(&facts.until.at(&sender.zone));
        let action = Action::new(t.say("letters-moved-action"), sender.at(&facts.path));
        letter.action = Some(action.with_note(t.with("letters-moved-note", "until", until)));
    }
    letter.footnote.push(t.say("letters-why-access").into_owned());
    Ok(Written { subject: t.with("letters-moved-subject", "company", company), letter })
}

/// An owner of an account lets somebody act for it who gets in already; nothing once that is over.
pub(super) async fn colleague_added(
    reader: &Reader<System>,
    sender: &Sender,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = MembershipId(delivery.object_id);
    let Some(facts) = colleagues::letter_facts(reader, id).await? else { return Ok(None) };
    let (t, company) = (sender.t, &sender.company.name);
    let mut letter = sender.letter(t.with("letters-colleague-heading", "account", &facts.account));
    let text = t.with3(
        "letters-colleague-text",
        "sender",
        &facts.sender,
        "account",
        &facts.account,
        "company",
        company,
    );
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.action = Some(Action::new(t.say("letters-colleague-action"), sender.portal("")));
    letter.footnote.push(t.with("letters-why-client", "company", company));
    Ok(Some(Written { subject: t.with("letters-colleague-heading", "account", &facts.account), letter }))
}

/// More sign-in mails were asked for than are sent.
pub(super) fn sign_in_flood(sender: &Sender) -> Written {
    let t = sender.t;
    let company = &sender.company.name;
    let mut letter = sender.letter(t.say("letters-flood-heading").into_owned());
    let text = t.with("letters-flood-text", "company", company);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.paragraphs.push(Paragraph::Text(t.say("letters-flood-advice").into_owned()));
    letter.action = Some(Action::new(t.say("letters-flood-action"), sender.console("deliveries")));
    letter.footnote.push(t.say("letters-why-access").into_owned());
    Written { subject: t.with("letters-flood-subject", "company", company), letter }
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

/// So much of the day's text messages is used up, or links are paused.
pub(super) fn sms_budget(sender: &Sender, delivery: &Delivery) -> Written {
    let t = sender.t;
    let company = &sender.company.name;
    // What it is stands in the key: `…:sms-budget:2026-12-01:80:…`; not in one that staff sent again by hand.
    let what = delivery.unique_key.split(':').nth(3).unwrap_or_default();
    let share: Option<u32> = what.parse().ok();
    let subject = t.with("letters-sms-budget-subject", "company", company);
    let text = match share {
        Some(100..) => t.with("letters-sms-budget-all", "company", company),
        Some(share) => t.with2("letters-sms-budget-part", "company", company, "share", share),
        None if what == "paused" => t.with("letters-sms-budget-paused", "company", company),
        None => t.with("letters-sms-budget-some", "company", company),
    };
    let mut letter = sender.letter(subject.clone());
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.paragraphs.push(Paragraph::Text(t.say("letters-sms-budget-advice").into_owned()));
    letter.action = Some(Action::new(t.say("letters-sms-budget-action"), sender.console("field")));
    letter.footnote.push(t.with("letters-why-staff", "company", company));
    Written { subject, letter }
}
