//! The mail to somebody who gets in already and may now act for one account more, and what the office reads of it.

use super::Owner;
use crate::access::System;
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, MembershipId};
use crate::people::accounts;
use crate::people::contacts::{self, Contact};
use crate::people::memberships::{self, Membership, MembershipRole};
use crate::people::portal_users::{self, PortalUserRow};
use crate::{Error, Result};

/// Days after which the mail tells nothing new.
const USELESS_AFTER_DAYS: i64 = 7;

/// What the mail says.
#[derive(Clone, Debug)]
pub struct ColleagueLetter {
    /// Who invited them, by name.
    pub sender: String,
    /// The account they may act for.
    pub account: String,
    /// Its id.
    pub account_id: AccountId,
    /// Who was invited, by name.
    pub person: String,
    /// As what.
    pub role: MembershipRole,
}

/// Queues the mail.
pub(super) async fn tell(
    work: &mut UnitOfWork<System>,
    by: &Owner,
    place: &Membership,
    (contact, user): (&Contact, &PortalUserRow),
) -> Result<()> {
    let to = Recipient {
        name: contact.name(),
        email: user.email.clone(),
        language: user.language.clone(),
        staff: false,
        portal_user: Some(user.id),
    };
    let mail = NewDelivery {
        letter: Letter::ColleagueAdded,
        unique_key: format!("colleague-added:{}:{}:{}", place.id, by.id, work.now().0),
        to,
        noun: Noun::PortalUser,
        object: place.id.0,
        activity: None,
        useless_after: Some(work.now().plus_days(USELESS_AFTER_DAYS)),
    };
    deliveries::queue(work, mail).await?;
    Ok(())
}

/// What the mail says; nothing once the place is gone or over.
pub async fn letter_facts<S: Sight<By = System>>(
    sight: &S,
    id: MembershipId,
) -> Result<Option<ColleagueLetter>> {
    let place = match sight.one::<memberships::row::Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    let Some(inviter) = place.invited_by else { return Ok(None) };
    if place.ends_at.is_some_and(|end| end <= sight.now()) {
        return Ok(None);
    }
    let sender = portal_users::name_of(sight, inviter).await?;
    let account = sight.one::<accounts::row::Entity>(place.account_id).await?;
    let person = sight.one::<contacts::row::Entity>(place.contact_id).await?.name();
    let (account, account_id) = (account.name, account.id);
    Ok(Some(ColleagueLetter { sender, account, account_id, person, role: place.role }))
}
