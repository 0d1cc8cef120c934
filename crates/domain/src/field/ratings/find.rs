//! The rating of one person, and all of one job.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Rating;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::database::Sight;
use crate::field::jobs::Job;

/// The key of whoever holds a link to the job.
pub const BY_LINK: &str = "link";

/// What one person said of a job, if anything.
pub async fn find<S: Sight>(sight: &S, job: &Job, author_key: &str) -> Result<Option<Rating>>
where
    Entity: VisibleTo<S::By>,
{
    let select =
        sight.visible::<Entity>().filter(Column::JobId.eq(job.id)).filter(Column::AuthorKey.eq(author_key));
    sight.first(select).await
}

/// What was said of a job, the oldest first.
pub async fn of_job<S: Sight<By = Staff>>(sight: &S, job: &Job) -> Result<Vec<Rating>> {
    let select = sight.visible::<Entity>().filter(Column::JobId.eq(job.id));
    sight.all(select.order_by_asc(Column::GivenAt).order_by_asc(Column::Id).limit(20)).await
}
