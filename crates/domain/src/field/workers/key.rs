//! Keys by which trackers (OwnTracks, Traccar, OsmAnd) say where a worker is: shown once, kept as a hash.

use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::keys::{ActiveModel, Column, Entity, Model};
use super::{Refusal, WorkerRow};
use crate::Result;
use crate::access::permissions::ManageWorkers;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::positions::Source;
use crate::id::{WorkerId, WorkerKeyId};
use crate::secret;

/// Issues a key; its words are known to nobody but the caller from now on.
pub async fn issue_key(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    worker: &WorkerRow,
    source: Source,
) -> Result<(Model, String)> {
    if !worker.active {
        return Err(Refusal::Gone.into());
    }
    let key = secret::random_token();
    let row = ActiveModel {
        id: Set(WorkerKeyId::new(work.now())),
        worker_id: Set(worker.id),
        source: Set(source),
        key_hash: Set(secret::hash(&key)),
        created_at: Set(work.now()),
        last_used_at: Set(None),
        revoked_at: Set(None),
        ..Default::default()
    };
    let row = work.insert(row).await?;
    let happened = Happened::to(Event::WorkerKeyIssued, worker.id.0, worker.name.clone());
    work.record(happened.with("source", source.as_str())).await?;
    Ok((row, key))
}

/// Revokes a key; what it sends from now on counts for nothing.
pub async fn revoke_key(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    worker: &WorkerRow,
    key: Model,
) -> Result<()> {
    if key.revoked_at.is_some() {
        return Ok(());
    }
    let row = ActiveModel { id: Unchanged(key.id), revoked_at: Set(Some(work.now())), ..Default::default() };
    work.update(row).await?;
    let happened = Happened::to(Event::WorkerKeyRevoked, worker.id.0, worker.name.clone());
    work.record(happened.with("source", key.source.as_str())).await
}

/// The keys of a worker that are good, the latest first.
pub async fn keys_of<S: Sight<By = Staff>>(sight: &S, worker: WorkerId) -> Result<Vec<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::WorkerId.eq(worker))
        .filter(Column::RevokedAt.is_null())
        .order_by_desc(Column::Id);
    sight.all(select).await
}
