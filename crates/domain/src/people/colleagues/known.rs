//! Whose an address is already: then nothing of theirs is written over (security.md row 40).

use sea_orm::{ColumnTrait, QueryFilter};

use super::ColleagueRefusal;
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::people::contacts::{self, Contact};
use crate::people::portal_users::{self, PortalUserRow};
use crate::people::sign_in::lock_anybody;
use crate::search_text::contains_all;

/// Whoever has the address, locked, with their access if they have or had any. Refused where it is not clear who is
/// meant.
pub(super) async fn known(
    work: &UnitOfWork<System>,
    email: &EmailAddress,
) -> Result<Option<(Contact, Option<PortalUserRow>)>> {
    use portal_users::row::{Column as User, Entity as Users};
    let key = email.key();
    if let Some(user) = work.first(work.visible::<Users>().filter(User::EmailKey.eq(&key))).await? {
        let person = lock_anybody(work, user.id).await?;
        return Ok(Some((person.contact, Some(person.user))));
    }
    let fits = work
        .visible::<contacts::row::Entity>()
        .filter(contains_all(contacts::row::Column::SearchText, email.as_str()));
    let mut theirs = work.all(fits).await?;
    theirs.retain(|contact| contact.emails.0.iter().any(|one| one.key() == key));
    let [contact] = theirs.as_slice() else {
        return if theirs.is_empty() { Ok(None) } else { Err(ColleagueRefusal::AskUs.into()) };
    };
    let contact = work.one_for_update::<contacts::row::Entity>(contact.id).await?;
    let has_access = work.count(work.visible::<Users>().filter(User::ContactId.eq(contact.id))).await? > 0;
    let is_first = contact.emails.0.first().is_some_and(|first| first.key() == key);
    // They sign in, or would be invited, at another address than the one that was typed.
    if has_access || !is_first {
        return Err(ColleagueRefusal::AskUs.into());
    }
    Ok(Some((contact, None)))
}
