//! Takes tasks for a while: one statement decides who holds which, and no lock is held while they run.

use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::row::{Column, Entity, TaskState};
use super::{DELIVER, DELIVER_SMS, LEASE_MINUTES, Task, system_in};
use crate::Result;
use crate::access::System;
use crate::database::Database;
use crate::id::TaskId;

/// A task that this worker holds until its lease ends.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Its id, for [`super::settle`] and for the Message-ID of a mail.
    pub id: TaskId,
    /// What to do; nothing when a newer build wrote it.
    pub task: Option<Task>,
    /// On whose behalf: the product, in the task's workspace.
    pub by: System,
    /// Which try this is, from 1.
    pub attempt: i32,
    /// When the task was asked for.
    pub asked_at: crate::time::Instant,
}

/// Which tasks a worker takes: a mail server that hangs must not keep anything else waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// All of them.
    Any,
    /// Only mails to be sent.
    Mail,
    /// Only text messages to be sent.
    Sms,
    /// Everything but messages to be sent.
    Rest,
}

/// Claims up to `limit` tasks whose time has come.
pub async fn claim(database: &Database, limit: u64) -> Result<Vec<Claimed>> {
    claim_in(database, Lane::Any, limit).await
}

/// Claims up to `limit` tasks of a lane whose time has come.
pub async fn claim_in(database: &Database, lane: Lane, limit: u64) -> Result<Vec<Claimed>> {
    let now = database.clock().now();
    let due = Condition::any()
        .add(Column::State.eq(TaskState::Queued).and(Column::RunAt.lte(now)))
        .add(Column::State.eq(TaskState::Running).and(Column::LeaseUntil.lt(now)));
    let due = match lane {
        Lane::Any => due,
        Lane::Mail => Condition::all().add(due).add(Column::Kind.eq(DELIVER)),
        Lane::Sms => Condition::all().add(due).add(Column::Kind.eq(DELIVER_SMS)),
        Lane::Rest => Condition::all().add(due).add(Column::Kind.is_not_in([DELIVER, DELIVER_SMS])),
    };
    let mut ids = Query::select();
    ids.column(Column::Id)
        .from(Entity)
        .cond_where(due)
        .order_by(Column::RunAt, sea_orm::Order::Asc)
        .limit(limit);
    if database.kind() == "postgres" {
        ids.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let unit = database.writer().begin().await?;
    let rows = Entity::update_many()
        .col_expr(Column::State, Expr::value(TaskState::Running))
        .col_expr(Column::LeaseUntil, Expr::value(now.plus_minutes(LEASE_MINUTES)))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.in_subquery(ids))
        .exec_with_returning(unit.transaction())
        .await?;
    unit.commit().await?;
    let mut claimed: Vec<Claimed> = rows
        .into_iter()
        .map(|row| Claimed {
            id: row.id,
            task: serde_json::from_value(row.payload).ok(),
            by: system_in(row.workspace_id),
            attempt: row.attempts,
            asked_at: row.created_at,
        })
        .collect();
    claimed.sort_by_key(|task| task.id);
    Ok(claimed)
}
