//! Asks for work in the same transaction as the change that causes it.

use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;

use super::Task;
use super::row::{ActiveModel, Column, Entity, TaskState};
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::id::TaskId;
use crate::time::Instant;
use crate::{Error, Result};

/// Tasks of one statement: twelve values each are far below any database's limit.
const AT_ONCE: usize = 500;

pub(crate) async fn enqueue<P: Principal>(
    work: &UnitOfWork<P>,
    task: Task,
    unique_key: &str,
    run_at: Instant,
) -> Result<()> {
    let row = row_of(work, &task, unique_key, run_at)?;
    Entity::insert(row).on_conflict(once()).exec_without_returning(work.connection()).await?;
    Ok(())
}

/// The same for many, each under its own key, in as few statements as fit.
pub(crate) async fn enqueue_all<P: Principal>(
    work: &UnitOfWork<P>,
    tasks: &[(Task, String)],
    run_at: Instant,
) -> Result<()> {
    for some in tasks.chunks(AT_ONCE) {
        let rows: Vec<ActiveModel> =
            some.iter().map(|(task, key)| row_of(work, task, key, run_at)).collect::<Result<_>>()?;
        Entity::insert_many(rows).on_conflict(once()).exec_without_returning(work.connection()).await?;
    }
    Ok(())
}

fn once() -> OnConflict {
    OnConflict::column(Column::UniqueKey).do_nothing().to_owned()
}

fn row_of<P: Principal>(
    work: &UnitOfWork<P>,
    task: &Task,
    unique_key: &str,
    run_at: Instant,
) -> Result<ActiveModel> {
    let now = work.now();
    Ok(ActiveModel {
        id: Set(TaskId::new(now)),
        workspace_id: Set(work.by().workspace()),
        kind: Set(task.kind().to_owned()),
        payload: Set(serde_json::to_value(task).map_err(|error| Error::Broken(error.to_string()))?),
        unique_key: Set(format!("{}:{unique_key}", work.by().workspace())),
        state: Set(TaskState::Queued),
        run_at: Set(run_at),
        lease_until: Set(None),
        attempts: Set(0),
        last_error: Set(String::new()),
        created_at: Set(now),
        settled_at: Set(None),
    })
}
