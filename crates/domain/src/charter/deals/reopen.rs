//! A deal that ended goes on after all; managers decide that.

use sea_orm::ActiveValue::Set;

use super::open::happened;
use super::{Deal, DealStatus, Refusal, effects};
use crate::Result;
use crate::access::permissions::ReopenDeals;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::UnitOfWork;

/// Opens an ended deal again, at the stage it had.
pub async fn reopen(work: &mut UnitOfWork<Staff>, _by: &Authorized<ReopenDeals>, deal: Deal) -> Result<Deal> {
    if deal.status == DealStatus::Open {
        return Err(Refusal::AlreadyOpen.into());
    }
    let deal = effects::written(work, deal, |row| {
        row.status = Set(DealStatus::Open);
        row.end_reason = Set(String::new());
        row.end_cause = Set(None);
        row.ended_at = Set(None);
    })
    .await?;
    work.record(happened(Event::DealReopened, &deal)).await?;
    Ok(deal)
}
