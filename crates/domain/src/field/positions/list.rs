//! What the office sees: where everybody was last, and the way one of them came.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Position, TRAIL_HOURS, TrailPoint, row, trail};
use crate::Result;
use crate::access::permissions::ManageWorkers;
use crate::access::{Authorized, Staff};
use crate::database::{Reader, Sight};
use crate::field::workers::WorkerRow;
use crate::time::Instant;

/// Points of one day that are looked at: a point in half a minute over more than a day.
const MOST_POINTS: u64 = 3_000;

/// A part of the way somebody came.
#[derive(Clone, Debug)]
pub struct Trace {
    /// Oldest first.
    pub points: Vec<TrailPoint>,
}

/// Where everybody was last, of those from whom something was heard since.
pub async fn list(reader: &Reader<Staff>, since: Instant) -> Result<Vec<Position>> {
    reader.all(reader.visible::<row::Entity>().filter(row::Column::At.gte(since))).await
}

/// The way a worker came between two moments, as far as it is still kept.
pub async fn trace(
    reader: &Reader<Staff>,
    _by: &Authorized<ManageWorkers>,
    worker: &WorkerRow,
    from: Instant,
    until: Instant,
) -> Result<Trace> {
    let from = from.0.max(reader.now().plus_hours(-TRAIL_HOURS).0);
    let points = reader
        .visible::<trail::Entity>()
        .filter(trail::Column::WorkerId.eq(worker.id))
        .filter(trail::Column::At.gte(Instant(from)))
        .filter(trail::Column::At.lt(until))
        .order_by_asc(trail::Column::At)
        .limit(MOST_POINTS);
    Ok(Trace { points: reader.all(points).await? })
}
