//! What a request already says about the trip that follows from it.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Stage, Trip, row};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::charter::requests::{self, Request, RequestStatus};
use crate::database::Sight;
use crate::id::{DealId, PassengerId, RequestId};
use crate::time::Instant;

/// Requests of a stretch of the schedule at the most.
const ASKED: usize = 200;

/// The legs of a request in order.
pub async fn legs_asked_for<S: Sight<By = Staff>>(
    sight: &S,
    request: RequestId,
) -> Result<Vec<requests::legs::Model>> {
    use requests::legs::{Column, Entity};
    let select = sight.visible::<Entity>().filter(Column::RequestId.eq(request));
    sight.all(select.order_by_asc(Column::Seq)).await
}

/// The passengers named in a request.
pub async fn passengers_asked_for<S: Sight<By = Staff>>(
    sight: &S,
    request: RequestId,
) -> Result<Vec<PassengerId>> {
    use requests::passengers::{Column, Entity};
    let select = sight.visible::<Entity>().filter(Column::RequestId.eq(request));
    Ok(sight.all(select).await?.into_iter().map(|row| row.passenger_id).collect())
}

/// The trip of a request, unless it was cancelled.
pub async fn of_request<S: Sight<By = Staff>>(sight: &S, request: RequestId) -> Result<Option<Trip>> {
    let select = sight.visible::<row::Entity>().filter(row::Column::RequestId.eq(request));
    sight.first(select.filter(row::Column::Stage.ne(Stage::Cancelled))).await
}

/// The request behind a deal, as long as it can still lead to a trip.
pub async fn open_request_of<S: Sight<By = Staff>>(sight: &S, deal: DealId) -> Result<Option<Request>> {
    use requests::row::{Column, Entity};
    let found = sight.first(sight.visible::<Entity>().filter(Column::DealId.eq(deal))).await?;
    Ok(found.filter(|request| request.status.is_open() || request.status == RequestStatus::Accepted))
}

/// What is asked for between two moments and not answered yet, each request with its legs: at most 200,
/// and whether there are more.
pub async fn asked_between<S: Sight<By = Staff>>(
    sight: &S,
    from: Instant,
    until: Instant,
) -> Result<(Vec<(Request, Vec<requests::legs::Model>)>, bool)> {
    use requests::row::{Column, Entity};
    let select = sight
        .visible::<Entity>()
        .filter(Column::Status.is_in(open()))
        .filter(Column::DepartsAt.gt(from.plus_days(-30)))
        .filter(Column::DepartsAt.lt(until))
        .order_by_asc(Column::DepartsAt)
        .limit(ASKED as u64 + 1);
    let mut asked = sight.all(select).await?;
    let more = asked.len() > ASKED;
    asked.truncate(ASKED);
    Ok((with_legs(sight, asked).await?, more))
}

fn open() -> impl Iterator<Item = RequestStatus> {
    RequestStatus::ALL.iter().copied().filter(|status| status.is_open())
}

async fn with_legs<S: Sight>(
    sight: &S,
    asked: Vec<Request>,
) -> Result<Vec<(Request, Vec<requests::legs::Model>)>>
where
    requests::legs::Entity: VisibleTo<S::By>,
{
    use requests::legs::{Column, Entity};
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let ids = asked.iter().map(|request| request.id);
    let select = sight.visible::<Entity>().filter(Column::RequestId.is_in(ids));
    let legs = sight.all(select.order_by_asc(Column::RequestId).order_by_asc(Column::Seq)).await?;
    let of = |id: RequestId| legs.iter().filter(|leg| leg.request_id == id).cloned().collect();
    Ok(asked
        .into_iter()
        .map(|request| (of(request.id), request))
        .map(|(legs, request)| (request, legs))
        .collect())
}
