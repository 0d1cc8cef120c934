//! Limits on attempts, kept as rows so that a restart does not reset them.
//!
//! Whoever counts under a key holds it until the end of their change, so that attempts made at the same moment count
//! one by one. SQLite has one writer and needs nothing for that; PostgreSQL locks the key.

use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, DbBackend, EntityTrait, QueryOrder, QuerySelect, Select, Statement};

use crate::Result;
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::time::Instant;

/// One attempt against a limit.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attempts")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What is limited, for whom.
    pub limit_key: String,
    /// When.
    pub at: Instant,
}

crate::database::plain_table!();

/// At most `count` attempts within `seconds`.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Attempts allowed.
    pub count: u64,
    /// The window, in seconds.
    pub seconds: i64,
}

/// What is limited, for whom, and over how much of the installation it is counted together.
#[derive(Clone, Debug)]
pub enum Key {
    /// Within one workspace, such as the tries at one address.
    Here(String),
    /// Over all workspaces, such as the tries of one network: knocking at more doors gives it no more of them.
    Everywhere(String),
}

impl Key {
    fn text<P: Principal>(&self, work: &UnitOfWork<P>) -> String {
        match self {
            Self::Here(key) => format!("{}:{key}", work.by().workspace()),
            Self::Everywhere(key) => format!("everywhere:{key}"),
        }
    }
}

/// Whether an attempt is within its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// It is, and was counted.
    Yes,
    /// It is not, and was not counted; after so many seconds another may be.
    After(i64),
}

/// Whether an attempt under `key` is still within all limits; counts it when it is.
pub async fn allow<P: Principal>(work: &UnitOfWork<P>, key: &Key, limits: &[Limit]) -> Result<Allowed> {
    let key = key.text(work);
    hold(work, &key).await?;
    for limit in limits {
        // As many as the limit allows fit into its window exactly when the last of them is still within it.
        let last = since(work, &key, limit.seconds).offset(limit.count.saturating_sub(1)).limit(1);
        if let Some(last) = work.first(last).await? {
            let over = last.at.plus_seconds(limit.seconds).ms_since(work.now());
            return Ok(Allowed::After((over + 999) / 1000));
        }
    }
    add(work, key).await?;
    Ok(Allowed::Yes)
}

/// How many attempts there were under `key` within the last `seconds`, and when the last one was. Nobody else counts
/// under it until this change ends.
pub async fn so_far<P: Principal>(
    work: &UnitOfWork<P>,
    key: &Key,
    seconds: i64,
) -> Result<(u64, Option<Instant>)> {
    let key = key.text(work);
    hold(work, &key).await?;
    let attempts = work.all(since(work, &key, seconds)).await?;
    Ok((attempts.len() as u64, attempts.first().map(|attempt| attempt.at)))
}

/// How many attempts there were under `key` within the last `seconds`.
pub async fn number<P: Principal>(work: &UnitOfWork<P>, key: &Key, seconds: i64) -> Result<u64> {
    work.count(since(work, &key.text(work), seconds)).await
}

/// Counts an attempt under `key`.
pub async fn note<P: Principal>(work: &UnitOfWork<P>, key: &Key) -> Result<()> {
    add(work, key.text(work)).await
}

/// Forgets attempts under `key`, after a success.
pub async fn forget<P: Principal>(work: &UnitOfWork<P>, key: &Key) -> Result<()> {
    let key = key.text(work);
    hold(work, &key).await?;
    Entity::delete_many().filter(Column::LimitKey.eq(key)).exec(work.connection()).await?;
    Ok(())
}

/// The attempts under a key within the last `seconds`, the newest first.
#[expect(clippy::disallowed_methods, reason = "attempts are counted per key, before anybody is known")]
fn since<P: Principal>(work: &UnitOfWork<P>, key: &str, seconds: i64) -> Select<Entity> {
    Entity::find()
        .filter(Column::LimitKey.eq(key))
        .filter(Column::At.gt(work.now().plus_seconds(-seconds)))
        .order_by_desc(Column::At)
}

async fn add<P: Principal>(work: &UnitOfWork<P>, key: String) -> Result<()> {
    let row = ActiveModel {
        id: Set(crate::id::SessionId::new(work.now()).0),
        limit_key: Set(key),
        at: Set(work.now()),
    };
    Entity::insert(row).exec_without_returning(work.connection()).await?;
    Ok(())
}

/// Makes whoever else counts under this key wait for the end of this change.
async fn hold<P: Principal>(work: &UnitOfWork<P>, key: &str) -> Result<()> {
    let transaction = work.connection();
    if transaction.get_database_backend() == DbBackend::Postgres {
        let lock = Statement::from_sql_and_values(
            DbBackend::Postgres,
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            [key.into()],
        );
        transaction.execute_raw(lock).await?;
    }
    Ok(())
}
