//! The one function that compares a password. Every door passes through it, and so does its limiter (row 27).
//!
//! A try is counted before it is compared, so that parallel guesses count each; a right password takes the count back.

use std::net::IpAddr;

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::PasswordRefusal;
use super::hash::{is_outdated, matches};
use super::rules::NewPassword;
use crate::access::System;
use crate::database::{Database, Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::{StaffId, WorkspaceId};
use crate::outbox::system_in;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::staff::StaffRow;
use crate::people::staff::row::{Column, Entity};
use crate::secret;
use crate::{Error, Result};

/// Tries from one network address, whichever company's door it stands at: a burst of ten in a minute (row 26).
const PER_ADDRESS: Limit = Limit { count: 10, seconds: 60 };
/// Wrong tries in a row before waiting begins, and after which only a new link helps.
const PATIENCE: i32 = 5;
const AT_MOST: i32 = 100;
const DAY: i64 = 24 * 3600;

/// Whose password was typed.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// Whoever has this address.
    Address(&'a str),
    /// Somebody who is signed in and proves that it is them.
    Member(StaffId),
}

/// The member of staff whose password it is. [`PasswordRefusal`] otherwise; [`Error::Busy`] when no hasher is free.
pub async fn verify(
    database: &Database,
    workspace: WorkspaceId,
    whose: Whose<'_>,
    typed: &str,
    from: IpAddr,
) -> Result<StaffRow> {
    let staff = count(database, workspace, whose, from).await?;
    let kept = staff.as_ref().and_then(|staff| staff.password_hash.as_deref());
    let right = matches(kept, typed).await?;
    match (staff, right) {
        (Some(staff), true) => take_back(database, workspace, staff, typed).await,
        _ => Err(PasswordRefusal::Wrong.into()),
    }
}

/// Counts the try; the refusal when there were too many.
async fn count(
    database: &Database,
    workspace: WorkspaceId,
    whose: Whose<'_>,
    from: IpAddr,
) -> Result<Option<StaffRow>> {
    let mut work = database.begin(system_in(workspace)).await?;
    let network = Key::Everywhere(format!("password-from:{from}"));
    if let Allowed::After(seconds) = limits::allow(&work, &network, &[PER_ADDRESS]).await? {
        return Err(PasswordRefusal::TooMany(seconds).into());
    }
    let outcome = match find(&work, whose).await? {
        Some(staff) => count_known(&mut work, staff).await?.map(Some),
        None => count_unknown(&mut work, whose).await?.map(|()| None),
    };
    work.commit().await?;
    outcome.map_err(Error::from)
}

async fn find(work: &UnitOfWork<System>, whose: Whose<'_>) -> Result<Option<StaffRow>> {
    let staff = work.visible::<Entity>().filter(Column::Active.eq(true)).lock_exclusive();
    let staff = match whose {
        Whose::Address(typed) => staff.filter(Column::EmailKey.eq(key_of(typed))),
        Whose::Member(id) => staff.filter(Column::Id.eq(id)),
    };
    work.first(staff).await
}

fn key_of(typed: &str) -> String {
    EmailAddress::parse(typed).map(|address| address.key()).unwrap_or_default()
}

async fn count_known(
    work: &mut UnitOfWork<System>,
    staff: StaffRow,
) -> Result<Result<StaffRow, PasswordRefusal>> {
    if staff.failed_passwords >= AT_MOST {
        return Ok(Err(PasswordRefusal::Exhausted));
    }
    if let Some(until) = staff.password_locked_until.filter(|until| *until > work.now()) {
        return Ok(Err(PasswordRefusal::TooMany(until.seconds_since(work.now()) + 1)));
    }
    let tries = staff.failed_passwords + 1;
    let before = staff.clone();
    let mut row = staff.into_active_model();
    row.failed_passwords = Set(tries);
    row.password_locked_until = Set(wait_after(tries).map(|seconds| work.now().plus_seconds(seconds)));
    work.update(row).await?;
    Ok(Ok(before))
}

/// An address nobody has is slowed down in the same way, so that slowness tells nothing.
async fn count_unknown(
    work: &mut UnitOfWork<System>,
    whose: Whose<'_>,
) -> Result<Result<(), PasswordRefusal>> {
    let Whose::Address(typed) = whose else { return Ok(Ok(())) };
    let key = Key::Here(format!("password-of:{}", secret::hash(&key_of(typed))));
    let (tries, last) = limits::so_far(work, &key, DAY).await?;
    let tries = i32::try_from(tries).unwrap_or(i32::MAX);
    if tries >= AT_MOST {
        return Ok(Err(PasswordRefusal::Exhausted));
    }
    if let (Some(last), Some(wait)) = (last, wait_after(tries)) {
        let until = last.plus_seconds(wait);
        if until > work.now() {
            return Ok(Err(PasswordRefusal::TooMany(until.seconds_since(work.now()) + 1)));
        }
    }
    limits::note(work, &key).await?;
    Ok(Ok(()))
}

/// Seconds to wait after so many wrong tries: from the fifth 1, 2, 4 … up to 15 minutes.
fn wait_after(tries: i32) -> Option<i64> {
    let doublings = u32::try_from(tries - PATIENCE).ok()?;
    Some(2_i64.saturating_pow(doublings).min(15 * 60))
}

async fn take_back(
    database: &Database,
    workspace: WorkspaceId,
    before: StaffRow,
    typed: &str,
) -> Result<StaffRow> {
    let stronger = match before.password_hash.as_deref().is_some_and(is_outdated) {
        true => Some(super::hash(&NewPassword::kept(typed)).await?),
        false => None,
    };
    let work = database.begin(system_in(workspace)).await?;
    let staff = work.one_for_update::<Entity>(before.id).await?;
    if staff.password_hash != before.password_hash || !staff.active {
        return Err(PasswordRefusal::Wrong.into());
    }
    let mut row = staff.into_active_model();
    row.failed_passwords = Set(0);
    row.password_locked_until = Set(None);
    if stronger.is_some() {
        row.password_hash = Set(stronger);
    }
    let staff = work.update(row).await?;
    work.commit().await?;
    Ok(staff)
}

#[cfg(test)]
mod tests {
    use super::wait_after;

    #[test]
    fn waiting_doubles_from_the_fifth_wrong_try_up_to_a_quarter_of_an_hour() {
        let waits: Vec<Option<i64>> = (1..=8).map(wait_after).collect();
        assert_eq!(waits, [None, None, None, None, Some(1), Some(2), Some(4), Some(8)]);
        assert_eq!(wait_after(99), Some(900));
    }
}
