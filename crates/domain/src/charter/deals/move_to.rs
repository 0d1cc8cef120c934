//! Staff move a deal along, or back.

use sea_orm::ActiveValue::Set;

use super::open::happened;
use super::{Deal, DealStage, effects};
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::UnitOfWork;
use crate::{Error, Result};

/// Moves an open deal to a stage, unless somebody else changed it since `version` was shown.
pub async fn move_to(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    deal: Deal,
    version: i32,
    stage: DealStage,
) -> Result<Deal> {
    deal.must_be_open()?;
    if deal.stage == stage {
        return Ok(deal);
    }
    if deal.version != version {
        return Err(Error::Stale);
    }
    let deal = effects::written(work, deal, |row| row.stage = Set(stage)).await?;
    work.record(happened(Event::DealMoved, &deal).with("stage", stage.as_str())).await?;
    Ok(deal)
}
