//! A contact's address changed: whoever reads the old mailbox gets in no more.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::row::{Column, Entity};
use super::shut_out::end_every_way_in;
use super::{PortalUserRefusal, PortalUserStatus};
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::ContactId;
use crate::people::contacts::Contact;
use crate::people::invitations::InvitationRefusal;
use crate::{Error, Result};

/// Signs a contact's portal user in by their first address from now on, if the one so far is no longer among theirs;
/// every way in that they had ends, and so does a password, which may be that of whoever read the old mailbox. Nothing for
/// contacts who have no access. Refused when somebody else signs in with the address, or when none is left.
pub(crate) async fn readdress(work: &mut UnitOfWork<Staff>, contact: &Contact) -> Result<()> {
    let select = work.visible::<Entity>().filter(Column::ContactId.eq(contact.id)).lock_exclusive();
    let Some(user) = work.first(select).await? else { return Ok(()) };
    if user.status == PortalUserStatus::Removed {
        return Ok(());
    }
    if contact.emails.0.iter().any(|email| email.key() == user.email_key) {
        return Ok(());
    }
    // Somebody who has only a phone stays as they are while the number is theirs and no address comes in.
    let is_theirs = |phone: &str| contact.phones.0.iter().any(|number| number.as_str() == phone);
    if contact.emails.0.is_empty() && user.email.is_empty() && user.phone.as_deref().is_some_and(is_theirs) {
        return Ok(());
    }
    let email = contact.emails.0.first().ok_or(PortalUserRefusal::AddressNeeded)?;
    is_free(work, email).await?;
    end_every_way_in(work, &user).await?;
    let version = user.version;
    let mut row = user.into_active_model();
    row.email = Set(email.as_str().to_owned());
    row.email_key = Set(email.key());
    row.password_hash = Set(None);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    match work.update(row).await {
        Err(error) if error.is_duplicate() => Err(InvitationRefusal::AddressTaken.into()),
        other => other.map(|_| ()),
    }
}

/// Whether a contact has access to the portal or is about to.
pub(crate) async fn has_access<S: Sight<By = Staff>>(sight: &S, contact: ContactId) -> Result<bool> {
    let users = sight
        .visible::<Entity>()
        .filter(Column::ContactId.eq(contact))
        .filter(Column::Status.ne(PortalUserStatus::Removed));
    Ok(sight.count(users).await? > 0)
}

async fn is_free(work: &UnitOfWork<Staff>, email: &EmailAddress) -> Result<()> {
    let holder = work.visible::<Entity>().filter(Column::EmailKey.eq(email.key()));
    match work.first(holder).await? {
        Some(_) => Err(Error::from(InvitationRefusal::AddressTaken)),
        None => Ok(()),
    }
}
