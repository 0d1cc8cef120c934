//! Makes an address a contact's preferred one again, and keeps the others.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::{Addresses, Contact, MOST_WAYS};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::search_text::folded;

/// The address comes first; the last one goes if there are too many.
pub(in crate::people) async fn put_first(
    work: &mut UnitOfWork<System>,
    contact: Contact,
    email: EmailAddress,
) -> Result<Contact> {
    let mut emails = vec![email];
    let others = contact.emails.0.iter().filter(|other| other.key() != emails[0].key()).cloned();
    let others: Vec<EmailAddress> = others.take(MOST_WAYS - 1).collect();
    emails.extend(others);
    let ways = emails.iter().map(EmailAddress::as_str);
    let numbers = contact.phones.0.iter().map(|phone| phone.as_str());
    let names = [contact.first_name.as_str(), contact.last_name.as_str()];
    let search_text = folded(names.into_iter().chain(ways).chain(numbers));
    let version = contact.version;
    let mut row = contact.into_active_model();
    row.emails = Set(Addresses(emails));
    row.search_text = Set(search_text);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    work.update(row).await
}
