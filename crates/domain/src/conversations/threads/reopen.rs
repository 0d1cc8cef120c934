//! Takes up a closed conversation again, without a message.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{Thread, ThreadRefusal, ThreadState};
use crate::Result;
use crate::access::permissions::WriteMessages;
use crate::access::{Authorized, Staff};
use crate::activity::Noun;
use crate::database::{Sight, UnitOfWork};

/// Opens a closed conversation as staff.
pub async fn reopen(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<WriteMessages>,
    thread: Thread,
) -> Result<Thread> {
    let thread = work.one_for_update::<Entity>(thread.id).await?;
    if !thread.is_closed() {
        return Err(ThreadRefusal::NotClosed.into());
    }
    let version = thread.version;
    let mut row = thread.into_active_model();
    row.state = Set(ThreadState::Open);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let thread = work.update(row).await?;
    work.announce(Noun::Thread, thread.id.0, Some(thread.account_id));
    Ok(thread)
}
