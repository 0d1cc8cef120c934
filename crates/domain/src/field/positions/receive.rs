//! A phone says where it is: taken while its worker is on the way to a job or at it, and shares it; else dropped unread.

use sea_orm::{ColumnTrait, QueryFilter};

use super::{Fix, Hub, Source};
use crate::Result;
use crate::access::{Principal, System, Worker};
use crate::database::{Database, Reader, Sight};
use crate::field::jobs::{self, JobStatus};
use crate::field::workers::{self, WorkerRow, keys};
use crate::id::WorkspaceId;
use crate::secret;

/// Minutes after which it is noted again that a key was used.
const NOTED_MINUTES: i64 = 10;

/// What became of the points of a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// Points that are kept.
    pub kept: usize,
    /// Whether the worker can be followed at the moment; if not, nothing needs to be sent.
    pub sharing: bool,
}

/// Points from the app of a signed-in worker.
pub async fn receive(database: &Database, hub: &Hub, worker: &Worker, fixes: &[Fix]) -> Result<Received> {
    let reader = database.reader(System::new(worker.workspace()));
    let row = reader.one::<workers::row::Entity>(worker.id()).await?;
    take(&reader, hub, &row, Source::App, fixes).await
}

/// Points from a tracker that holds a worker's key; nothing when nobody has such a key.
pub async fn receive_by_key(
    database: &Database,
    hub: &Hub,
    workspace: WorkspaceId,
    source: Source,
    key: &str,
    fixes: &[Fix],
) -> Result<Option<Received>> {
    let reader = database.reader(System::new(workspace));
    let known = reader
        .visible::<keys::Entity>()
        .filter(keys::Column::KeyHash.eq(secret::hash(key)))
        .filter(keys::Column::Source.eq(source))
        .filter(keys::Column::RevokedAt.is_null());
    let Some(known) = reader.first(known).await? else { return Ok(None) };
    let row = reader.one::<workers::row::Entity>(known.worker_id).await?;
    if !row.active {
        return Ok(None);
    }
    let now = reader.now();
    if known.last_used_at.is_none_or(|at| at < now.plus_minutes(-NOTED_MINUTES)) {
        hub.used(known.id, now);
    }
    take(&reader, hub, &row, source, fixes).await.map(Some)
}

async fn take(
    reader: &Reader<System>,
    hub: &Hub,
    worker: &WorkerRow,
    source: Source,
    fixes: &[Fix],
) -> Result<Received> {
    if !worker.active || worker.sharing_paused_at.is_some() || !is_on_duty(reader, worker).await? {
        hub.forget(worker.id);
        return Ok(Received { kept: 0, sharing: false });
    }
    let kept = hub.take(worker.workspace_id, worker.id, source, fixes, reader.now());
    Ok(Received { kept, sharing: true })
}

/// Whether they are on the way to a job or at it.
async fn is_on_duty(reader: &Reader<System>, worker: &WorkerRow) -> Result<bool> {
    let active = JobStatus::ALL.iter().copied().filter(|status| status.is_active());
    let under_way = reader
        .visible::<jobs::row::Entity>()
        .filter(jobs::row::Column::WorkerId.eq(worker.id))
        .filter(jobs::row::Column::Status.is_in(active));
    Ok(reader.count(under_way).await? > 0)
}
