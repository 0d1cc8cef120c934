//! Gives a member of staff permissions beyond those of their role, or takes them back.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::change::{save, within_own};
use super::row::Model;
use super::{ExtraPermissions, StaffRefusal};
use crate::access::permissions::{ALL, ManageTeam, role_holds};
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::UnitOfWork;
use crate::error::Invalid;
use crate::people::sessions;
use crate::{Error, Result};

/// Makes `keys` all that a member holds besides their role; what the role holds anyway is left out. Their sessions end;
/// `version` is the one the form was made from.
pub async fn grant(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: Model,
    keys: &[&str],
    version: i32,
) -> Result<Model> {
    if member.version != version {
        return Err(Error::Stale);
    }
    if !member.active {
        return Err(StaffRefusal::Inactive.into());
    }
    if keys.iter().any(|key| ALL.iter().all(|(known, _)| known != key)) {
        return Err(Invalid::field("permission", "shell-choose-one").into());
    }
    let chosen = ALL.iter().map(|(key, _)| *key);
    let chosen = chosen.filter(|key| keys.contains(key) && !role_holds(member.role, key));
    let extra = ExtraPermissions(chosen.map(str::to_owned).collect());
    if extra == member.permissions {
        return Ok(member);
    }
    within_own(work, member.role, &extra)?;
    within_own(work, member.role, &member.permissions)?;
    let before = member.permissions.0.join(", ");
    let mut row = member.into_active_model();
    row.permissions = Set(extra.clone());
    let member = save(work, row, version).await?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    let happened = Happened::to(Event::StaffChanged, member.id.0, member.name.clone());
    let after = extra.0.join(", ");
    let happened = happened.with("what", "permissions").with("to", after.clone());
    work.record(happened.changed("permissions", before, after)).await?;
    Ok(member)
}
