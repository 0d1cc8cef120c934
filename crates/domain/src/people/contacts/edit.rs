//! Changes what is known of a person. With an address goes the way in through it.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::{Contact, ContactForm};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::people::portal_users;
use crate::{Error, Result};

/// Changes a contact, unless somebody else did since `version` was shown. A client whose address or number is no longer
/// among theirs signs in by the first one from then on, and anew.
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
    let before = contact.clone();
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
    if let Err(error) = portal_users::readdress(work, &contact).await {
        return Err(at_address(error, form));
    }
    let happened = Happened::to(Event::ContactChanged, contact.id.0, contact.name());
    work.record(happened.between(&before, &contact)).await?;
    Ok(contact)
}

/// Whether a form would change an address or a number of somebody who has access to the portal: the way in goes with it.
pub async fn changes_way_in<S: Sight<By = Staff>>(
    sight: &S,
    contact: &Contact,
    form: &ContactForm,
    country: &str,
) -> Result<bool> {
    // A form that is refused changes nothing.
    let Ok(read) = form.read(country) else { return Ok(false) };
    if read.emails == contact.emails && read.phones == contact.phones {
        return Ok(false);
    }
    portal_users::has_access(sight, contact.id).await
}

/// A refused address or number is told at its row of the form, so that everything typed stays.
fn at_address(error: Error, form: &ContactForm) -> Error {
    let Some(key) = error.refusal_key() else { return error };
    let (rows, part) = match key {
        "invite-phone-taken" => (&form.phones, ("phones", "number")),
        _ => (&form.emails, ("emails", "address")),
    };
    let row = rows.iter().find(|(_, text)| !text.trim().is_empty()).map_or(0, |(row, _)| *row);
    Invalid::field(format!("{}.{row}.{}", part.0, part.1), key).into()
}
