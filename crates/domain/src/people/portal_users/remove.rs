//! Takes a client's access away. The row stays with date and actor, and so does its history (decision 50).

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::Model;
use super::shut_out::end_every_way_in;
use super::{PortalUserRefusal, PortalUserStatus};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Principal, Staff, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;
use crate::people::passkeys::{self, Holder};

/// Removes a client's access: sessions, links, codes and mails on their way end with it.
pub async fn remove(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    user: Model,
) -> Result<Model> {
    if user.status == PortalUserStatus::Removed {
        return Err(PortalUserRefusal::AlreadyRemoved.into());
    }
    end_every_way_in(work, &user).await?;
    mark_removed(work, user, Event::PortalUserRemoved).await
}

pub(crate) async fn mark_removed<P: Principal>(
    work: &mut UnitOfWork<P>,
    user: Model,
    event: Event,
) -> Result<Model>
where
    contacts::row::Entity: VisibleTo<P>,
{
    passkeys::end_all(work, Holder::Client(user.id)).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    let version = user.version;
    let mut row = user.into_active_model();
    row.status = Set(PortalUserStatus::Removed);
    row.password_hash = Set(None);
    row.removed_at = Set(Some(work.now()));
    row.removed_by = Set(Some(work.by().actor().name));
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let user = work.update(row).await?;
    work.record(Happened::to(event, user.id.0, contact.name())).await?;
    Ok(user)
}
