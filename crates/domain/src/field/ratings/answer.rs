//! The office answers a rating; its author reads the answer where they rated. An answer is also the looking after.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{MOST_LETTERS, Rating};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::{jobs, templates};
use crate::typed::Typed;
use crate::{Error, Result};

/// Answers it, or answers it anew; stale when it changed since `version`.
pub async fn answer(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageJobs>,
    rating: &Rating,
    version: i32,
    text: &str,
) -> Result<Rating> {
    let rating = work.one_for_update::<Entity>(rating.id).await?;
    if rating.version != version {
        return Err(Error::Stale);
    }
    let mut typed = Typed::default();
    let text = typed.lines("reply", text, MOST_LETTERS);
    if text.is_empty() {
        typed.wrong("reply", "shell-field-missing");
    }
    typed.check()?;
    let waits = rating.waits();
    let mut row = rating.into_active_model();
    row.reply = Set(text.clone());
    row.replied_at = Set(Some(work.now()));
    row.replied_by = Set(by.name().to_owned());
    if waits {
        row.handled_at = Set(Some(work.now()));
        row.handled_by = Set(by.name().to_owned());
    }
    row.version = Set(version + 1);
    let rating = work.update(row).await?;
    let happened = told(work, Event::RatingAnswered, &rating).await?;
    work.record(happened.with("reason", text)).await?;
    Ok(rating)
}

/// Something that happened to it; clients hear nothing of a job whose template they are not shown (J6).
pub(super) async fn told(work: &UnitOfWork<Staff>, event: Event, rating: &Rating) -> Result<Happened> {
    let job = work.one::<jobs::row::Entity>(rating.job_id).await?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    let happened = Happened::to(event, rating.id.0, job.reference()).account(rating.account_id);
    Ok(if template.visible { happened } else { happened.for_staff_only() })
}
