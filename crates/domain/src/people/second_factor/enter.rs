//! Answers the second factor: a code of the app, or a recovery code. The half session becomes a whole one.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::half::{count_try, end_halves, find_half};
use super::{Half, SecondFactorRefusal, Secret, recovery};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::StaffId;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::passwords::PasswordRefusal;
use crate::people::sessions::{self, Browser, NewSession};
use crate::people::staff::StaffRow;
use crate::people::staff::row::{Column, Entity};
use crate::secret::ServerKey;

/// Tries of one person over all half sessions: somebody who has the password still cannot guess.
const TRIES: [Limit; 2] = [Limit { count: 10, seconds: 15 * 60 }, Limit { count: 50, seconds: 24 * 3600 }];

/// How a try ended. The change is to be committed either way: wrong tries count.
#[derive(Debug)]
pub enum Entered {
    /// Signed in.
    In(Box<(NewSession, StaffRow)>),
    /// Not the code.
    Wrong,
}

fn tries_key(staff: StaffId) -> Key {
    Key::Here(format!("second-factor:{staff}"))
}

/// Answers the second factor of the half session behind `token`.
pub async fn enter(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    token: &str,
    code: &str,
    browser: &Browser,
) -> Result<Entered> {
    let half =
        begin_try(work, token).await?.filter(|half| !half.must_set_up()).ok_or(SecondFactorRefusal::Over)?;
    if !is_right(work, key, &half.staff, code).await? {
        return Ok(Entered::Wrong);
    }
    sign_in(work, half, browser).await.map(|done| Entered::In(Box::new(done)))
}

/// Whether a code proves that a member who is signed in still sits there. To be committed either way: tries count, together
/// with those at the door; [`PasswordRefusal::TooMany`] beyond them.
pub async fn prove(
    work: &UnitOfWork<System>,
    key: &ServerKey,
    member: &StaffRow,
    code: &str,
) -> Result<bool> {
    if let Allowed::After(seconds) = limits::allow(work, &tries_key(member.id), &TRIES).await? {
        return Err(PasswordRefusal::TooMany(seconds).into());
    }
    let right = member.totp_confirmed_at.is_some() && is_right(work, key, member, code).await?;
    if right {
        limits::forget(work, &tries_key(member.id)).await?;
    }
    Ok(right)
}

/// Whether it is a code of their app or one of their recovery codes, used up with this.
async fn is_right(work: &UnitOfWork<System>, key: &ServerKey, member: &StaffRow, code: &str) -> Result<bool> {
    match Secret::of(key, member).and_then(|secret| secret.step_of(code, work.now())) {
        Some(step) => use_step(work, member, step).await,
        None => recovery::take(work, key, member.id, code).await,
    }
}

/// The half session, with the try counted against it and against its person.
pub(super) async fn begin_try(work: &UnitOfWork<System>, token: &str) -> Result<Option<Half>> {
    let Some(half) = find_half(work, token).await? else { return Ok(None) };
    let allowed = limits::allow(work, &tries_key(half.staff.id), &TRIES).await?;
    if allowed != Allowed::Yes || !count_try(work, half.id).await? {
        return Ok(None);
    }
    Ok(Some(half))
}

/// Remembers a code's time step, so that the code is good once (RFC 6238, 5.2); false when it or a later one was used.
pub(super) async fn use_step(work: &UnitOfWork<System>, member: &StaffRow, step: i64) -> Result<bool> {
    let used = Entity::update_many()
        .col_expr(Column::TotpLastStep, Expr::value(step))
        .filter(Column::WorkspaceId.eq(member.workspace_id))
        .filter(Column::Id.eq(member.id))
        .filter(Column::TotpLastStep.lt(step))
        .exec(work.connection())
        .await?;
    Ok(used.rows_affected == 1)
}

/// Makes the half session whole: a new session with a new secret.
pub(super) async fn sign_in(
    work: &mut UnitOfWork<System>,
    half: Half,
    browser: &Browser,
) -> Result<(NewSession, StaffRow)> {
    let staff = work.one_for_update::<Entity>(half.staff.id).await?;
    if !staff.active {
        return Err(SecondFactorRefusal::Over.into());
    }
    end_halves(work, staff.id).await?;
    limits::forget(work, &tries_key(staff.id)).await?;
    let session = sessions::open_for_staff(work, staff.id, browser).await?;
    let mut row = staff.into_active_model();
    row.last_sign_in_at = Set(Some(work.now()));
    let staff = work.update(row).await?;
    work.record(Happened::to(Event::StaffSignedIn, staff.id.0, staff.name.clone()).seen_at(&browser.network))
        .await?;
    Ok((session, staff))
}
