//! Lets somebody in who opened an invitation by text message, on the word of the office.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity};
use super::{InvitationRefusal, issue};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;
use crate::people::portal_users::PortalUserRow;

/// Lets in whoever pressed the button: they are written to again, and the same link opens the portal from now on.
pub async fn approve(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    user: PortalUserRow,
) -> Result<PortalUserRow> {
    let sent = work.visible::<Entity>().filter(Column::PortalUserId.eq(user.id)).order_by_asc(Column::SentAt);
    let mut waiting = work.all(sent.lock_exclusive()).await?;
    waiting.retain(|row| row.waits(work.now()));
    if waiting.is_empty() {
        return Err(InvitationRefusal::NotOpened.into());
    }
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active {
        return Err(InvitationRefusal::ContactInactive.into());
    }
    for row in waiting {
        let mut row = row.into_active_model();
        row.approved_at = Set(Some(work.now()));
        let row = work.update(row).await?;
        issue::write_to(work, &row, &user, &contact, "let-in").await?;
    }
    work.record(Happened::to(Event::PortalUserLetIn, user.id.0, contact.name())).await?;
    Ok(user)
}
