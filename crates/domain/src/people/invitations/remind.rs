//! Reminds somebody once of an invitation that they have not used for three days: by the same link, if it still lets them in.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::find::is_good;
use super::row::Entity;
use super::{Channel, issue};
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::InvitationId;
use crate::people::{contacts, portal_users};
use crate::{Error, Result, portal};

/// Days after which somebody is reminded (J18).
pub(super) const AFTER_DAYS: i64 = 3;

/// Queues the message, unless the invitation was used, replaced, cancelled, handed over by hand, or is over.
pub async fn remind(work: &mut UnitOfWork<System>, id: InvitationId) -> Result<()> {
    let row = match work.one_for_update::<Entity>(id).await {
        Err(Error::NotFound) => return Ok(()),
        other => other?,
    };
    if row.reminded_at.is_some()
        || row.waits(work.now())
        || row.channel == Channel::Link
        || !portal::is_open_until_the_end(work).await?
    {
        return Ok(());
    }
    let user = work.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active || !is_good(work, &row, &user).await? {
        return Ok(());
    }
    issue::write_to(work, &row, &user, &contact, "reminder").await?;
    let mut row = row.into_active_model();
    row.reminded_at = Set(Some(work.now()));
    work.update(row).await?;
    work.record(Happened::to(Event::PortalUserReminded, user.id.0, contact.name())).await
}
