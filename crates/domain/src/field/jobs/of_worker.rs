//! A worker's day: the jobs on the phone, in their order.

use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity};
use super::{Job, JobStatus};
use crate::Result;
use crate::access::Worker;
use crate::database::Sight;
use crate::field::sites::{self, Site};
use crate::time::Instant;

/// Jobs of one day at the most.
const MOST: u64 = 60;
/// How long a job that nobody began stays on the phone.
const LATE_DAYS: i64 = 7;

/// A job on a phone, with where it is.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The job.
    pub job: Job,
    /// Where.
    pub site: Site,
}

/// The visits of a worker between two moments; of the day at hand also those under way and those left over.
pub async fn visits<S: Sight<By = Worker>>(
    sight: &S,
    (from, until): (Instant, Instant),
    is_today: bool,
) -> Result<Vec<Visit>> {
    let of_day = Condition::all().add(Column::ScheduledAt.gte(from)).add(Column::ScheduledAt.lt(until));
    let mut wanted = Condition::any().add(of_day);
    if is_today {
        let under_way = [JobStatus::OnTheWay, JobStatus::Started, JobStatus::Paused];
        let left_over = Condition::all()
            .add(Column::Status.eq(JobStatus::Published))
            .add(Column::ScheduledAt.lt(from))
            .add(Column::ScheduledAt.gte(from.plus_days(-LATE_DAYS)));
        wanted = wanted.add(Column::Status.is_in(under_way)).add(left_over);
    }
    joined(sight, sight.visible::<Entity>().filter(wanted)).await
}

/// One visit; a job that is not on this phone is not found.
pub async fn visit<S: Sight<By = Worker>>(sight: &S, id: crate::id::JobId) -> Result<Visit> {
    let found = joined(sight, sight.visible::<Entity>().filter(Column::Id.eq(id))).await?;
    found.into_iter().next().ok_or(crate::Error::NotFound)
}

async fn joined<S: Sight<By = Worker>>(sight: &S, jobs: sea_orm::Select<Entity>) -> Result<Vec<Visit>> {
    // The foreign key keeps a job's site in its own workspace.
    let site = Entity::belongs_to(sites::row::Entity).from(Column::SiteId).to(sites::row::Column::Id);
    let found = jobs
        .join(JoinType::InnerJoin, site.into())
        .order_by_asc(Column::ScheduledAt)
        .order_by_asc(Column::Id)
        .limit(MOST)
        .select_also(sites::row::Entity)
        .all(sight.connection())
        .await?;
    let whole = |(job, site): (Job, Option<Site>)| Some(Visit { job, site: site? });
    Ok(found.into_iter().filter_map(whole).collect())
}
