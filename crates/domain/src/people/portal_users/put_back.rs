//! The way back for whoever reads the address that a client no longer signs in by (security.md row 34): for three days one press
//! puts it back. Nobody gets in by the press: the mailbox may have been given up for good reason, so the access stays shut until
//! the office has looked.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter};
use serde::{Deserialize, Serialize};

use super::row::{Column, Entity, Model};
use super::shut_out::end_every_way_in;
use super::{PortalUserRefusal, PortalUserStatus};
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{Delivery, Letter};
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::PortalUserId;
use crate::people::{access_requests, contacts};
use crate::secret::ServerKey;
use crate::time::Instant;
use crate::{Error, Result};

/// How long the link works.
const HOURS: i64 = 72;
/// What the secret of the mail is sealed for.
const PURPOSE: &str = "address-moved";

/// What the link says of the move: sealed by the server, so that nothing of it is kept and nothing can be made up.
#[derive(Serialize, Deserialize)]
struct Move {
    user: PortalUserId,
    /// The address that was told.
    from: String,
    /// How they sign in since; once that is no longer so, the link is over.
    key: String,
    phone: Option<String>,
    until: Instant,
}

/// The facts of the mail.
#[derive(Clone, Debug)]
pub struct MovedLetter {
    /// Path of the link below the workspace's address.
    pub path: String,
    /// When it ends.
    pub until: Instant,
}

/// The facts for the mail to the address so far; nothing once the link is over.
pub async fn moved_letter<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    delivery: &Delivery,
) -> Result<Option<MovedLetter>> {
    let user = match sight.one::<Entity>(PortalUserId(delivery.object_id)).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    let until = delivery.queued_at.plus_hours(HOURS);
    if until <= sight.now() || !is_in_use(&user) {
        return Ok(None);
    }
    let moved = Move {
        user: user.id,
        from: delivery.recipient_email.clone(),
        key: user.email_key,
        phone: user.phone,
        until,
    };
    let plain = serde_json::to_vec(&moved).map_err(|error| Error::Broken(error.to_string()))?;
    Ok(Some(MovedLetter { path: format!("portal/address/{}", key.seal(PURPOSE, &plain)), until }))
}

fn is_in_use(user: &Model) -> bool {
    matches!(user.status, PortalUserStatus::Active | PortalUserStatus::Invited)
}

/// Whom a link is about, and the address it puts back; nothing when it was used, is too old or nobody's.
async fn read<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    token: &str,
) -> Result<Option<(Model, EmailAddress)>> {
    let plain = key.open(PURPOSE, token);
    let Some(moved) = plain.and_then(|plain| serde_json::from_slice::<Move>(&plain).ok()) else {
        return Ok(None);
    };
    let Some(from) = EmailAddress::parse(&moved.from).filter(|_| moved.until > sight.now()) else {
        return Ok(None);
    };
    let select = sight.visible::<Entity>().filter(Column::Id.eq(moved.user));
    let user = sight.first(select).await?;
    Ok(user
        .filter(|user| is_in_use(user) && user.email_key == moved.key && user.phone == moved.phone)
        .map(|user| (user, from)))
}

/// The address that a link puts back, mostly hidden. Looking changes nothing.
pub async fn find_move<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    token: &str,
) -> Result<Option<String>> {
    Ok(read(sight, key, token).await?.map(|(_, from)| from.masked()))
}

/// Puts the address back, ends every way in, and tells the office, who alone opens the access again. Refused once the link is over.
pub async fn put_back(work: &mut UnitOfWork<System>, key: &ServerKey, token: &str) -> Result<()> {
    let Some((user, _)) = read(work, key, token).await? else {
        return Err(PortalUserRefusal::LinkOver.into());
    };
    // Held, and looked at again: of two presses the second finds the link used.
    work.one_for_update::<Entity>(user.id).await?;
    let Some((user, from)) = read(work, key, token).await? else {
        return Err(PortalUserRefusal::LinkOver.into());
    };
    end_every_way_in(work, &user).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    let before = user.clone();
    let mut row = user.into_active_model();
    if is_free(work, &before, &from).await? {
        row.email = Set(from.as_str().to_owned());
        row.email_key = Set(from.key());
        contacts::put_first(work, contact.clone(), from).await?;
    }
    if before.status == PortalUserStatus::Active {
        row.status = Set(PortalUserStatus::Suspended);
        row.suspended_at = Set(Some(work.now()));
        row.suspended_by = Set(Some(contact.name()));
    }
    row.password_hash = Set(None);
    row.updated_at = Set(work.now());
    row.version = Set(before.version + 1);
    let user = work.update(row).await?;
    let happened = Happened::to(Event::PortalUserPutBack, user.id.0, contact.name());
    work.record(happened.between(&before, &user)).await?;
    let once = format!("{}:{}", user.id, user.version);
    access_requests::tell_office(work, Letter::AddressPutBack, (Noun::PortalUser, user.id.0), &once).await
}

/// Nobody else signs in by the address by now.
async fn is_free(work: &UnitOfWork<System>, user: &Model, from: &EmailAddress) -> Result<bool> {
    let others =
        work.visible::<Entity>().filter(Column::EmailKey.eq(from.key())).filter(Column::Id.ne(user.id));
    Ok(work.count(others).await? == 0)
}
