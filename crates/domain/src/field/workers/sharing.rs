//! Whether a worker shares where they are: theirs to say, with one tap, whatever job they are on (security.md row 107).

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row;
use crate::Result;
use crate::access::Worker;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::time::Instant;

/// From `at` on nobody sees where the worker is. Twice is once.
pub async fn pause_sharing(work: &mut UnitOfWork<Worker>, at: Instant) -> Result<()> {
    set(work, Some(at), Event::SharingPaused).await
}

/// The worker shares again where they are, while on the way to somebody.
pub async fn resume_sharing(work: &mut UnitOfWork<Worker>) -> Result<()> {
    set(work, None, Event::SharingResumed).await
}

async fn set(work: &mut UnitOfWork<Worker>, paused_at: Option<Instant>, event: Event) -> Result<()> {
    let worker = work.one_for_update::<row::Entity>(work.by().id()).await?;
    if worker.sharing_paused_at.is_some() == paused_at.is_some() {
        return Ok(());
    }
    let (id, name) = (worker.id, worker.name.clone());
    let mut row = worker.into_active_model();
    row.sharing_paused_at = Set(paused_at);
    row.updated_at = Set(work.now());
    work.update(row).await?;
    work.record(Happened::to(event, id.0, name)).await
}
