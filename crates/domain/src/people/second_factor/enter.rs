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
    let right = match Secret::of(key, &half.staff).and_then(|secret| secret.step_of(code, work.now())) {
        Some(step) => use_step(work, &half, step).await?,
        None => recovery::take(work, key, half.staff.id, code).await?,
    };
    if !right {
        return Ok(Entered::Wrong);
    }
    sign_in(work, half, browser).await.map(|done| Entered::In(Box::new(done)))
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
pub(super) async fn use_step(work: &UnitOfWork<System>, half: &Half, step: i64) -> Result<bool> {
    let used = Entity::update_many()
        .col_expr(Column::TotpLastStep, Expr::value(step))
        .filter(Column::WorkspaceId.eq(half.staff.workspace_id))
        .filter(Column::Id.eq(half.staff.id))
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
    work.record(Happened::to(Event::StaffSignedIn, staff.id.0, staff.name.clone())).await?;
    Ok((session, staff))
}
