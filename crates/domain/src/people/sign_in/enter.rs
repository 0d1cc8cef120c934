//! The last step of every way in: the person is read again under lock, old links burn, and a new session begins.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::id::PortalUserId;
use crate::people::contacts::{self, Contact};
use crate::people::portal_users::shut_out::burn_links;
use crate::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use crate::people::sessions::{self, Browser, NewSession};
use crate::portal;

/// Somebody just signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Their new session.
    pub session: NewSession,
    /// Who they are.
    pub user: PortalUserId,
    /// Where they wanted to go.
    pub next: Option<String>,
}

/// A client who may get in at this moment, with their contact.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) user: PortalUserRow,
    pub(crate) contact: Contact,
}

/// The client, locked with their contact until the end of the change; nothing unless both are active and the portal is
/// open. Whoever makes a contact inactive or closes the portal locks in the same order, so one of the two comes first
/// and the other sees it (row 32).
pub(crate) async fn lock_person(work: &UnitOfWork<System>, user: PortalUserId) -> Result<Option<Person>> {
    if !portal::is_open_until_the_end(work).await? {
        return Ok(None);
    }
    let person = lock_anybody(work, user).await?;
    Ok(Some(person).filter(|person| person.contact.active && person.user.status == PortalUserStatus::Active))
}

/// The same whatever their standing.
pub(crate) async fn lock_anybody(work: &UnitOfWork<System>, user: PortalUserId) -> Result<Person> {
    let contact = work.one::<portal_users::row::Entity>(user).await?.contact_id;
    let contact = work.one_for_update::<contacts::row::Entity>(contact).await?;
    let user = work.one_for_update::<portal_users::row::Entity>(user).await?;
    Ok(Person { user, contact })
}

/// Signs a locked person in: every other link burns, the session's secret is new.
pub(crate) async fn enter(
    work: &mut UnitOfWork<System>,
    person: Person,
    browser: &Browser,
    hours: i64,
) -> Result<NewSession> {
    let Person { user, contact } = person;
    burn_links(work, user.id).await?;
    let session = sessions::open_for_portal_user(work, user.id, browser, hours).await?;
    let mut row = user.clone().into_active_model();
    row.last_sign_in_at = Set(Some(work.now()));
    work.update(row).await?;
    work.record(Happened::to(Event::PortalUserSignedIn, user.id.0, contact.name()).seen_at(&browser.network))
        .await?;
    Ok(session)
}

/// Tells a client that a link they asked for in one browser let another one in (row 3).
pub(super) async fn warn_of_other_browser(
    work: &mut UnitOfWork<System>,
    person: &Person,
    session: &NewSession,
) -> Result<()> {
    let unique_key = format!("signed-in-elsewhere:{}", session.id);
    let useless_after = Some(work.now().plus_days(2));
    if person.user.email.is_empty() {
        let message = NewSms {
            unique_key,
            to_phone: person.user.phone.clone().unwrap_or_default(),
            to_name: person.contact.name(),
            language: person.user.language.clone(),
            noun: Noun::Session,
            object: session.id.0,
            activity: None,
            kind: Letter::SignedInElsewhere,
            useless_after,
        };
        sms::to(work, message, Some(person.user.id)).await?;
        return Ok(());
    }
    let to = Recipient {
        name: person.contact.name(),
        email: person.user.email.clone(),
        language: person.user.language.clone(),
        staff: false,
        portal_user: Some(person.user.id),
    };
    let mail = NewDelivery {
        letter: Letter::SignedInElsewhere,
        unique_key,
        to,
        noun: Noun::Session,
        object: session.id.0,
        activity: None,
        useless_after,
    };
    deliveries::queue(work, mail).await?;
    Ok(())
}
