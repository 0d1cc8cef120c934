//! Takes a client's access away for a while, and gives it back.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::Model;
use super::shut_out::end_every_way_in;
use super::{PortalUserRefusal, PortalUserStatus};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;

/// Shuts a client out until somebody restores them: sessions, links, codes and mails on their way end with it.
pub async fn suspend(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    user: Model,
) -> Result<Model> {
    if user.status != PortalUserStatus::Active {
        return Err(PortalUserRefusal::NotActive.into());
    }
    end_every_way_in(work, &user).await?;
    let (now, name) = (work.now(), work.by().name().to_owned());
    turn(work, user, PortalUserStatus::Suspended, Some((now, name)), Event::PortalUserSuspended).await
}

/// Lets a suspended client sign in again; what was ended stays ended.
pub async fn restore(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    user: Model,
) -> Result<Model> {
    if user.status != PortalUserStatus::Suspended {
        return Err(PortalUserRefusal::NotSuspended.into());
    }
    turn(work, user, PortalUserStatus::Active, None, Event::PortalUserRestored).await
}

async fn turn(
    work: &mut UnitOfWork<Staff>,
    user: Model,
    status: PortalUserStatus,
    suspended: Option<(crate::time::Instant, String)>,
    event: Event,
) -> Result<Model> {
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    let (version, before) = (user.version, user.clone());
    let mut row = user.into_active_model();
    row.status = Set(status);
    row.suspended_at = Set(suspended.as_ref().map(|(at, _)| *at));
    row.suspended_by = Set(suspended.map(|(_, name)| name));
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let user = work.update(row).await?;
    work.record(Happened::to(event, user.id.0, contact.name()).between(&before, &user)).await?;
    Ok(user)
}
