//! Every request opens a deal (A20).

use sea_orm::ActiveValue::{Set, Unchanged};

use super::row::{ActiveModel, Model};
use super::{Deal, DealStage, DealStatus};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::charter::requests::{self, Request};
use crate::database::{Sight, UnitOfWork};
use crate::id::DealId;
use crate::workspaces;
use crate::workspaces::numbers::{self, Series};

/// The deal of a request: the one it has, else a new one named after its route, looked after by whoever has the request.
/// An effect: the caller has checked who may.
pub async fn open_for_request<P: Principal>(work: &mut UnitOfWork<P>, request: &Request) -> Result<Deal>
where
    requests::row::Entity: VisibleTo<P>,
    requests::legs::Entity: VisibleTo<P>,
{
    if let Some(deal) = request.deal_id {
        return super::effects::by_id(work, deal).await;
    }
    let legs = requests::find_legs(work, request.id).await?;
    let mut codes: Vec<&str> = Vec::new();
    for leg in &legs {
        if codes.last() != Some(&leg.from_airport.as_str()) {
            codes.push(&leg.from_airport);
        }
        codes.push(&leg.to_airport);
    }
    let now = work.now();
    let deal: Model = work
        .insert(ActiveModel {
            id: Set(DealId::new(now)),
            number: Set(numbers::next(work, Series::Deal).await?),
            name: Set(codes.join(" → ")),
            account_id: Set(request.account_id),
            contact_id: Set(Some(request.contact_id)),
            stage: Set(DealStage::Request),
            status: Set(DealStatus::Open),
            amount_minor: Set(0),
            currency: Set(workspaces::own(work).await?.currency),
            rep_id: Set(request.assignee_id),
            expected_on: Set(None),
            end_reason: Set(String::new()),
            ended_at: Set(None),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    work.update(requests::row::ActiveModel {
        id: Unchanged(request.id),
        deal_id: Set(Some(deal.id)),
        ..Default::default()
    })
    .await?;
    work.record(happened(Event::DealOpened, &deal)).await?;
    Ok(deal)
}

/// Something happened to a deal.
pub(super) fn happened(event: Event, deal: &Deal) -> Happened {
    Happened::to(event, deal.id.0, deal.reference()).account(deal.account_id).deal(Some(deal.id))
}
