//! Who may write, and when it is on disk.
//!
//! On PostgreSQL every unit of work is a transaction of its own. On SQLite there is one writer, and
//! `synchronous=FULL` pays one fsync per commit; so units that queue up behind each other share a
//! commit: each is a savepoint in the open batch, and its caller is answered when the batch is on
//! disk. The batch is committed as soon as nobody waits for the writer, or after [`BATCH`] units.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use crate::{Error, Result};

/// Units that share one commit at the most.
const BATCH: usize = 64;

/// Hands out units of work.
#[derive(Clone, Debug)]
pub(crate) enum Writer {
    /// Every unit has a connection of its own.
    Pooled(DatabaseConnection),
    /// Units take turns on one connection and share commits.
    Single(Arc<Single>),
}

#[derive(Debug)]
pub(crate) struct Single {
    connection: std::sync::OnceLock<DatabaseConnection>,
    waiting: AtomicUsize,
    batch: Arc<Mutex<Batch>>,
}

#[derive(Debug, Default)]
struct Batch {
    transaction: Option<DatabaseTransaction>,
    done: Vec<oneshot::Sender<Result<(), String>>>,
}

/// One change in the making; dropped without [`Unit::commit`], it never happened.
#[derive(Debug)]
pub(crate) struct Unit {
    transaction: Option<DatabaseTransaction>,
    turn: Option<Turn>,
}

#[derive(Debug)]
struct Turn {
    single: Arc<Single>,
    batch: OwnedMutexGuard<Batch>,
}

impl Writer {
    pub(crate) const fn pooled(connection: DatabaseConnection) -> Self {
        Self::Pooled(connection)
    }

    pub(crate) fn single(connection: DatabaseConnection) -> Self {
        let cell = std::sync::OnceLock::new();
        cell.set(connection).expect("set once");
        Self::Single(Arc::new(Single { connection: cell, waiting: AtomicUsize::new(0), batch: Arc::default() }))
    }

    /// Has every statement counted; called while the database is being opened.
    pub(crate) fn count(&mut self, each: impl Fn() + Send + Sync + 'static) {
        match self {
            Self::Pooled(connection) => connection.set_metric_callback(move |_| each()),
            Self::Single(single) => {
                if let Some(connection) = Arc::get_mut(single).and_then(|single| single.connection.get_mut()) {
                    connection.set_metric_callback(move |_| each());
                }
            }
        }
    }

    /// The connection that writes, for migrations before anything else runs.
    pub(crate) fn connection(&self) -> &DatabaseConnection {
        match self {
            Self::Pooled(connection) => connection,
            Self::Single(single) => single.connection(),
        }
    }

    pub(crate) async fn begin(&self) -> Result<Unit> {
        match self {
            Self::Pooled(connection) => Ok(Unit { transaction: Some(connection.begin().await?), turn: None }),
            Self::Single(single) => Single::begin(Arc::clone(single)).await,
        }
    }
}

impl Single {
    fn connection(&self) -> &DatabaseConnection {
        self.connection.get().expect("set when opened")
    }

    async fn begin(self: Arc<Self>) -> Result<Unit> {
        let mut batch = {
            let _waiting = Waiting::on(&self.waiting);
            Arc::clone(&self.batch).lock_owned().await
        };
        if batch.transaction.is_none() {
            let immediate =
                TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
            batch.transaction = Some(self.connection().begin_with_options(immediate).await?);
        }
        let savepoint = match &batch.transaction {
            Some(transaction) => transaction.begin().await?,
            None => return Err(Error::Broken("a batch without a transaction".into())),
        };
        Ok(Unit { transaction: Some(savepoint), turn: Some(Turn { single: self, batch }) })
    }
}

/// Counts somebody who waits for the writer, even when they give up.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn on(counter: &'a AtomicUsize) -> Self {
        counter.fetch_add(1, Ordering::SeqCst);
        Self(counter)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Turn {
    fn must_close(&self) -> bool {
        self.batch.done.len() >= BATCH || self.single.waiting.load(Ordering::SeqCst) == 0
    }

    /// Commits the batch and tells all who wait for it.
    async fn close(mut self) {
        let result = match self.batch.transaction.take() {
            Some(transaction) => transaction.commit().await.map_err(|error| error.to_string()),
            None => Ok(()),
        };
        for done in self.batch.done.drain(..) {
            // A caller that no longer listens needs no answer.
            let _ = done.send(result.clone());
        }
    }
}

impl Unit {
    pub(crate) fn transaction(&self) -> &DatabaseTransaction {
        self.transaction.as_ref().expect("present until committed")
    }

    /// Makes the change durable; an error means that nothing of it happened.
    pub(crate) async fn commit(mut self) -> Result<()> {
        let transaction = self.transaction.take().expect("present until committed");
        let Some(mut turn) = self.turn.take() else { return Ok(transaction.commit().await?) };
        if let Err(error) = transaction.commit().await {
            turn.close().await;
            return Err(error.into());
        }
        let (done, durable) = oneshot::channel();
        turn.batch.done.push(done);
        // The batch is finished by a task of its own, so that a caller who goes away cannot strand the others.
        if turn.must_close() {
            tokio::spawn(turn.close());
        } else {
            drop(turn);
        }
        match durable.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(DbErr::Custom(error).into()),
            Err(_) => Err(Error::Broken("the writer stopped before it answered".into())),
        }
    }
}

impl Drop for Unit {
    fn drop(&mut self) {
        // Rolls back to the savepoint; the units before it in the batch still have to reach the disk.
        let transaction = self.transaction.take();
        let Some(turn) = self.turn.take() else { return };
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Some(transaction) = transaction {
                    // Failing to roll back fails the commit that follows, which reports it.
                    let _ = transaction.rollback().await;
                }
                if turn.must_close() {
                    turn.close().await;
                }
            });
        }
    }
}
