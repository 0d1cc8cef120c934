//! Adds a person to the directory, with a place in an account if there is one.

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{Contact, ContactForm};
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::ContactId;
use crate::people::accounts::Account;
use crate::people::memberships::{self, MembershipRole};

/// Adds a contact; `country` fills in the prefix of a phone number.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageClients>,
    form: &ContactForm,
    country: &str,
    place: Option<(&Account, MembershipRole)>,
) -> Result<Contact> {
    let contact = put(work, form, country).await?;
    if let Some((account, role)) = place {
        memberships::add(work, by, account, &contact, role).await?;
    }
    Ok(contact)
}

/// The same by whoever may, without a place.
pub(in crate::people) async fn put<P: Principal>(
    work: &mut UnitOfWork<P>,
    form: &ContactForm,
    country: &str,
) -> Result<Contact> {
    let read = form.read(country)?;
    let row = ActiveModel {
        id: Set(ContactId::new(work.now())),
        first_name: Set(read.first_name),
        last_name: Set(read.last_name),
        emails: Set(read.emails),
        phones: Set(read.phones),
        language: Set(read.language),
        notes: Set(read.notes),
        active: Set(true),
        search_text: Set(read.search_text),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let contact = work.insert(row).await?;
    work.record(Happened::to(Event::ContactCreated, contact.id.0, contact.name())).await?;
    Ok(contact)
}
