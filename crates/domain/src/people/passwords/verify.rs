//! The one function that compares a password. Every door passes through it, and so does its limiter (row 27).
//!
//! A try is counted before it is compared, so that parallel guesses count each; a right password takes the count back.

use std::net::IpAddr;

use super::PasswordRefusal;
use super::hash::{is_outdated, matches};
use super::known::{Known, Who, Whose};
use super::rules::NewPassword;
use crate::access::System;
use crate::database::{Database, Sight, UnitOfWork};
use crate::id::{PortalUserId, StaffId, WorkspaceId};
use crate::outbox::system_in;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::portal_users::PortalUserRow;
use crate::people::staff::StaffRow;
use crate::{Error, Result};

/// Tries from one network address, whichever company's door it stands at: a burst of ten in a minute (row 26).
const PER_ADDRESS: Limit = Limit { count: 10, seconds: 60 };
/// Wrong tries in a row before waiting begins, and after which only a new link helps.
const PATIENCE: i32 = 5;
const AT_MOST: i32 = 100;
const DAY: i64 = 24 * 3600;

/// The member of staff whose password it is. [`PasswordRefusal`] otherwise; [`Error::Busy`] when no hasher is free.
pub async fn verify(
    database: &Database,
    workspace: WorkspaceId,
    whose: Whose<'_, StaffId>,
    typed: &str,
    from: IpAddr,
) -> Result<StaffRow> {
    match compare(database, workspace, Who::Staff(whose), typed, from).await? {
        Known::Staff(staff) => Ok(*staff),
        Known::Client(_) => Err(PasswordRefusal::Wrong.into()),
    }
}

/// The client whose password it is; the rest is the same.
pub async fn verify_client(
    database: &Database,
    workspace: WorkspaceId,
    whose: Whose<'_, PortalUserId>,
    typed: &str,
    from: IpAddr,
) -> Result<PortalUserRow> {
    match compare(database, workspace, Who::Client(whose), typed, from).await? {
        Known::Client(user) => Ok(*user),
        Known::Staff(_) => Err(PasswordRefusal::Wrong.into()),
    }
}

async fn compare(
    database: &Database,
    workspace: WorkspaceId,
    who: Who<'_>,
    typed: &str,
    from: IpAddr,
) -> Result<Known> {
    let known = count(database, workspace, who, from).await?;
    let kept = known.as_ref().and_then(Known::password);
    let right = matches(kept, typed).await?;
    match (known, right) {
        (Some(known), true) => take_back(database, workspace, known, typed).await,
        _ => Err(PasswordRefusal::Wrong.into()),
    }
}

/// Counts the try; the refusal when there were too many.
async fn count(
    database: &Database,
    workspace: WorkspaceId,
    who: Who<'_>,
    from: IpAddr,
) -> Result<Option<Known>> {
    let work = database.begin(system_in(workspace)).await?;
    let network = Key::Everywhere(format!("password-from:{from}"));
    if let Allowed::After(seconds) = limits::allow(&work, &network, &[PER_ADDRESS]).await? {
        return Err(PasswordRefusal::TooMany(seconds).into());
    }
    let outcome = match who.find(&work).await? {
        Some(known) => count_known(&work, who, known).await?.map(Some),
        None => count_unknown(&work, who).await?.map(|()| None),
    };
    work.commit().await?;
    outcome.map_err(Error::from)
}

async fn count_known(
    work: &UnitOfWork<System>,
    who: Who<'_>,
    known: Known,
) -> Result<Result<Known, PasswordRefusal>> {
    if known.tries() >= AT_MOST {
        return Ok(Err(who.exhausted()));
    }
    if let Some(until) = known.locked_until().filter(|until| *until > work.now()) {
        return Ok(Err(PasswordRefusal::TooMany(until.seconds_since(work.now()) + 1)));
    }
    let tries = known.tries() + 1;
    let until = wait_after(tries).map(|seconds| work.now().plus_seconds(seconds));
    known.count(work, tries, until).await?;
    Ok(Ok(known))
}

/// An address nobody has is slowed down in the same way, so that slowness tells nothing.
async fn count_unknown(work: &UnitOfWork<System>, who: Who<'_>) -> Result<Result<(), PasswordRefusal>> {
    let Some(word) = who.counted_as() else { return Ok(Ok(())) };
    let key = Key::Here(word);
    let (tries, last) = limits::so_far(work, &key, DAY).await?;
    let tries = i32::try_from(tries).unwrap_or(i32::MAX);
    if tries >= AT_MOST {
        return Ok(Err(who.exhausted()));
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

async fn take_back(database: &Database, workspace: WorkspaceId, before: Known, typed: &str) -> Result<Known> {
    let stronger = match before.password().is_some_and(is_outdated) {
        true => Some(super::hash(&NewPassword::kept(typed)).await?),
        false => None,
    };
    let work = database.begin(system_in(workspace)).await?;
    let known = before.take_back(&work, stronger).await?.ok_or(PasswordRefusal::Wrong)?;
    work.commit().await?;
    Ok(known)
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
