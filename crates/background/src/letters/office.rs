//! Mails to those in the office who decide who gets in: somebody waits, an owner let somebody in, an address was put back.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::Delivery;
use portico_domain::database::Reader;
use portico_domain::id::{MembershipId, PortalUserId};
use portico_domain::people::{colleagues, portal_users};
use portico_rendering::mail::{Action, Paragraph};

use super::Written;
use super::sender::Sender;

/// Whoever reads the address so far says that the new one is not theirs.
pub(super) async fn address_put_back(
    reader: &Reader<System>,
    sender: &Sender,
    delivery: &Delivery,
) -> Result<Written> {
    about_client(reader, sender, delivery, "put-back").await
}

/// Somebody opened an invitation by text message and waits to be let in.
pub(super) async fn client_waits(
    reader: &Reader<System>,
    sender: &Sender,
    delivery: &Delivery,
) -> Result<Written> {
    about_client(reader, sender, delivery, "waits").await
}

/// What happened, what to do, and the record of the client whom it is about.
async fn about_client(
    reader: &Reader<System>,
    sender: &Sender,
    delivery: &Delivery,
    word: &str,
) -> Result<Written> {
    let id = PortalUserId(delivery.object_id);
    let name = portal_users::name_of(reader, id).await?;
    let t = sender.t;
    let heading = t.with(&format!("letters-{word}-heading"), "name", &name);
    let mut letter = sender.letter(heading.clone());
    let text = t.with2(&format!("letters-{word}-text"), "first", &sender.first_name, "name", &name);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    letter.paragraphs.push(Paragraph::Text(t.say(&format!("letters-{word}-advice")).into_owned()));
    let record = sender.console(&format!("portal-users/{id}"));
    letter.action = Some(Action::new(t.say(&format!("letters-{word}-action")), record));
    letter.footnote.push(t.with("letters-why-staff", "company", &sender.company.name));
    Ok(Written { subject: heading, letter })
}

/// An owner of an account invited somebody to it; nothing once that is over.
pub(super) async fn colleague_invited(
    reader: &Reader<System>,
    sender: &Sender,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = MembershipId(delivery.object_id);
    let Some(facts) = colleagues::letter_facts(reader, id).await? else { return Ok(None) };
    let t = sender.t;
    let (person, account) = (&facts.person, &facts.account);
    let heading = t.with2("letters-invited-colleague-heading", "sender", &facts.sender, "account", account);
    let mut letter = sender.letter(heading.clone());
    let role = t.say(&format!("memberships-role-{}", facts.role)).into_owned();
    let text = t.with3("letters-invited-colleague-text", "name", person, "account", account, "role", role);
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    let page = sender.console(&format!("accounts/{}", facts.account_id));
    letter.action = Some(Action::new(t.say("letters-invited-colleague-action"), page));
    letter.footnote.push(t.with("letters-why-staff", "company", &sender.company.name));
    Ok(Some(Written { subject: heading, letter }))
}
