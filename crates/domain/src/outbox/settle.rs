//! What became of a claimed task.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::Claimed;
use super::row::{Entity, TaskState};
use crate::Result;
use crate::activity::Noun;
use crate::database::{Database, Sight};
use crate::time::Instant;

/// The end of one try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The effect is there.
    Done,
    /// It may work later: at this moment, for this reason.
    Later(Instant, String),
    /// It will never work; a person decides.
    Dead(String),
}

/// Writes down how a try ended; false when its lease was over and somebody else has the task by now, whose word counts.
pub async fn settle(database: &Database, claimed: &Claimed, outcome: Outcome) -> Result<bool> {
    let mut work = database.begin(claimed.by.clone()).await?;
    let row = work.one_for_update::<Entity>(claimed.id).await?;
    if row.state != TaskState::Running || row.attempts != claimed.attempt {
        return Ok(false);
    }
    let mut row = row.into_active_model();
    row.lease_until = Set(None);
    match outcome {
        Outcome::Done => {
            row.state = Set(TaskState::Done);
            row.settled_at = Set(Some(work.now()));
            row.last_error = Set(String::new());
        }
        Outcome::Later(run_at, error) => {
            row.state = Set(TaskState::Queued);
            row.run_at = Set(run_at);
            row.last_error = Set(error);
        }
        Outcome::Dead(error) => {
            row.state = Set(TaskState::Dead);
            row.settled_at = Set(Some(work.now()));
            row.last_error = Set(error);
            work.announce(Noun::Delivery, claimed.id.0, None);
        }
    }
    work.update(row).await?;
    work.commit().await?;
    Ok(true)
}
