//! Changes what is known of a person.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::{Contact, ContactForm};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// Changes a contact, unless somebody else did since `version` was shown.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    contact: Contact,
    version: i32,
    form: &ContactForm,
    country: &str,
) -> Result<Contact> {
    if contact.version != version {
        return Err(Error::Stale);
    }
    let read = form.read(country)?;
    let mut row = contact.into_active_model();
    row.first_name = Set(read.first_name);
    row.last_name = Set(read.last_name);
    row.emails = Set(read.emails);
    row.phones = Set(read.phones);
    row.language = Set(read.language);
    row.notes = Set(read.notes);
    row.search_text = Set(read.search_text);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let contact = work.update(row).await?;
    work.record(Happened::to(Event::ContactChanged, contact.id.0, contact.name())).await?;
    Ok(contact)
}
