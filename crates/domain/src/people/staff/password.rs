//! Changes a password that its owner knows: every session ends, and the browser at hand gets a new one (row 30).

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::{Entity, Model};
use super::{StaffRefusal, link};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::second_factor::end_halves;
use crate::people::sessions::{self, Browser, NewSession};

/// Keeps a new password, hashed by [`crate::people::passwords::hash`], for somebody whom
/// [`crate::people::passwords::verify`] has just known by the old one.
pub async fn change_password(
    work: &mut UnitOfWork<System>,
    proved: &Model,
    password_hash: String,
    browser: &Browser,
) -> Result<NewSession> {
    let staff = work.one_for_update::<Entity>(proved.id).await?;
    if !staff.active || staff.password_hash != proved.password_hash {
        return Err(StaffRefusal::Inactive.into());
    }
    let mut row = staff.into_active_model();
    row.password_hash = Set(Some(password_hash));
    row.updated_at = Set(work.now());
    let staff = work.update(row).await?;
    sessions::revoke_all_of_staff(work, staff.id).await?;
    end_halves(work, staff.id).await?;
    link::end_links(work, staff.id).await?;
    work.record(Happened::to(Event::StaffPasswordSet, staff.id.0, staff.name.clone())).await?;
    sessions::open_for_staff(work, staff.id, browser).await
}
