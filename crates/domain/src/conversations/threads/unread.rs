//! What each person of a client has not read: staff's messages raise it for everybody of the account, and whoever opens the
//! conversation takes only their own mark away.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition, OnConflict};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel, JoinType, QueryFilter, QuerySelect, Select,
};

use super::{Thread, marks, row};
use crate::Result;
use crate::access::{PortalUser, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::id::ThreadId;
use crate::people::{memberships, portal_users};

/// A conversation as one of its client's people finds it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ClientThread {
    /// The conversation.
    #[sea_orm(nested)]
    pub thread: Thread,
    mark: Option<i32>,
}

impl ClientThread {
    /// Messages of staff that this person has not read.
    pub fn unread(&self) -> i32 {
        self.mark.unwrap_or(0)
    }
}

/// The conversations of a client, to be read as [`ClientThread`].
pub(crate) fn for_client<S: Sight<By = PortalUser>>(sight: &S) -> Select<row::Entity> {
    let me = sight.by().id();
    let mine = row::Entity::belongs_to(marks::Entity)
        .from(row::Column::Id)
        .to(marks::Column::ThreadId)
        .on_condition(move |_, mark| Expr::col((mark, marks::Column::PortalUserId)).eq(me).into_condition());
    sight
        .visible::<row::Entity>()
        .join(JoinType::LeftJoin, mine.into())
        .column_as(marks::Column::Unread, "mark")
}

/// Raises the mark of everybody of the account in the database itself, whatever was read before.
pub(super) async fn raise(work: &UnitOfWork<Staff>, thread: &Thread) -> Result<()> {
    use memberships::row::Column as Seat;
    use portal_users::row::{Column as User, Entity as Users};
    let seat = Users::belongs_to(memberships::row::Entity).from(User::ContactId).to(Seat::ContactId).into();
    let people = work
        .visible::<Users>()
        .join(JoinType::InnerJoin, seat)
        .filter(Seat::AccountId.eq(thread.account_id))
        .filter(memberships::current(work.now()));
    let rows: Vec<marks::ActiveModel> = work
        .all(people)
        .await?
        .into_iter()
        .map(|person| marks::ActiveModel {
            workspace_id: Set(thread.workspace_id),
            thread_id: Set(thread.id),
            portal_user_id: Set(person.id),
            unread: Set(1),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let again = OnConflict::columns([marks::Column::ThreadId, marks::Column::PortalUserId])
        .value(marks::Column::Unread, Expr::col((marks::Entity, marks::Column::Unread)).add(1))
        .to_owned();
    marks::Entity::insert_many(rows).on_conflict(again).exec_without_returning(work.connection()).await?;
    Ok(())
}

/// Takes away this person's own mark; whether there was one.
pub(super) async fn clear(work: &UnitOfWork<PortalUser>, thread: ThreadId) -> Result<bool> {
    let mine = work
        .visible::<marks::Entity>()
        .filter(marks::Column::ThreadId.eq(thread))
        .filter(marks::Column::Unread.gt(0));
    let Some(mark) = work.first(mine).await? else { return Ok(false) };
    let mut mark = mark.into_active_model();
    mark.unread = Set(0);
    work.update(mark).await?;
    Ok(true)
}
