//! The office takes a link back: whoever holds it finds nothing from then on.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::TrackingLink;
use super::row::ActiveModel;
use crate::Result;
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::Job;

/// Revokes a link of a job; one that is revoked stays so.
pub async fn revoke(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    job: &Job,
    link: TrackingLink,
) -> Result<TrackingLink> {
    if link.revoked_at.is_some() {
        return Ok(link);
    }
    let row = ActiveModel { revoked_at: Set(Some(work.now())), ..link.into_active_model() };
    let link = work.update(row).await?;
    let name = format!("{} {}", job.reference(), job.title);
    let happened = Happened::to(Event::TrackingRevoked, job.id.0, name).account(job.account_id);
    work.record(happened.for_staff_only()).await?;
    Ok(link)
}
