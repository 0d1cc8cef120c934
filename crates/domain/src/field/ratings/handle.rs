//! The office has looked after a low rating, such as by telephone.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::answer::told;
use super::row::Entity;
use super::{Rating, Refusal};
use crate::Result;
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};

/// Marks a rating that waits as looked after.
pub async fn handle(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageJobs>,
    rating: &Rating,
) -> Result<Rating> {
    let rating = work.one_for_update::<Entity>(rating.id).await?;
    if !rating.waits() {
        return Err(Refusal::NothingToHandle.into());
    }
    let version = rating.version;
    let mut row = rating.into_active_model();
    row.handled_at = Set(Some(work.now()));
    row.handled_by = Set(by.name().to_owned());
    row.version = Set(version + 1);
    let rating = work.update(row).await?;
    let happened = told(work, Event::RatingHandled, &rating).await?;
    work.record(happened).await?;
    Ok(rating)
}
