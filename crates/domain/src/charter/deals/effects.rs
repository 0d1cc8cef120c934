//! What happens to a deal because something else happened: a client who accepts a quote wins the operator's deal without
//! ever seeing it.
//!
//! These go by id and take any principal, since clients see no deals. Each is an effect within the change of its cause,
//! which has found its own object through the principal; the deal's id comes from that object, never from a form.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::open::happened;
use super::row::{ActiveModel, Column, Entity};
use super::{Deal, DealStage, DealStatus, EndCause};
use crate::access::Principal;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::id::DealId;
use crate::{Error, Result};

/// The deal is won; its stage is `accepted` at least. Won already, it stays so without a second entry; one that was lost or
/// cancelled refuses until a manager reopens it.
pub async fn win<P: Principal>(work: &mut UnitOfWork<P>, deal: DealId) -> Result<()> {
    let deal = by_id(work, deal).await?;
    if deal.status == DealStatus::Won {
        return Ok(());
    }
    deal.must_be_open()?;
    let (stage, now) = (deal.stage.max(DealStage::Accepted), work.now());
    let deal = written(work, deal, |row| {
        row.status = Set(DealStatus::Won);
        row.stage = Set(stage);
        row.end_reason = Set(String::new());
        row.ended_at = Set(Some(now));
    })
    .await?;
    let won = happened(Event::DealWon, &deal)
        .with("amount_minor", deal.amount_minor)
        .with("currency", deal.currency.code());
    work.record(won).await
}

/// An open deal has come as far as `stage`; it never falls back by an effect.
pub async fn set_stage<P: Principal>(work: &mut UnitOfWork<P>, deal: DealId, stage: DealStage) -> Result<()> {
    let deal = by_id(work, deal).await?;
    if deal.status != DealStatus::Open || deal.stage >= stage {
        return Ok(());
    }
    let deal = written(work, deal, |row| row.stage = Set(stage)).await?;
    work.record(happened(Event::DealMoved, &deal).with("stage", stage.as_str())).await
}

/// What the deal is worth, in minor units of its currency: the total of the quote sent or accepted last.
pub async fn set_amount<P: Principal>(
    work: &mut UnitOfWork<P>,
    deal: DealId,
    amount_minor: i64,
) -> Result<()> {
    let deal = by_id(work, deal).await?;
    if deal.amount_minor == amount_minor {
        return Ok(());
    }
    written(work, deal, |row| row.amount_minor = Set(amount_minor)).await?;
    Ok(())
}

/// Staff declined the request: an open deal is lost for the same reason.
pub(crate) async fn lose_with_request<P: Principal>(
    work: &mut UnitOfWork<P>,
    deal: DealId,
    reason: &str,
) -> Result<()> {
    end(work, deal, DealStatus::Lost, reason).await
}

/// The request was taken back: an open deal is cancelled.
pub(crate) async fn cancel_with_request<P: Principal>(
    work: &mut UnitOfWork<P>,
    deal: DealId,
    reason: &str,
) -> Result<()> {
    end(work, deal, DealStatus::Cancelled, reason).await
}

/// Time decided: an open deal is lost without anybody's doing.
pub(crate) async fn lose_because<P: Principal>(
    work: &mut UnitOfWork<P>,
    deal: DealId,
    cause: EndCause,
) -> Result<()> {
    let deal = by_id(work, deal).await?;
    if deal.status != DealStatus::Open {
        return Ok(());
    }
    let now = work.now();
    let deal = written(work, deal, |row| {
        row.status = Set(DealStatus::Lost);
        row.end_cause = Set(Some(cause));
        row.ended_at = Set(Some(now));
    })
    .await?;
    // The detail is named after the cause, so that the history has a sentence of its own for each.
    work.record(happened(Event::DealLost, &deal).with(cause.as_str(), deal.reference())).await
}

/// Ends an open deal; one that ended before stays as it is.
pub(super) async fn end<P: Principal>(
    work: &mut UnitOfWork<P>,
    deal: DealId,
    status: DealStatus,
    reason: &str,
) -> Result<()> {
    let deal = by_id(work, deal).await?;
    if deal.status != DealStatus::Open {
        return Ok(());
    }
    let now = work.now();
    let deal = written(work, deal, |row| {
        row.status = Set(status);
        row.end_reason = Set(reason.to_owned());
        row.ended_at = Set(Some(now));
    })
    .await?;
    let event = if status == DealStatus::Lost { Event::DealLost } else { Event::DealCancelled };
    let mut ended = happened(event, &deal);
    if !reason.is_empty() {
        ended = ended.with("reason", reason);
    }
    work.record(ended).await
}

/// A deal of the principal's workspace, locked.
#[expect(
    clippy::disallowed_methods,
    reason = "an effect: bounded by the principal's own workspace, and the id comes from an object already found"
)]
pub(super) async fn by_id<P: Principal>(work: &UnitOfWork<P>, id: DealId) -> Result<Deal> {
    let select = Entity::find()
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::Id.eq(id))
        .lock_exclusive();
    select.one(work.connection()).await?.ok_or(Error::NotFound)
}

/// Writes a change of a deal.
pub(super) async fn written<P: Principal>(
    work: &UnitOfWork<P>,
    deal: Deal,
    change: impl FnOnce(&mut ActiveModel) + Send,
) -> Result<Deal> {
    let version = deal.version;
    let mut row = deal.into_active_model();
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    change(&mut row);
    work.update(row).await
}
