//! Starts a conversation: about a thing there is one per account, so that a second start goes on with the first.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::about::About;
use super::list::find_about;
use super::row::{ActiveModel, Column, Entity};
use super::write::{readable, write_by_client, write_by_staff};
use super::{Thread, ThreadRefusal, ThreadState};
use crate::access::permissions::WriteMessages;
use crate::access::{Authorized, PortalUser, Principal, Scope, Staff, VisibleTo};
use crate::billing::one_line;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::ThreadId;
use crate::people::memberships;
use crate::{Error, Result};

/// Starts a conversation as a client and writes its first message.
pub async fn start_by_client(
    work: &mut UnitOfWork<PortalUser>,
    about: &About,
    subject: &str,
    body: &str,
) -> Result<Thread> {
    if !work.by().may(Scope::Messages, about.account) {
        return Err(Error::NotFound);
    }
    let about = About { contact: work.by().contact(), ..about.clone() };
    check(&about, subject, body)?;
    let thread = find_or_open(work, &about, subject).await?;
    write_by_client(work, thread, body).await
}

/// Starts a conversation with a client as staff and writes its first message; the contact must act for the account.
pub async fn start_by_staff(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<WriteMessages>,
    about: &About,
    subject: &str,
    body: &str,
) -> Result<Thread> {
    check(about, subject, body)?;
    let seat = work
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(about.account))
        .filter(memberships::row::Column::ContactId.eq(about.contact));
    if work.count(seat).await? == 0 {
        return Err(ThreadRefusal::NobodyToWriteTo.into());
    }
    let thread = find_or_open(work, about, subject).await?;
    write_by_staff(work, by, thread, body).await
}

fn check(about: &About, subject: &str, body: &str) -> Result<()> {
    let mut invalid = Invalid::default();
    if about.object.is_none() && one_line(subject, 120).is_empty() {
        invalid.add("subject", "messages-error-subject");
    }
    if let Err(Error::Invalid(faults)) = readable(body) {
        invalid.problems.extend(faults.problems);
    }
    invalid.check()
}

async fn find_or_open<P: Principal>(work: &UnitOfWork<P>, about: &About, subject: &str) -> Result<Thread>
where
    Entity: VisibleTo<P>,
{
    if let Some(thread) = find_about(work, about).await? {
        return Ok(thread);
    }
    let id = ThreadId::new(work.now());
    let subject = if about.object.is_some() { about.name.clone() } else { one_line(subject, 120) };
    let row = ActiveModel {
        id: Set(id),
        workspace_id: Set(work.by().workspace()),
        account_id: Set(about.account),
        contact_id: Set(about.contact),
        subject: Set(subject),
        noun: Set(about.noun),
        object_id: Set(about.object),
        state: Set(ThreadState::Open),
        last_message_at: Set(work.now()),
        last_message: Set(String::new()),
        last_author: Set(String::new()),
        waiting_since: Set(None),
        client_read_at: Set(work.now()),
        staff_read_at: Set(work.now()),
        staff_unread: Set(0),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
    };
    // Somebody else may open the same conversation at this moment: then it is theirs that goes on.
    let once = OnConflict::columns([Column::ObjectId, Column::AccountId])
        .target_and_where(Expr::col(Column::ObjectId).is_not_null())
        .do_nothing()
        .to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(work.connection()).await?;
    match find_about(work, about).await? {
        Some(thread) => Ok(thread),
        None => work.one::<Entity>(id).await,
    }
}
