//! Makes a contact of a lead, once; they stay on record with what they became.

use super::{Lead, LeadRefusal, LeadStatus, settle};
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::database::UnitOfWork;
use crate::people::accounts::Account;
use crate::people::contacts::{self, Contact, ContactForm};
use crate::people::memberships::MembershipRole;
use crate::workspaces;

/// Converts it; the contact has a place in `account`, if there is one. `lead` is held until the change ends, so of two
/// colleagues the second learns that they are a contact already.
pub async fn convert(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageClients>,
    lead: Lead,
    place: Option<(&Account, MembershipRole)>,
    language: &str,
) -> Result<Contact> {
    match lead.status {
        LeadStatus::Converted => return Err(LeadRefusal::Converted.into()),
        LeadStatus::Lost => return Err(LeadRefusal::Lost.into()),
        LeadStatus::New | LeadStatus::Contacted | LeadStatus::Qualified => {}
    }
    let country = workspaces::own(work).await?.country;
    let one = |text: &str| if text.is_empty() { Vec::new() } else { vec![(0, text.to_owned())] };
    let form = ContactForm {
        first_name: lead.first_name.clone(),
        last_name: lead.last_name.clone(),
        emails: one(&lead.email),
        phones: one(&lead.phone),
        language: language.to_owned(),
        notes: lead.notes.clone(),
    };
    let contact = contacts::create(work, by, &form, &country, place).await?;
    settle(work, by, lead, &contact, place.map(|(account, _)| account.id)).await?;
    Ok(contact)
}
