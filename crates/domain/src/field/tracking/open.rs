//! Makes the link to a job, once the worker has set out; a job has one at a time.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::row::{ActiveModel, Column, Entity};
use super::{Phase, TrackingLink, code, window};
use crate::Result;
use crate::access::{Principal, System, VisibleTo};
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::Job;
use crate::field::templates;
use crate::id::TrackingLinkId;
use crate::portal::{self, Feature};
use crate::secret;

/// The link by which a job is followed or rated, made if there is none; nothing when the portal offers neither, or clients
/// do not see jobs of this kind (J6).
pub async fn open<P: Principal>(work: &mut UnitOfWork<P>, job: &Job) -> Result<Option<TrackingLink>> {
    // The house makes the link, whoever's act it follows from: a worker on site sees neither portal nor links.
    let house = System::new(work.by().workspace());
    let portal = work.first(portal::row::Entity::visible_to(&house)).await?;
    let wanted = [Feature::Tracking, Feature::Ratings];
    if !portal.is_some_and(|portal| wanted.iter().any(|feature| portal.features.0.contains(feature))) {
        return Ok(None);
    }
    let template = templates::row::Entity::visible_to(&house)
        .filter(templates::row::Column::Id.eq(job.template_id))
        .filter(templates::row::Column::Visible.eq(true));
    if work.first(template).await?.is_none() || window(job, work.now()) == Phase::Ended {
        return Ok(None);
    }
    let open = Entity::visible_to(&house)
        .filter(Column::JobId.eq(job.id))
        .filter(Column::RevokedAt.is_null())
        .order_by_desc(Column::Id);
    if let Some(link) = work.first(open).await? {
        return Ok(Some(link));
    }
    let nonce = code::fresh();
    let row = ActiveModel {
        id: Set(TrackingLinkId::new(work.now())),
        job_id: Set(job.id),
        code_hash: Set(secret::hash(&nonce)),
        nonce: Set(nonce),
        created_at: Set(work.now()),
        views: Set(0),
        ..Default::default()
    };
    Ok(Some(work.insert(row).await?))
}

/// The links that were made for a job, newest first.
pub async fn of_job<S: Sight>(sight: &S, job: &Job) -> Result<Vec<TrackingLink>>
where
    Entity: VisibleTo<S::By>,
{
    let links = sight.visible::<Entity>().filter(Column::JobId.eq(job.id)).order_by_desc(Column::Id);
    sight.all(links).await
}
