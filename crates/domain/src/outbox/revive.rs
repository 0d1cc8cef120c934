//! Another life for work that was given up.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::{Model, TaskState};
use super::{DELIVER, DELIVER_SMS};
use crate::Result;
use crate::access::{Authorized, Staff, permissions::ManageDeliveries};
use crate::activity::Noun;
use crate::database::{Sight, UnitOfWork};

impl Model {
    /// Whether another life makes sense: a message that failed is sent again as a new one instead.
    pub fn can_be_revived(&self) -> bool {
        self.state == TaskState::Dead && self.kind != DELIVER && self.kind != DELIVER_SMS
    }
}

/// Gives a dead task another life, with all its tries; nothing happens to one that lives.
pub async fn revive(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageDeliveries>,
    task: Model,
) -> Result<()> {
    if !task.can_be_revived() {
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
