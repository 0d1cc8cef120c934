//! Limits on attempts, kept as rows so that a restart does not reset them.

#![expect(clippy::disallowed_methods, reason = "the derived entity looks its own rows up")]

use sea_orm::entity::prelude::*;
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::Result;
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::time::Instant;

/// One attempt against a limit.
#[sea_orm::model]
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

impl ActiveModelBehavior for ActiveModel {}

/// At most `count` attempts within `seconds`.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Attempts allowed.
    pub count: u64,
    /// The window, in seconds.
    pub seconds: i64,
}

/// Whether an attempt under `key` is still within all limits; counts it when it is.
#[expect(clippy::disallowed_methods, reason = "attempts are counted per key, before anybody is known")]
pub async fn allow<P: Principal>(work: &UnitOfWork<P>, key: &str, limits: &[Limit]) -> Result<bool> {
    let key = format!("{}:{key}", work.by().workspace());
    for limit in limits {
        let since = work.now().plus_seconds(-limit.seconds);
        let select = Entity::find().filter(Column::LimitKey.eq(&key)).filter(Column::At.gt(since));
        if work.count(select).await? >= limit.count {
            return Ok(false);
        }
    }
    let row = ActiveModel {
        id: Set(crate::id::SessionId::new(work.now()).0),
        limit_key: Set(key),
        at: Set(work.now()),
    };
    Entity::insert(row).exec_without_returning(work.connection()).await?;
    Ok(true)
}

/// How many attempts there were under `key` within the last `seconds`, and when the last one was.
#[expect(clippy::disallowed_methods, reason = "attempts are counted per key, before anybody is known")]
pub async fn so_far<P: Principal>(
    work: &UnitOfWork<P>,
    key: &str,
    seconds: i64,
) -> Result<(u64, Option<Instant>)> {
    use sea_orm::QueryOrder;
    let key = format!("{}:{key}", work.by().workspace());
    let since = work.now().plus_seconds(-seconds);
    let select = Entity::find()
        .filter(Column::LimitKey.eq(&key))
        .filter(Column::At.gt(since))
        .order_by_desc(Column::At);
    let attempts = work.all(select).await?;
    Ok((attempts.len() as u64, attempts.first().map(|attempt| attempt.at)))
}

/// Counts an attempt under `key`.
pub async fn note<P: Principal>(work: &UnitOfWork<P>, key: &str) -> Result<()> {
    let key = format!("{}:{key}", work.by().workspace());
    let row = ActiveModel {
        id: Set(crate::id::SessionId::new(work.now()).0),
        limit_key: Set(key),
        at: Set(work.now()),
    };
    Entity::insert(row).exec_without_returning(work.connection()).await?;
    Ok(())
}

/// Forgets attempts under `key`, after a success.
pub async fn forget<P: Principal>(work: &UnitOfWork<P>, key: &str) -> Result<()> {
    let key = format!("{}:{key}", work.by().workspace());
    Entity::delete_many().filter(Column::LimitKey.eq(key)).exec(work.connection()).await?;
    Ok(())
}
