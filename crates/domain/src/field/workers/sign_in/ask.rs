//! Asks for a sign-in link by number or address. Known, unknown, inactive or too often: the same answer and the same
//! work (security.md row 14).

use std::net::IpAddr;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::{Issue, MINUTES, issue};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::field::workers::row::{Column, Entity};
use crate::field::workers::{Channel, WorkerRow};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::sign_in::{Asked, Way, may_send, tell_admins};
use crate::secret::{self, ServerKey};

/// Links asked for from one network, together with those of clients (row 16).
const PER_NETWORK: Limit = Limit { count: 5, seconds: 5 * 60 };
/// What is asked.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// The number or address.
    pub way: &'a Way,
    /// The asking browser's own secret.
    pub browser: &'a str,
    /// The network it asks from, as limits count it.
    pub from: IpAddr,
}

/// Takes the question, and queues a message if it is a worker's number or address. To be committed in any case.
pub async fn ask(work: &mut UnitOfWork<System>, key: &ServerKey, ask: Ask<'_>) -> Result<Asked> {
    let network = Key::Everywhere(format!("sign-in-from:{}", ask.from));
    if let Allowed::After(seconds) = limits::allow(work, &network, &[PER_NETWORK]).await? {
        return Ok(Asked::TooMany { seconds });
    }
    // A request beyond the limit changes nothing: the messages already sent stay usable (row 21).
    let address = Key::Here(format!("work-sign-in-to:{}", secret::hash(&ask.way.key())));
    if limits::allow(work, &address, ask.way.limits()).await? != Allowed::Yes {
        return Ok(Asked::Taken);
    }
    if let Allowed::After(seconds) = ask.way.allow_from(work, ask.from).await? {
        return Ok(Asked::TooMany { seconds });
    }
    limits::forget(work, &super::enter_code::tries_key(ask.browser)).await?;
    let Some(worker) = worker_of(work, ask.way).await? else {
        as_much_work(work).await?;
        return Ok(Asked::Taken);
    };
    if !may_send(work).await? {
        tell_admins(work).await?;
        return Ok(Asked::Taken);
    }
    let by = match ask.way {
        Way::Phone(_) => Channel::Sms,
        Way::Email(_) => Channel::Mail,
    };
    let ends_at = work.now().plus_minutes(MINUTES);
    issue(work, key, &worker, Issue { browser_hash: secret::hash(ask.browser), ends_at, by }).await?;
    Ok(Asked::Taken)
}

/// The active worker with this number or address.
async fn worker_of(work: &UnitOfWork<System>, way: &Way) -> Result<Option<WorkerRow>> {
    let whose = match way {
        Way::Phone(number) => Column::Phone.eq(number.as_str()),
        Way::Email(email) => Column::Email.is_in([email.key(), email.to_string()]),
    };
    let found = work.visible::<Entity>().filter(Column::Active.eq(true)).filter(whose);
    work.first(found.order_by_asc(Column::Id)).await
}

/// As many written rows as a known number costs, so that the time of the answer tells nothing.
async fn as_much_work(work: &UnitOfWork<System>) -> Result<()> {
    for _ in 0..8 {
        limits::note(work, &Key::Here("work-sign-in-nobody".to_owned())).await?;
    }
    Ok(())
}
