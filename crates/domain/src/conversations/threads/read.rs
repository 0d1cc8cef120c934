//! Somebody opened a conversation: what was unread for them, or at the desk of staff, is read now.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::Thread;
use super::row::Entity;
use super::unread::clear;
use crate::Result;
use crate::access::{PortalUser, Staff};
use crate::activity::Noun;
use crate::database::{Sight, UnitOfWork};

/// Somebody of a client has read it; for the others of the account it stays as it was. The client's open pages and staff's
/// hear of it, because the marks change.
pub async fn read_by_client(work: &mut UnitOfWork<PortalUser>, thread: &Thread) -> Result<()> {
    let thread = work.one_for_update::<Entity>(thread.id).await?;
    if !clear(work, thread.id).await? {
        return Ok(());
    }
    let (id, account) = (thread.id, thread.account_id);
    // Staff are told when it was first seen, not by how many.
    if thread.client_read_at < thread.last_message_at {
        let mut row = thread.into_active_model();
        row.client_read_at = Set(work.now());
        work.update(row).await?;
    }
    work.announce(Noun::Thread, id.0, Some(account));
    Ok(())
}

/// Somebody of the staff has read it.
pub async fn read_by_staff(work: &mut UnitOfWork<Staff>, thread: &Thread) -> Result<()> {
    let thread = work.one_for_update::<Entity>(thread.id).await?;
    if thread.staff_unread == 0 {
        return Ok(());
    }
    let (id, account) = (thread.id, thread.account_id);
    let mut row = thread.into_active_model();
    row.staff_unread = Set(0);
    row.staff_read_at = Set(work.now());
    work.update(row).await?;
    work.announce(Noun::Thread, id.0, Some(account));
    Ok(())
}
