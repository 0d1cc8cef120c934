//! Who may write, and when it is on disk.
//!
//! On PostgreSQL every unit of work is a transaction of its own. On SQLite there is one writer, and
//! `synchronous=FULL` pays one fsync per commit; so units that queue up behind each other share a
//! commit: each is a savepoint in the open batch, and its caller is answered when the batch is on
//! disk. The batch is committed as soon as nobody waits for the writer, or after [`BATCH`] units.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait,
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
        Self::Single(Arc::new(Single {
            connection: cell,
            waiting: AtomicUsize::new(0),
            batch: Arc::default(),
        }))
    }

    /// Has every statement counted; called while the database is being opened.
    pub(crate) fn count(&mut self, each: impl Fn() + Send + Sync + 'static) {
        match self {
            Self::Pooled(connection) => connection.set_metric_callback(move |_| each()),
            Self::Single(single) => {
                if let Some(connection) = Arc::get_mut(single).and_then(|single| single.connection.get_mut())
                {
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
        let waiting = Waiting::on(Arc::clone(&self));
        let batch = Arc::clone(&self.batch).lock_owned().await;
        waiting.over();
        let mut turn = Turn { single: self, batch };
        match turn.savepoint().await {
            Ok(savepoint) => Ok(Unit { transaction: Some(savepoint), turn: Some(turn) }),
            Err(error) => {
                // The units before this one still wait for their commit.
                turn.close().await;
                Err(error)
            }
        }
    }
}

/// Somebody who waits for the writer. Who gives up waiting may have been the one whom an open batch waited for.
struct Waiting {
    single: Option<Arc<Single>>,
}

impl Waiting {
    fn on(single: Arc<Single>) -> Self {
        single.waiting.fetch_add(1, Ordering::SeqCst);
        Self { single: Some(single) }
    }

    fn over(mut self) {
        if let Some(single) = self.single.take() {
            single.waiting.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let Some(single) = self.single.take() else { return };
        single.waiting.fetch_sub(1, Ordering::SeqCst);
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let batch = Arc::clone(&single.batch).lock_owned().await;
                let turn = Turn { single, batch };
                if turn.must_close() {
                    turn.close().await;
                }
            });
        }
    }
}

impl Turn {
    fn must_close(&self) -> bool {
        self.batch.done.len() >= BATCH || self.single.waiting.load(Ordering::SeqCst) == 0
    }

    /// Opens the batch if need be, and a savepoint in it.
    async fn savepoint(&mut self) -> Result<DatabaseTransaction> {
        let transaction = match self.batch.transaction.take() {
            Some(transaction) => transaction,
            None => {
                let mode = Some(SqliteTransactionMode::Immediate);
                let immediate = TransactionOptions { sqlite_transaction_mode: mode, ..Default::default() };
                self.single.connection().begin_with_options(immediate).await?
            }
        };
        let savepoint = transaction.begin().await;
        self.batch.transaction = Some(transaction);
        Ok(savepoint?)
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
            Ok(Err(error)) => Err(Error::database(error)),
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
