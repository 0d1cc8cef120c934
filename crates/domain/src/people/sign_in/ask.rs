//! Asks for a link to sign in, or to choose a password. Known, unknown, removed or too often: the same answer and the same
//! work (row 14).

use std::net::IpAddr;

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Select};

use super::flood::{self, may_send};
use super::row::{ActiveModel, Column, Entity};
use super::{LIVE_AT_ONCE, Purpose, SignIn, Way, lock_person};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::id::{PortalUserId, SignInId};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::portal_users::{self, PortalUserRow};
use crate::secret::{self, ServerKey};

/// Links asked for from one network, whichever company it asks: a burst of five, then one a minute (row 16).
const PER_NETWORK: Limit = Limit { count: 5, seconds: 5 * 60 };

/// What is asked.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// What the link is for.
    pub purpose: Purpose,
    /// The address or number as typed.
    pub way: &'a Way,
    /// The asking browser's own secret.
    pub browser: &'a str,
    /// The network it asks from, as limits count it.
    pub from: IpAddr,
    /// Where they wanted to go, already found safe.
    pub next: Option<String>,
    /// How long the link lives.
    pub minutes: i64,
}

/// What may be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// "If this address or number has access, a message is on its way."
    Taken,
    /// Too many from this network; later it works again.
    TooMany {
        /// Seconds after which another try makes sense.
        seconds: i64,
    },
}

/// Takes the question, and queues a message if the address or number belongs to a client with access. To be committed in any case.
pub async fn ask(work: &mut UnitOfWork<System>, key: &ServerKey, ask: Ask<'_>) -> Result<Asked> {
    let network = Key::Everywhere(format!("sign-in-from:{}", ask.from));
    if let Allowed::After(seconds) = limits::allow(work, &network, &[PER_NETWORK]).await? {
        return Ok(Asked::TooMany { seconds });
    }
    // A request beyond the limit changes nothing: the messages already sent stay usable (row 21).
    let word = match ask.purpose {
        Purpose::Enter => "sign-in-to",
        Purpose::Reset => "password-reset-to",
    };
    let address = Key::Here(format!("{word}:{}", secret::hash(&ask.way.key())));
    if limits::allow(work, &address, ask.way.limits()).await? != Allowed::Yes {
        return Ok(Asked::Taken);
    }
    if let Allowed::After(seconds) = ask.way.allow_from(work, ask.from).await? {
        return Ok(Asked::TooMany { seconds });
    }
    if ask.purpose == Purpose::Enter {
        limits::forget(work, &super::enter_code::tries_key(ask.browser)).await?;
    }
    match person_of(work, ask.way).await? {
        Some(user) => issue(work, key, user, ask).await?,
        None => as_much_work(work).await?,
    }
    Ok(Asked::Taken)
}

/// The client with this address or number, if they would get in now.
async fn person_of(work: &UnitOfWork<System>, way: &Way) -> Result<Option<super::enter::Person>> {
    let whose = match way {
        Way::Phone(number) => portal_users::row::Column::Phone.eq(number.as_str()),
        Way::Email(email) => portal_users::row::Column::EmailKey.eq(email.key()),
    };
    let select = work.visible::<portal_users::row::Entity>().filter(whose);
    match work.first(select).await? {
        Some(user) => lock_person(work, user.id).await,
        None => Ok(None),
    }
}

async fn issue(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    person: super::enter::Person,
    ask: Ask<'_>,
) -> Result<()> {
    let user = person.user;
    let browser_hash = secret::hash(ask.browser);
    let others = live(work, user.id, ask.purpose).filter(Column::BrowserHash.ne(browser_hash.clone()));
    if work.all(others.limit(LIVE_AT_ONCE)).await?.len() as u64 >= LIVE_AT_ONCE {
        return Ok(());
    }
    if !may_send(work).await? {
        return flood::tell_admins(work).await;
    }
    replace_of_browser(work, user.id, ask.purpose, &browser_hash).await?;
    let nonce = secret::random_token();
    let expires_at = work.now().plus_minutes(ask.minutes);
    let row = ActiveModel {
        id: Set(SignInId::new(work.now())),
        portal_user_id: Set(user.id),
        purpose: Set(ask.purpose),
        browser_hash: Set(browser_hash),
        token_hash: Set(secret::hash(&key.token(ask.purpose.secret(), &nonce))),
        nonce: Set(nonce),
        next_path: Set(ask.next),
        wrong_codes: Set(0),
        issued_at: Set(work.now()),
        expires_at: Set(expires_at),
        used_at: Set(None),
        burned_at: Set(None),
        ..Default::default()
    };
    let row = work.insert(row).await?;
    let (id, name) = (user.id, person.contact.name());
    send(work, &row, &name, user, ask.way).await?;
    let asked = match ask.purpose {
        Purpose::Enter => Event::SignInAsked,
        Purpose::Reset => Event::PasswordResetAsked,
    };
    work.record(Happened::to(asked, id.0, name)).await
}

/// Queues the message, by the way that was asked for.
async fn send(
    work: &mut UnitOfWork<System>,
    row: &SignIn,
    name: &str,
    user: PortalUserRow,
    way: &Way,
) -> Result<()> {
    let unique_key = format!("sign-in:{}", row.id);
    let useless_after = Some(row.expires_at);
    match way {
        // To the stored number or address, never to what was typed.
        Way::Phone(_) => {
            let message = NewSms {
                unique_key,
                to_phone: user.phone.unwrap_or_default(),
                to_name: name.to_owned(),
                language: user.language,
                noun: Noun::PortalUser,
                object: row.id.0,
                activity: None,
                kind: Letter::SignInLink,
                useless_after,
            };
            sms::to(work, message, Some(user.id)).await?;
        }
        Way::Email(_) => {
            let mail = NewDelivery {
                letter: match row.purpose {
                    Purpose::Enter => Letter::SignInLink,
                    Purpose::Reset => Letter::PasswordReset,
                },
                unique_key,
                to: Recipient {
                    name: name.to_owned(),
                    email: user.email,
                    language: user.language,
                    staff: false,
                    portal_user: Some(user.id),
                },
                noun: Noun::PortalUser,
                object: row.id.0,
                activity: None,
                useless_after,
            };
            deliveries::queue(work, mail).await?;
        }
    }
    Ok(())
}

/// Links of a client that would still be taken.
fn live(work: &UnitOfWork<System>, user: PortalUserId, purpose: Purpose) -> Select<Entity> {
    work.visible::<Entity>()
        .filter(Column::PortalUserId.eq(user))
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
}

/// A new link of the same browser replaces its earlier one (row 21).
async fn replace_of_browser(
    work: &UnitOfWork<System>,
    user: PortalUserId,
    purpose: Purpose,
    browser_hash: &str,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::BurnedAt, Expr::value(work.now()))
        .filter(Column::PortalUserId.eq(user))
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::BrowserHash.eq(browser_hash))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}

/// As many written rows as a known address costs, so that the time of the answer tells nothing.
async fn as_much_work(work: &UnitOfWork<System>) -> Result<()> {
    for _ in 0..10 {
        limits::note(work, &Key::Here("sign-in-nobody".to_owned())).await?;
    }
    Ok(())
}
