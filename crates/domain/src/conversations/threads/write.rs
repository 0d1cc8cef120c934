//! Writes a message: the other side's marks rise, and it is their turn.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::row::{Column, Entity};
use super::unread::{clear, raise};
use super::{MOST_CHARACTERS, Thread, ThreadState, messages};
use crate::Result;
use crate::access::permissions::WriteMessages;
use crate::access::{Authorized, PortalUser, Principal, Staff, VisibleTo};
use crate::activity::{Event, Happened};
use crate::charter::{quotes, requests, trips};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::{DealId, MessageId, QuoteId, RequestId, TripId};

/// Writes as a client; a closed conversation is open again.
pub async fn write_by_client(
    work: &mut UnitOfWork<PortalUser>,
    thread: Thread,
    body: &str,
) -> Result<Thread> {
    let body = readable(body)?;
    // Found again under a lock, so that two messages at once both count.
    let thread = work.one_for_update::<Entity>(thread.id).await?;
    let author = (work.by().id().0, work.by().name());
    append(work, &thread, (false, false), author.clone(), &body).await?;
    raise_for_staff(work, &thread).await?;
    let waiting_since = thread.waiting_since.or(Some(work.now()));
    let mut row = said(work, thread, &author.1, &body);
    row.state = Set(ThreadState::WaitingForStaff);
    row.waiting_since = Set(waiting_since);
    row.client_read_at = Set(work.now());
    let thread = work.update(row).await?;
    clear(work, thread.id).await?;
    tell(work, Event::MessageFromClient, &thread).await?;
    Ok(thread)
}

/// Writes to the client as staff.
pub async fn write_by_staff(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<WriteMessages>,
    thread: Thread,
    body: &str,
) -> Result<Thread> {
    let body = readable(body)?;
    let thread = work.one_for_update::<Entity>(thread.id).await?;
    let author = (by.id().0, by.name().to_owned());
    append(work, &thread, (true, false), author.clone(), &body).await?;
    raise(work, &thread).await?;
    let mut row = said(work, thread, &author.1, &body);
    row.state = Set(ThreadState::WaitingForClient);
    row.waiting_since = Set(None);
    row.staff_read_at = Set(work.now());
    row.staff_unread = Set(0);
    let thread = work.update(row).await?;
    tell(work, Event::MessageFromStaff, &thread).await?;
    Ok(thread)
}

/// A message as it is kept: without control characters and the overrides that make a text read differently than it is
/// stored (Unicode Technical Report 36, section 2.5).
pub(super) fn readable(body: &str) -> Result<String> {
    let kept = |letter: &char| match letter {
        '\n' | '\t' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => false,
        other => !other.is_control(),
    };
    let body: String = body.replace("\r\n", "\n").chars().filter(kept).collect();
    let body = body.trim();
    if body.is_empty() {
        return Err(Invalid::field("body", "messages-error-empty").into());
    }
    if body.chars().count() > MOST_CHARACTERS {
        return Err(Invalid::field("body", "messages-error-too-long").into());
    }
    Ok(body.to_owned())
}

pub(super) async fn append<P: Principal>(
    work: &UnitOfWork<P>,
    thread: &Thread,
    (by_staff, staff_only): (bool, bool),
    (author_id, author_name): (uuid::Uuid, String),
    body: &str,
) -> Result<()> {
    let row = messages::ActiveModel {
        id: Set(MessageId::new(work.now())),
        thread_id: Set(thread.id),
        by_staff: Set(by_staff),
        staff_only: Set(staff_only),
        author_id: Set(author_id),
        author_name: Set(author_name),
        body: Set(body.to_owned()),
        created_at: Set(work.now()),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(())
}

/// Raises the desk's mark in the database itself, whatever was read before.
async fn raise_for_staff(work: &UnitOfWork<PortalUser>, thread: &Thread) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::StaffUnread, Expr::col(Column::StaffUnread).add(1))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::Id.eq(thread.id))
        .exec(work.connection())
        .await?;
    Ok(())
}

fn said<P: Principal>(
    work: &UnitOfWork<P>,
    thread: Thread,
    author: &str,
    body: &str,
) -> super::row::ActiveModel {
    let version = thread.version;
    let mut row = thread.into_active_model();
    row.last_message_at = Set(work.now());
    row.last_message = Set(crate::billing::one_line(body, 140));
    row.last_author = Set(author.to_owned());
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    row
}

async fn tell<P: Principal>(work: &mut UnitOfWork<P>, event: Event, thread: &Thread) -> Result<()>
where
    requests::row::Entity: VisibleTo<P>,
    quotes::row::Entity: VisibleTo<P>,
    trips::row::Entity: VisibleTo<P>,
{
    let deal = deal_of(work, thread).await?;
    let happened =
        Happened::to(event, thread.id.0, thread.subject.clone()).account(thread.account_id).deal(deal);
    work.record(happened).await
}

/// The deal of the thing a conversation is about; none when it has none or the writer does not see it.
async fn deal_of<P: Principal>(work: &UnitOfWork<P>, thread: &Thread) -> Result<Option<DealId>>
where
    requests::row::Entity: VisibleTo<P>,
    quotes::row::Entity: VisibleTo<P>,
    trips::row::Entity: VisibleTo<P>,
{
    use super::ThreadNoun as N;
    let Some(id) = thread.object_id else { return Ok(None) };
    let deal = match thread.noun {
        N::Request => work.one::<requests::row::Entity>(RequestId(id)).await.map(|request| request.deal_id),
        N::Quote => work.one::<quotes::row::Entity>(QuoteId(id)).await.map(|quote| Some(quote.deal_id)),
        N::Trip => work.one::<trips::row::Entity>(TripId(id)).await.map(|trip| trip.deal_id),
        N::General | N::Invoice | N::Job => Ok(None),
    };
    match deal {
        Err(crate::Error::NotFound) => Ok(None),
        other => other,
    }
}
