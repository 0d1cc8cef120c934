//! The mail that invites a colleague to the team.

use portico_domain::Result;
use portico_domain::access::System;
use portico_domain::conversations::deliveries::Delivery;
use portico_domain::database::Reader;
use portico_domain::id::StaffInvitationId;
use portico_domain::people::staff_invitations;
use portico_rendering::mail::{Action, Paragraph};

use super::Written;
use super::sender::Sender;
use crate::Settings;

/// Writes it; nothing once the invitation was taken up, taken back, or is over.
pub(super) async fn mail(
    reader: &Reader<System>,
    sender: &Sender,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let id = StaffInvitationId(delivery.object_id);
    let Some(facts) = staff_invitations::letter_facts(reader, &settings.key, id).await? else {
        return Ok(None);
    };
    let (t, company) = (sender.t, &sender.company.name);
    let mut letter = sender.letter(t.with("letters-staff-invitation-heading", "company", company));
    let text = t.with3(
        "letters-staff-invitation-text",
        "first",
        &sender.first_name,
        "inviter",
        &facts.inviter,
        "company",
        company,
    );
    letter.preheader.clone_from(&text);
    letter.paragraphs.push(Paragraph::Text(text));
    let next = if facts.is_local_off {
        "letters-staff-invitation-elsewhere"
    } else {
        "letters-staff-invitation-password"
    };
    letter.paragraphs.push(Paragraph::Text(t.say(next).into_owned()));
    let until = t.moment(&facts.invitation.expires_at.at(&sender.zone));
    let action = Action::new(t.say("letters-staff-invitation-action"), sender.at(&facts.path));
    letter.action = Some(action.with_note(t.with("letters-staff-invitation-note", "until", until)));
    letter.footnote.push(t.say("letters-staff-invitation-ignore").into_owned());
    let subject = t.with2("letters-staff-invitation-subject", "inviter", &facts.inviter, "company", company);
    Ok(Some(Written { subject, letter }))
}
