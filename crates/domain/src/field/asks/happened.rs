//! What happened to an ask, for its history: clients hear nothing of a job whose template they are not shown (J6).

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::{ActiveModel, Entity};
use super::{Ask, AskStatus, Refusal};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, Job};
use crate::field::templates;

/// Something that happened to it.
pub(super) fn happened(event: Event, ask: &Ask, hidden: bool) -> Happened {
    let happened = Happened::to(event, ask.id.0, ask.reference())
        .account(ask.account_id)
        .with("title", ask.title.clone());
    if hidden { happened.for_staff_only() } else { happened }
}

/// Whether the job it concerns is none that clients are shown.
pub(super) async fn is_hidden<P: Principal>(work: &UnitOfWork<P>, ask: &Ask) -> Result<bool>
where
    jobs::row::Entity: VisibleTo<P>,
    templates::row::Entity: VisibleTo<P>,
{
    let Some(id) = ask.job_id else { return Ok(false) };
    let job: Job = work.one::<jobs::row::Entity>(id).await?;
    Ok(!work.one::<templates::row::Entity>(job.template_id).await?.visible)
}

/// The ask for the rest of a change, if it still waits for an answer.
pub(super) async fn hold<P: Principal>(work: &UnitOfWork<P>, ask: &Ask) -> Result<Ask>
where
    Entity: VisibleTo<P>,
{
    let ask = work.one_for_update::<Entity>(ask.id).await?;
    match Refusal::of(ask.status) {
        Some(refusal) => Err(refusal.into()),
        None => Ok(ask),
    }
}

/// Moves an ask to its end.
pub(super) async fn ends<P: Principal>(
    work: &UnitOfWork<P>,
    ask: Ask,
    status: AskStatus,
    set: impl FnOnce(&mut ActiveModel),
) -> Result<Ask> {
    let version = ask.version;
    let mut row = ask.into_active_model();
    row.status = Set(status);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    set(&mut row);
    work.update(row).await
}
