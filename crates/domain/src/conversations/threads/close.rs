//! Ends a conversation; it stays readable, and a new message of the client opens it again.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{Thread, ThreadRefusal, ThreadState};
use crate::Result;
use crate::access::permissions::WriteMessages;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::Sight;
use crate::database::UnitOfWork;

/// Ends a conversation: nobody waits any more.
pub async fn close(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<WriteMessages>,
    thread: Thread,
) -> Result<Thread> {
    let thread = work.one_for_update::<Entity>(thread.id).await?;
    if thread.is_closed() {
        return Err(ThreadRefusal::AlreadyClosed.into());
    }
    let version = thread.version;
    let mut row = thread.into_active_model();
    row.state = Set(ThreadState::Closed);
    row.waiting_since = Set(None);
    row.staff_unread = Set(0);
    row.staff_read_at = Set(work.now());
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let thread = work.update(row).await?;
    let happened = Happened::to(Event::ThreadClosed, thread.id.0, thread.subject.clone());
    work.record(happened.account(thread.account_id)).await?;
    work.announce(crate::activity::Noun::Thread, thread.id.0, Some(thread.account_id));
    Ok(thread)
}
