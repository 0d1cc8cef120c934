//! Sets the second factor up: the first code of the app proves that it holds the secret.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::enter::{begin_try, sign_in, use_step};
use super::{SecondFactorRefusal, Secret, recovery};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::sessions::{Browser, NewSession};
use crate::people::staff::StaffRow;
use crate::people::staff::row::Entity;
use crate::secret::ServerKey;

/// How setting up ended. The change is to be committed either way: wrong tries count.
#[derive(Debug)]
pub enum SetUp {
    /// Done and signed in, with ten recovery codes to show once.
    Done(Box<(NewSession, StaffRow)>, Vec<String>),
    /// Not the code.
    Wrong,
}

/// Confirms the secret prepared for the half session behind `token`.
pub async fn confirm(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    token: &str,
    code: &str,
    browser: &Browser,
) -> Result<SetUp> {
    let half =
        begin_try(work, token).await?.filter(|half| half.must_set_up()).ok_or(SecondFactorRefusal::Over)?;
    let step = Secret::of(key, &half.staff).and_then(|secret| secret.step_of(code, work.now()));
    let Some(step) = step else { return Ok(SetUp::Wrong) };
    if !use_step(work, &half.staff, step).await? {
        return Ok(SetUp::Wrong);
    }
    let mut row = work.one_for_update::<Entity>(half.staff.id).await?.into_active_model();
    row.totp_confirmed_at = Set(Some(work.now()));
    let staff = work.update(row).await?;
    work.record(Happened::to(Event::StaffSecondFactorSet, staff.id.0, staff.name.clone())).await?;
    let codes = recovery::replace(work, key, staff.id).await?;
    let done = sign_in(work, half, browser).await?;
    Ok(SetUp::Done(Box::new(done), codes))
}
