//! How many mails stand where, for the tabs of the list: one statement.

use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QuerySelect};

use super::DeliveryState;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;

#[derive(Debug, FromQueryResult)]
struct Counted {
    state: DeliveryState,
    number: i64,
}

/// Mails by state, of those that a person may have to look at.
pub async fn counts<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<(DeliveryState, u32)>> {
    let waiting = [DeliveryState::Queued, DeliveryState::Retrying, DeliveryState::Failed];
    let select = sight
        .visible::<Entity>()
        .filter(Column::State.is_in(waiting))
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "number")
        .group_by(Column::State);
    let rows = select.into_model::<Counted>().all(sight.connection()).await?;
    Ok(rows.into_iter().map(|row| (row.state, u32::try_from(row.number).unwrap_or(u32::MAX))).collect())
}
