//! A contact's address or number changed: whoever reads the old mailbox, or has the old number by now, gets in no more.

use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, IntoActiveModel, QueryFilter, QuerySelect};

use super::row::{Column, Entity, Model};
use super::shut_out::end_every_way_in;
use super::{PortalUserRefusal, PortalUserStatus};
use crate::access::Staff;
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::id::ContactId;
use crate::people::contacts::Contact;
use crate::people::invitations::InvitationRefusal;
use crate::{Error, Result};

/// Signs a contact's portal user in by their first address and number from now on, if those so far are no longer among
/// theirs; every way in that they had ends, and so does a password, which may be that of whoever read the old mailbox. The
/// address so far is told. Nothing for contacts who have no access. Refused when somebody else signs in with the address
/// or number, or when none is left.
pub(crate) async fn readdress(work: &mut UnitOfWork<Staff>, contact: &Contact) -> Result<()> {
    let select = work.visible::<Entity>().filter(Column::ContactId.eq(contact.id)).lock_exclusive();
    let Some(user) = work.first(select).await? else { return Ok(()) };
    if user.status == PortalUserStatus::Removed {
        return Ok(());
    }
    let mut moved = moved(&user, contact)?;
    if (&moved.email_key, &moved.phone) == (&user.email_key, &user.phone) {
        return Ok(());
    }
    is_free(work, &moved).await?;
    end_every_way_in(work, &user).await?;
    tell(work, &user, contact).await?;
    moved.password_hash = None;
    moved.updated_at = work.now();
    moved.version += 1;
    match work.update(moved.into_active_model().reset_all()).await {
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

/// The portal user as they sign in from now on.
fn moved(user: &Model, contact: &Contact) -> Result<Model> {
    let mut moved = user.clone();
    let is_theirs = |phone: &String| contact.phones.0.iter().any(|number| number.as_str() == phone);
    if user.phone.as_ref().is_some_and(|phone| !is_theirs(phone)) {
        moved.phone = contact.phones.0.first().map(|number| number.as_str().to_owned());
    }
    if contact.emails.0.iter().any(|email| email.key() == user.email_key) {
        return Ok(moved);
    }
    match (contact.emails.0.first(), &moved.phone) {
        (Some(email), _) => {
            moved.email = email.as_str().to_owned();
            moved.email_key = email.key();
        }
        // Somebody who has only a phone stays so while no address comes in.
        (None, Some(phone)) if user.email.is_empty() => moved.email_key = format!("tel:{phone}"),
        _ => return Err(PortalUserRefusal::AddressNeeded.into()),
    }
    Ok(moved)
}

/// Nobody else signs in by the address or the number.
async fn is_free(work: &UnitOfWork<Staff>, moved: &Model) -> Result<()> {
    let mut either = Condition::any().add(Column::EmailKey.eq(&moved.email_key));
    if let Some(phone) = &moved.phone {
        either = either.add(Column::Phone.eq(phone));
    }
    let holder = work.visible::<Entity>().filter(Column::Id.ne(moved.id)).filter(either);
    match work.first(holder).await? {
        Some(holder) if holder.email_key == moved.email_key => {
            Err(Error::from(InvitationRefusal::AddressTaken))
        }
        Some(_) => Err(Error::from(InvitationRefusal::PhoneTaken)),
        None => Ok(()),
    }
}

/// Tells the address so far. A number is told nothing: it may be a stranger's by now.
async fn tell(work: &mut UnitOfWork<Staff>, user: &Model, contact: &Contact) -> Result<()> {
    let mail = NewDelivery {
        letter: Letter::AddressMoved,
        unique_key: format!("address-moved:{}:{}", user.id, user.version),
        to: Recipient {
            name: contact.name(),
            email: user.email.clone(),
            language: user.language.clone(),
            staff: false,
            portal_user: Some(user.id),
        },
        noun: Noun::PortalUser,
        object: user.id.0,
        activity: None,
        useless_after: Some(work.now().plus_days(2)),
    };
    deliveries::queue(work, mail).await?;
    Ok(())
}
