//! Takes one mail back that has not left.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::{Delivery, DeliveryRefusal, DeliveryState};
use crate::Result;
use crate::access::{Authorized, Staff, permissions::ManageDeliveries};
use crate::activity::Noun;
use crate::database::UnitOfWork;

/// Cancels a mail that waits; refused once it has left.
pub async fn cancel_one(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageDeliveries>,
    delivery: Delivery,
) -> Result<()> {
    if !delivery.can_be_cancelled() {
        return Err(DeliveryRefusal::HasLeft.into());
    }
    let id = delivery.id;
    let mut row = delivery.into_active_model();
    row.state = Set(DeliveryState::Cancelled);
    work.update(row).await?;
    work.announce(Noun::Delivery, id.0, None);
    Ok(())
}
