//! The office's map: who is out where, and the jobs of a day.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{Position, list};
use crate::Result;
use crate::access::Staff;
use crate::database::{Reader, Sight};
use crate::field::jobs::{self, Job, JobStatus};
use crate::field::sites::{self, Site};
use crate::field::workers::{self, WorkerRow};
use crate::id::WorkerId;
use crate::time::Instant;

/// Hours after which nobody is looked for where they were last.
const RECENT_HOURS: i64 = 12;
/// Jobs that fit a map and a list beside it.
const MOST_JOBS: u64 = 300;
/// Workers that do.
const MOST_WORKERS: u64 = 500;

/// What the map shows.
#[derive(Clone, Debug)]
pub struct FieldMap {
    /// Everybody who works here, by name, with where they were last.
    pub workers: Vec<(WorkerRow, Option<Position>)>,
    /// The jobs of the day and all that are under way, by time, with their sites.
    pub jobs: Vec<(Job, Site)>,
}

/// The map of a day, from its first moment to the first of the next one.
pub async fn field_map(reader: &Reader<Staff>, from: Instant, until: Instant) -> Result<FieldMap> {
    let workers = reader
        .visible::<workers::row::Entity>()
        .filter(workers::row::Column::Active.eq(true))
        .order_by_asc(workers::row::Column::Name)
        .order_by_asc(workers::row::Column::Id)
        .limit(MOST_WORKERS);
    let workers = reader.all(workers).await?;
    let last = list(reader, reader.now().plus_hours(-RECENT_HOURS)).await?;
    let mut last: HashMap<WorkerId, Position> = last.into_iter().map(|one| (one.worker_id, one)).collect();
    let jobs = jobs_of(reader, from, until).await?;
    let ids = jobs.iter().map(|job| job.site_id);
    let sites = reader.visible::<sites::row::Entity>().filter(sites::row::Column::Id.is_in(ids));
    let sites: HashMap<_, Site> = reader.all(sites).await?.into_iter().map(|site| (site.id, site)).collect();
    let workers = workers.into_iter().map(|worker| {
        // Who paused is nowhere, for the office as for clients.
        let position = last.remove(&worker.id).filter(|_| worker.sharing_paused_at.is_none());
        (worker, position)
    });
    let jobs = jobs.into_iter().filter_map(|job| sites.get(&job.site_id).cloned().map(|site| (job, site)));
    Ok(FieldMap { workers: workers.collect(), jobs: jobs.collect() })
}

async fn jobs_of(reader: &Reader<Staff>, from: Instant, until: Instant) -> Result<Vec<Job>> {
    use jobs::row::Column as C;
    let active = JobStatus::ALL.iter().copied().filter(|status| status.is_active());
    let today = Condition::all()
        .add(C::Status.ne(JobStatus::Cancelled))
        .add(C::ScheduledAt.gte(from))
        .add(C::ScheduledAt.lt(until));
    let wanted = reader
        .visible::<jobs::row::Entity>()
        .filter(Condition::any().add(today).add(C::Status.is_in(active)))
        .order_by_asc(C::ScheduledAt)
        .order_by_asc(C::Id)
        .limit(MOST_JOBS);
    reader.all(wanted).await
}
