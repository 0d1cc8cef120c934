//! Takes a person out of use, and back. Whoever is out of use has no access from that moment on and stays in every list.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::Contact;
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::portal_users;

/// Takes a contact out of use: sessions, sign-in links and invitations end in the same change.
pub async fn deactivate(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    contact: Contact,
) -> Result<Contact> {
    if !contact.active {
        return Ok(contact);
    }
    let contact = switch(work, contact, false, Event::ContactDeactivated).await?;
    portal_users::shut_out(work, contact.id).await?;
    Ok(contact)
}

/// Takes a contact into use again; they sign in anew.
pub async fn reactivate(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    contact: Contact,
) -> Result<Contact> {
    if contact.active {
        return Ok(contact);
    }
    switch(work, contact, true, Event::ContactReactivated).await
}

async fn switch(
    work: &mut UnitOfWork<Staff>,
    contact: Contact,
    active: bool,
    event: Event,
) -> Result<Contact> {
    let (version, before) = (contact.version, contact.clone());
    let mut row = contact.into_active_model();
    row.active = Set(active);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let contact = work.update(row).await?;
    let happened = Happened::to(event, contact.id.0, contact.name());
    work.record(happened.between(&before, &contact)).await?;
    Ok(contact)
}
