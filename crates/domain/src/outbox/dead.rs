//! Background work that was given up, for the person who decides what becomes of it.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model, TaskState};
use crate::Result;
use crate::access::{Authorized, Staff, permissions::ManageDeliveries};
use crate::activity::Noun;
use crate::database::{Sight, UnitOfWork};

/// The newest tasks that were given up; mails among them are shown as failed mails instead.
pub async fn dead<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::State.eq(TaskState::Dead))
        .filter(Column::Kind.ne("deliver"))
        .order_by_desc(Column::CreatedAt)
        .limit(50);
    sight.all(select).await
}

/// Gives a dead task another life, with all its tries; nothing happens to one that lives.
pub async fn revive(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageDeliveries>,
    task: Model,
) -> Result<()> {
    if task.state != TaskState::Dead {
        return Ok(());
    }
    let id = task.id;
    let mut row = task.into_active_model();
    row.state = Set(TaskState::Queued);
    row.run_at = Set(work.now());
    row.created_at = Set(work.now());
    row.attempts = Set(0);
    row.settled_at = Set(None);
    work.update(row).await?;
    work.announce(Noun::Delivery, id.0, None);
    Ok(())
}
