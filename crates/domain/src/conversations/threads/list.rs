//! Lists of conversations on both sides, and what was said in one.

use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
};

use super::about::About;
use super::row::{Column, Entity};
use super::unread::for_client;
use super::{ClientThread, Thread, ThreadState, messages};
use crate::access::{PortalUser, Principal, Staff, VisibleTo};
use crate::database::Sight;
use crate::id::{MessageId, ThreadId};
use crate::people::{accounts, contacts};
use crate::word::words;
use crate::{Error, Result};

/// Conversations shown at once.
pub const THREADS_PAGE: u64 = 50;
/// Messages shown at once, the newest.
pub const MESSAGES_PAGE: u64 = 60;

words! {
    /// A part of the console's list.
    pub enum ThreadFilter {
        /// Everything that is not closed.
        Open = "open",
        /// Those in which the client waits for an answer.
        Waiting = "waiting",
        /// Those that were ended.
        Closed = "closed",
        /// All.
        All = "all",
    }
}

/// A conversation with the name of its account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ListedThread {
    /// The conversation.
    #[sea_orm(nested)]
    pub thread: Thread,
    /// Its account's name.
    pub account_name: String,
}

/// The console's list: who waits longest comes first in `waiting`, else the newest; `page` counts from 1. The second
/// value says whether there are more.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    filter: ThreadFilter,
    search: &str,
    page: u64,
) -> Result<(Vec<ListedThread>, bool)> {
    let all = sight.visible::<Entity>();
    let select = match filter {
        ThreadFilter::Open => {
            all.filter(Column::State.ne(ThreadState::Closed)).order_by_desc(Column::LastMessageAt)
        }
        ThreadFilter::Waiting => {
            all.filter(Column::State.eq(ThreadState::WaitingForStaff)).order_by_asc(Column::WaitingSince)
        }
        ThreadFilter::Closed => {
            all.filter(Column::State.eq(ThreadState::Closed)).order_by_desc(Column::LastMessageAt)
        }
        ThreadFilter::All => all.order_by_desc(Column::LastMessageAt),
    };
    let select = select
        .join(JoinType::InnerJoin, account_of_thread())
        .column_as(accounts::row::Column::Name, "account_name");
    let select = match words_of(search) {
        Some(words) => select.filter(words),
        None => select,
    };
    let offset = Ord::min(page.saturating_sub(1), 10_000) * THREADS_PAGE;
    let select = select.order_by_desc(Column::Id).limit(THREADS_PAGE + 1).offset(offset);
    let mut rows = select.into_model::<ListedThread>().all(sight.connection()).await?;
    let has_more = rows.len() as u64 > THREADS_PAGE;
    rows.truncate(usize::try_from(THREADS_PAGE).unwrap_or(50));
    Ok((rows, has_more))
}

fn words_of(search: &str) -> Option<Condition> {
    let text: String = search.trim().to_lowercase().chars().take(80).collect();
    if text.is_empty() {
        return None;
    }
    let like = format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let like = LikeExpr::new(like).escape('\\');
    let lower = |column: Column| Expr::expr(Func::lower(Expr::col((Entity, column))));
    let name = Expr::col((accounts::row::Entity, accounts::row::Column::SearchText));
    let words = Condition::any().add(lower(Column::Subject).like(like.clone()));
    Some(words.add(lower(Column::LastMessage).like(like.clone())).add(name.like(like)))
}

fn account_of_thread() -> sea_orm::RelationDef {
    Entity::belongs_to(accounts::row::Entity).from(Column::AccountId).to(accounts::row::Column::Id).into()
}

/// A conversation with the names around it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ThreadRecord {
    /// The conversation.
    #[sea_orm(nested)]
    pub thread: Thread,
    /// Its account's name.
    pub account_name: String,
    /// First name of its contact.
    pub contact_first_name: String,
    /// Last name of its contact.
    pub contact_last_name: String,
}

/// One conversation with the names around it; [`Error::NotFound`] when there is none.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: ThreadId) -> Result<ThreadRecord> {
    let contact = Entity::belongs_to(contacts::row::Entity)
        .from(Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    let found = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::InnerJoin, account_of_thread())
        .join(JoinType::InnerJoin, contact)
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(contacts::row::Column::FirstName, "contact_first_name")
        .column_as(contacts::row::Column::LastName, "contact_last_name")
        .into_model::<ThreadRecord>()
        .one(sight.connection())
        .await?;
    found.ok_or(Error::NotFound)
}

/// A page of a client's conversations, over all their accounts, the newest first; `page` counts from 1. The second value
/// says whether there are more.
pub async fn list_for_client<S: Sight<By = PortalUser>>(
    sight: &S,
    page: u64,
) -> Result<(Vec<ClientThread>, bool)> {
    let select = for_client(sight).order_by_desc(Column::LastMessageAt).order_by_desc(Column::Id);
    let offset = (page.clamp(1, 10_000) - 1) * THREADS_PAGE;
    let select = select.limit(THREADS_PAGE + 1).offset(offset);
    let mut threads = select.into_model::<ClientThread>().all(sight.connection()).await?;
    let has_more = threads.len() as u64 > THREADS_PAGE;
    threads.truncate(usize::try_from(THREADS_PAGE).unwrap_or(50));
    Ok((threads, has_more))
}

/// One of a client's conversations; [`Error::NotFound`] when there is none for them.
pub async fn find_for_client<S: Sight<By = PortalUser>>(sight: &S, id: ThreadId) -> Result<ClientThread> {
    let select = for_client(sight).filter(Column::Id.eq(id));
    let found = select.into_model::<ClientThread>().one(sight.connection()).await?;
    found.ok_or(Error::NotFound)
}

/// The conversation about a thing in its account, if there is one; none in general.
pub async fn find_about<S: Sight>(sight: &S, about: &About) -> Result<Option<Thread>>
where
    Entity: VisibleTo<S::By>,
{
    let Some(object) = about.object else { return Ok(None) };
    let select = sight
        .visible::<Entity>()
        .filter(Column::ObjectId.eq(object))
        .filter(Column::AccountId.eq(about.account));
    sight.first(select).await
}

/// What was said, in its order, and whether more was said before.
#[derive(Clone, Debug, Default)]
pub struct Spoken {
    /// The messages, the oldest first.
    pub messages: Vec<messages::Model>,
    /// Whether there are earlier ones.
    pub has_earlier: bool,
}

/// The newest messages of a conversation that was found before, or those before one of them. A client gets no notes.
pub async fn spoken<S: Sight>(sight: &S, thread: &Thread, before: Option<MessageId>) -> Result<Spoken>
where
    messages::Entity: VisibleTo<S::By>,
    S::By: Principal,
{
    let mut select = sight.visible::<messages::Entity>().filter(messages::Column::ThreadId.eq(thread.id));
    if let Some(before) = before {
        // Ids are made from the time of writing, so that they sort by it.
        select = select.filter(messages::Column::Id.lt(before));
    }
    let select = select.order_by_desc(messages::Column::CreatedAt).order_by_desc(messages::Column::Id);
    let mut newest = sight.all(select.limit(MESSAGES_PAGE + 1)).await?;
    let has_earlier = newest.len() as u64 > MESSAGES_PAGE;
    newest.truncate(usize::try_from(MESSAGES_PAGE).unwrap_or(60));
    newest.reverse();
    Ok(Spoken { messages: newest, has_earlier })
}
