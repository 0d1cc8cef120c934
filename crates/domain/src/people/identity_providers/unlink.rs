//! Unties an account elsewhere from a member of staff; they are found by their address the next time.

use sea_orm::IntoActiveModel;

use super::identities::Model;
use super::row::Entity;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::IdentityProviderId;
use crate::people::{sessions, staff};
use crate::{Error, Result};

/// Unties an account of this provider and ends the sessions of the one it was tied to; gives their name.
pub async fn unlink(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    provider: IdentityProviderId,
    identity: Model,
) -> Result<String> {
    if identity.provider_id != provider {
        return Err(Error::NotFound);
    }
    let provider = work.one::<Entity>(provider).await?;
    let member = work.one::<staff::row::Entity>(identity.staff_id).await?;
    work.delete(identity.into_active_model()).await?;
    sessions::revoke_all_of_staff(work, member.id).await?;
    let happened = Happened::to(Event::StaffUnlinked, member.id.0, member.name.clone());
    work.record(happened.with("provider", provider.name)).await?;
    Ok(member.name)
}
