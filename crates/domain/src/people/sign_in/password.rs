//! Signs a client in by their password, and gives them another one. Whatever comes or goes, all their sessions end, their
//! links burn, and they are told by mail (security.md rows 21, 30 and 35).

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::enter::{Person, enter, lock_person};
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::people::passwords::PasswordRefusal;
use crate::people::portal_users::PortalUserRow;
use crate::people::portal_users::shut_out::burn_links;
use crate::people::sessions::{self, Browser, NewSession};
use crate::portal::{SignInMode, sign_in_mode};
use crate::{Error, Result};

/// Whether a client may have a password: the company lets clients have one, and they have the address to type beside it.
pub fn may_have_password(mode: SignInMode, user: &PortalUserRow) -> bool {
    mode.takes_passwords() && !user.email.is_empty()
}

/// Signs in somebody whom [`crate::people::passwords::verify_client`] has just known by their password;
/// [`PasswordRefusal::Wrong`] when it is another one by now, or they do not get in any more.
pub async fn enter_by_password(
    work: &mut UnitOfWork<System>,
    proved: &PortalUserRow,
    browser: &Browser,
    hours: i64,
) -> Result<NewSession> {
    let person = still_theirs(work, proved).await?;
    if !may_have_password(sign_in_mode(work).await?, &person.user) {
        return Err(PasswordRefusal::Wrong.into());
    }
    enter(work, person, browser, hours).await
}

/// Gives somebody who is signed in another password, hashed by [`crate::people::passwords::hash`], or takes theirs away;
/// the browser at hand gets a new session. Whoever has one is `proved` by it:
/// [`crate::people::passwords::verify_client`] has just known them.
pub async fn change_password(
    work: &mut UnitOfWork<System>,
    proved: &PortalUserRow,
    password_hash: Option<String>,
    browser: &Browser,
    hours: i64,
) -> Result<NewSession> {
    let person = still_theirs(work, proved).await?;
    let mode = sign_in_mode(work).await?;
    if !may_have_password(mode, &person.user) {
        return Err(Error::NotFound);
    }
    if password_hash.is_none() && mode == SignInMode::Password {
        return Err(PasswordRefusal::Kept.into());
    }
    let user = keep(work, person, password_hash).await?;
    sessions::open_for_portal_user(work, user.id, browser, hours).await
}

/// The person under lock, if they still get in and their password is the one they were known by.
async fn still_theirs(work: &UnitOfWork<System>, proved: &PortalUserRow) -> Result<Person> {
    let person = lock_person(work, proved.id).await?;
    let person = person.filter(|person| person.user.password_hash == proved.password_hash);
    person.ok_or_else(|| PasswordRefusal::Wrong.into())
}

/// Keeps a password, or none, for a locked person.
pub(super) async fn keep(
    work: &mut UnitOfWork<System>,
    person: Person,
    password_hash: Option<String>,
) -> Result<PortalUserRow> {
    let Person { user, contact } = person;
    sessions::revoke_all_of_portal_user(work, user.id).await?;
    burn_links(work, user.id).await?;
    let event = match password_hash {
        Some(_) => Event::PortalUserPasswordSet,
        None => Event::PortalUserPasswordRemoved,
    };
    let mut row = user.into_active_model();
    row.password_hash = Set(password_hash);
    row.failed_passwords = Set(0);
    row.password_locked_until = Set(None);
    row.updated_at = Set(work.now());
    let user = work.update(row).await?;
    work.record(Happened::to(event, user.id.0, contact.name())).await?;
    tell(work, &user, contact.name()).await?;
    Ok(user)
}

async fn tell(work: &mut UnitOfWork<System>, user: &PortalUserRow, name: String) -> Result<()> {
    let mail = NewDelivery {
        letter: Letter::PasswordChanged,
        unique_key: format!("password-changed:{}:{}", user.id, work.now().0),
        to: Recipient {
            name,
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
