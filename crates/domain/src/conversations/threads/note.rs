//! A note among staff: it stands in the conversation, and the client never hears of it.

use super::Thread;
use super::row::Entity;
use super::write::{append, readable};
use crate::Result;
use crate::access::permissions::WriteMessages;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};

/// Writes a note that only staff read; whose turn it is, stays as it was.
pub async fn note(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<WriteMessages>,
    thread: Thread,
    body: &str,
) -> Result<Thread> {
    let body = readable(body)?;
    let thread = work.one::<Entity>(thread.id).await?;
    append(work, &thread, (true, true), (by.id().0, by.name().to_owned()), &body).await?;
    let happened = Happened::to(Event::StaffNoteAdded, thread.id.0, thread.subject.clone());
    work.record(happened.account(thread.account_id)).await?;
    Ok(thread)
}
