//! Changes what somebody may do here, or ends their access. Either takes effect at once: their sessions end with it.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use super::{StaffRefusal, link};
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Role, Staff};
use crate::activity::{Event, Happened};
use crate::conversations::deliveries;
use crate::database::{Sight, UnitOfWork};
use crate::people::second_factor::end_halves;
use crate::people::sessions;
use crate::{Error, Result};

/// Gives a member of staff another role; `version` is the one the form was made from.
pub async fn change_role(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: Model,
    role: Role,
    version: i32,
) -> Result<Model> {
    if member.version != version {
        return Err(Error::Stale);
    }
    if member.role == role {
        return Ok(member);
    }
    if member.role == Role::Admin {
        keep_an_admin_besides(work, &member).await?;
    }
    let before = member.role;
    let mut row = member.into_active_model();
    row.role = Set(role);
    let member = save(work, row, version).await?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    let happened = Happened::to(Event::StaffChanged, member.id.0, member.name.clone());
    work.record(happened.with("what", "role").with("from", before.as_str()).with("to", role.as_str()))
        .await?;
    Ok(member)
}

/// Ends a member's access: sessions, half sessions, links and mails on their way die at once. Their row and history
/// stay.
pub async fn deactivate(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: Model,
    version: i32,
) -> Result<Model> {
    if member.version != version {
        return Err(Error::Stale);
    }
    if !member.active {
        return Ok(member);
    }
    keep_an_admin_besides(work, &member).await?;
    let mut row = member.into_active_model();
    row.active = Set(false);
    let member = save(work, row, version).await?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    end_halves(work, member.id).await?;
    link::end_links(work, member.id).await?;
    deliveries::cancel_to_staff(work, &member.email).await?;
    work.record(
        Happened::to(Event::StaffChanged, member.id.0, member.name.clone()).with("what", "deactivated"),
    )
    .await?;
    Ok(member)
}

/// Lets a former member of staff in again, with the password and second factor they had.
pub async fn reactivate(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: Model,
    version: i32,
) -> Result<Model> {
    if member.version != version {
        return Err(Error::Stale);
    }
    let mut row = member.into_active_model();
    row.active = Set(true);
    let member = save(work, row, version).await?;
    work.record(
        Happened::to(Event::StaffChanged, member.id.0, member.name.clone()).with("what", "reactivated"),
    )
    .await?;
    Ok(member)
}

/// All active admins are locked for the question, so that two cannot demote each other at once.
async fn keep_an_admin_besides(work: &UnitOfWork<Staff>, member: &Model) -> Result<()> {
    let admins = work
        .visible::<Entity>()
        .filter(Column::Active.eq(true))
        .filter(Column::Role.eq(Role::Admin))
        .order_by_asc(Column::Id)
        .lock_exclusive();
    let admins = work.all(admins).await?;
    let is_admin = admins.iter().any(|admin| admin.id == member.id);
    if is_admin && admins.len() == 1 { Err(StaffRefusal::LastAdmin.into()) } else { Ok(()) }
}

async fn save(work: &UnitOfWork<Staff>, mut row: super::row::ActiveModel, version: i32) -> Result<Model> {
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    work.update(row).await
}
