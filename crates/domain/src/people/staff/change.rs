//! Changes what somebody may do here, or ends their access. Either takes effect at once: their sessions end with it.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use super::{ExtraPermissions, StaffRefusal, link};
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Principal, Role, Staff, VisibleTo};
use crate::activity::{Event, Happened};
use crate::conversations::deliveries;
use crate::database::{Sight, UnitOfWork};
use crate::id::StaffId;
use crate::people::passkeys::{self, Holder};
use crate::people::second_factor::end_halves;
use crate::people::{sessions, sign_in_rules};
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
    within_own(work, role, &member.permissions)?;
    within_own(work, member.role, &member.permissions)?;
    if member.role == Role::Admin {
        keep_an_admin_besides(work, &member).await?;
        keep_the_emergency_admin(work, &member).await?;
    }
    let before = member.role;
    let mut row = member.into_active_model();
    row.role = Set(role);
    let member = save(work, row, version).await?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    let happened = Happened::to(Event::StaffChanged, member.id.0, member.name.clone());
    let happened = happened.with("what", "role").with("from", before.as_str()).with("to", role.as_str());
    work.record(happened.changed("role", before, role)).await?;
    Ok(member)
}

/// Ends a member's access: sessions, half sessions, passkeys, links and mails on their way die at once. Their row and history
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
    within_own(work, member.role, &member.permissions)?;
    keep_an_admin_besides(work, &member).await?;
    keep_the_emergency_admin(work, &member).await?;
    let before = member.clone();
    let mut row = member.into_active_model();
    row.active = Set(false);
    let member = save(work, row, version).await?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    end_halves(work, member.id).await?;
    passkeys::end_all(work, Holder::Staff(member.id)).await?;
    link::end_links(work, member.id).await?;
    deliveries::cancel_to_staff(work, &member.email).await?;
    let happened = Happened::to(Event::StaffChanged, member.id.0, member.name.clone());
    work.record(happened.with("what", "deactivated").between(&before, &member)).await?;
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
    within_own(work, member.role, &member.permissions)?;
    let before = member.clone();
    let mut row = member.into_active_model();
    row.active = Set(true);
    let member = save(work, row, version).await?;
    let happened = Happened::to(Event::StaffChanged, member.id.0, member.name.clone());
    work.record(happened.with("what", "reactivated").between(&before, &member)).await?;
    Ok(member)
}

async fn keep_an_admin_besides(work: &UnitOfWork<Staff>, member: &Model) -> Result<()> {
    if is_last_admin(work, member).await? { Err(StaffRefusal::LastAdmin.into()) } else { Ok(()) }
}

/// Where passwords are switched off, the one who may still use theirs stays who they are.
async fn keep_the_emergency_admin(work: &UnitOfWork<Staff>, member: &Model) -> Result<()> {
    if member.break_glass && sign_in_rules::is_local_off(work).await? {
        return Err(StaffRefusal::EmergencyAdmin.into());
    }
    Ok(())
}

/// A member, locked to be demoted or deactivated. Every active admin is locked before them, always in the same order: two
/// admins who act on each other at once come one after the other, and neither waits for ever.
pub async fn find_for_update(work: &UnitOfWork<Staff>, id: StaffId) -> Result<Model> {
    lock_admins(work).await?;
    work.one_for_update::<Entity>(id).await
}

/// The active admins, locked until the end of this change.
pub(in crate::people) async fn lock_admins<P: Principal>(work: &UnitOfWork<P>) -> Result<Vec<Model>>
where
    Entity: VisibleTo<P>,
{
    let admins = work
        .visible::<Entity>()
        .filter(Column::Active.eq(true))
        .filter(Column::Role.eq(Role::Admin))
        .order_by_asc(Column::Id)
        .lock_exclusive();
    work.all(admins).await
}

/// Whether nobody else could administer the portal. All active admins are locked for the question, so that two cannot
/// demote each other at once.
pub(in crate::people) async fn is_last_admin<P: Principal>(
    work: &UnitOfWork<P>,
    member: &Model,
) -> Result<bool>
where
    Entity: VisibleTo<P>,
{
    let admins = lock_admins(work).await?;
    let is_admin = admins.iter().any(|admin| admin.id == member.id);
    Ok(is_admin && admins.len() == 1)
}

/// Nobody gives more than they have, nor decides over somebody who has more.
pub(in crate::people) fn within_own(
    work: &UnitOfWork<Staff>,
    role: Role,
    extra: &ExtraPermissions,
) -> Result<()> {
    if work.by().covers(role, extra) { Ok(()) } else { Err(StaffRefusal::BeyondOwn.into()) }
}

pub(super) async fn save(
    work: &UnitOfWork<Staff>,
    mut row: super::row::ActiveModel,
    version: i32,
) -> Result<Model> {
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    work.update(row).await
}
