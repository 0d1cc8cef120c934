//! One change: a principal, a transaction, a moment, and what it announces.

use sea_orm::{
    ActiveModelBehavior, DatabaseTransaction, EntityTrait, IntoActiveModel, PrimaryKeyTrait, QueryFilter,
    QuerySelect,
};
use tracing::Instrument as _;

use super::Sight;
use super::sight::key_column;
use super::writer::Unit;
use crate::access::{Principal, TenantRow, VisibleTo};
use crate::activity::{self, Happened};
use crate::live::{Announcement, Live};
use crate::outbox::{self, Task};
use crate::time::Instant;
use crate::{Error, Result};

/// A change in the making; nothing of it exists for others before [`UnitOfWork::commit`].
#[derive(Debug)]
pub struct UnitOfWork<P: Principal> {
    by: P,
    unit: Unit,
    now: Instant,
    live: Live,
    announcements: Vec<Announcement>,
    asked_for_work: bool,
}

impl<P: Principal> UnitOfWork<P> {
    pub(super) const fn new(by: P, unit: Unit, now: Instant, live: Live) -> Self {
        Self { by, unit, now, live, announcements: Vec::new(), asked_for_work: false }
    }

    /// One row by its id, locked until the end of this change.
    pub async fn one_for_update<E>(
        &self,
        id: <E::PrimaryKey as PrimaryKeyTrait>::ValueType,
    ) -> Result<E::Model>
    where
        E: VisibleTo<P>,
        <E::PrimaryKey as PrimaryKeyTrait>::ValueType: Into<sea_orm::Value>,
    {
        use sea_orm::ColumnTrait;
        let select = self.visible::<E>().filter(key_column::<E>().eq(id)).lock_exclusive();
        select.one(self.connection()).await?.ok_or(Error::NotFound)
    }

    /// Adds a row to this principal's workspace.
    pub async fn insert<A>(&self, mut row: A) -> Result<<A::Entity as EntityTrait>::Model>
    where
        A: TenantRow + ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        row.place_in(self.by.workspace());
        Ok(row.insert(self.connection()).await?)
    }

    /// Adds many rows in as few statements as fit.
    pub async fn insert_all<A>(&self, rows: Vec<A>) -> Result<()>
    where
        A: TenantRow + Send + Sync,
    {
        let mut rows: Vec<A> = rows;
        for row in &mut rows {
            row.place_in(self.by.workspace());
        }
        // 32,766 bound values are SQLite's limit; no table here has more than 40 columns.
        while !rows.is_empty() {
            let chunk: Vec<A> = rows.drain(..rows.len().min(500)).collect();
            <A::Entity as EntityTrait>::insert_many(chunk).exec_without_returning(self.connection()).await?;
        }
        Ok(())
    }

    /// Writes the changed columns of a row that was found through this principal.
    pub async fn update<A>(&self, mut row: A) -> Result<<A::Entity as EntityTrait>::Model>
    where
        A: TenantRow + ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        row.place_in(self.by.workspace());
        Ok(row.update(self.connection()).await?)
    }

    /// Removes a row that was found through this principal.
    pub async fn delete<A>(&self, row: A) -> Result<()>
    where
        A: TenantRow + ActiveModelBehavior + Send,
    {
        row.delete(self.connection()).await?;
        Ok(())
    }

    /// Writes down that something happened: timeline, notifications and live pages follow from it.
    pub async fn record(&mut self, happened: Happened) -> Result<()> {
        let row = activity::record(self, happened).await?;
        self.announcements.push(Announcement {
            workspace: self.by.workspace(),
            account: row.account_id.filter(|_| row.client_visible),
            noun: row.noun,
            id: row.object_id,
        });
        Ok(())
    }

    /// Writes down that something happened to each of many, in as few statements as fit.
    pub async fn record_all(&mut self, happened: Vec<Happened>) -> Result<()> {
        activity::record_all(self, happened).await
    }

    /// Tells open pages that a thing changed, without an entry in its history (a message read, a delivery settled).
    pub fn announce(&mut self, noun: activity::Noun, id: uuid::Uuid, account: Option<crate::id::AccountId>) {
        self.announcements.push(Announcement { workspace: self.by.workspace(), account, noun, id });
    }

    /// Asks for work after the commit; the same key never asks twice.
    pub async fn enqueue(&mut self, task: Task, unique_key: &str) -> Result<()> {
        self.asked_for_work = true;
        outbox::enqueue(self, task, unique_key, self.now).await
    }

    /// Asks for work at a later moment; the same key never asks twice.
    pub async fn enqueue_at(&mut self, task: Task, unique_key: &str, run_at: Instant) -> Result<()> {
        outbox::enqueue(self, task, unique_key, run_at).await
    }

    /// Asks for many pieces of work after the commit, each under its own key, in as few statements as fit.
    pub async fn enqueue_all(&mut self, tasks: &[(Task, String)]) -> Result<()> {
        self.asked_for_work |= !tasks.is_empty();
        outbox::enqueue_all(self, tasks, self.now).await
    }

    /// Asks for many pieces of work at a later moment, each under its own key, in as few statements as fit.
    pub async fn enqueue_all_at(&mut self, tasks: &[(Task, String)], run_at: Instant) -> Result<()> {
        outbox::enqueue_all(self, tasks, run_at).await
    }

    /// Makes everything durable, then tells the open pages.
    pub async fn commit(self) -> Result<()> {
        let Self { unit, live, announcements, asked_for_work, .. } = self;
        let whole = async move {
            live.notify_other_nodes(unit.transaction(), &announcements).await?;
            unit.commit().await?;
            live.announce(announcements);
            if asked_for_work {
                live.ring();
            }
            Ok(())
        };
        // A task of its own: a browser that goes away takes the caller along, and what is on disk must be told of.
        match tokio::spawn(whole.in_current_span()).await {
            Ok(committed) => committed,
            Err(ended) => Err(Error::Broken(format!("a commit did not come to its end: {ended}"))),
        }
    }
}

impl<P: Principal> Sight for UnitOfWork<P> {
    type By = P;
    type Connection = DatabaseTransaction;
    fn by(&self) -> &P {
        &self.by
    }
    fn connection(&self) -> &DatabaseTransaction {
        self.unit.transaction()
    }
    fn now(&self) -> Instant {
        self.now
    }
}
