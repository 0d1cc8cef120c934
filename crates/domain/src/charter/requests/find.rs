//! Finds what belongs to a request, and a client's own.

use std::collections::HashMap;

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

use super::{Listed, Request, RequestStatus, alternatives, legs, listed, passengers, row};
use crate::Result;
use crate::access::{PortalUser, VisibleTo};
use crate::charter::passengers::{Passenger, row as directory};
use crate::database::Sight;
use crate::id::{AccountId, RequestId};
use crate::pages::Before;

/// A client's open requests that a list shows at the most.
const MOST: u64 = 50;

/// The legs of a request in order.
pub async fn find_legs<S: Sight>(sight: &S, request: RequestId) -> Result<Vec<legs::Model>>
where
    legs::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<legs::Entity>()
        .filter(legs::Column::RequestId.eq(request))
        .order_by_asc(legs::Column::Seq);
    sight.all(select).await
}

/// The legs of many requests, each in order; one statement.
pub async fn legs_of<S: Sight>(
    sight: &S,
    requests: &[RequestId],
) -> Result<HashMap<RequestId, Vec<legs::Model>>>
where
    legs::Entity: VisibleTo<S::By>,
{
    let mut found: HashMap<RequestId, Vec<legs::Model>> = HashMap::new();
    if requests.is_empty() {
        return Ok(found);
    }
    let select = sight
        .visible::<legs::Entity>()
        .filter(legs::Column::RequestId.is_in(requests.iter().copied()))
        .order_by_asc(legs::Column::RequestId)
        .order_by_asc(legs::Column::Seq);
    for leg in sight.all(select).await? {
        found.entry(leg.request_id).or_default().push(leg);
    }
    Ok(found)
}

/// Who flies on a request, by name.
pub async fn find_passengers<S: Sight>(sight: &S, request: RequestId) -> Result<Vec<Passenger>>
where
    directory::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<directory::Entity>()
        .join(JoinType::InnerJoin, flies_on())
        .filter(passengers::Column::RequestId.eq(request))
        .order_by_asc(directory::Column::LastName)
        .order_by_asc(directory::Column::FirstName);
    sight.all(select).await
}

/// What was proposed for a request, newest first.
pub async fn find_alternatives<S: Sight>(sight: &S, request: RequestId) -> Result<Vec<alternatives::Model>>
where
    alternatives::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<alternatives::Entity>()
        .filter(alternatives::Column::RequestId.eq(request))
        .order_by_desc(alternatives::Column::ProposedAt)
        .order_by_desc(alternatives::Column::Id);
    sight.all(select).await
}

/// The open requests of a client's account with their legs, the next departure first; two statements.
pub async fn list_open_for_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
) -> Result<Vec<(Request, Vec<legs::Model>)>> {
    let open = RequestStatus::ALL.iter().copied().filter(|status| status.is_open());
    let select = sight
        .visible::<row::Entity>()
        .filter(row::Column::AccountId.eq(account))
        .filter(row::Column::Status.is_in(open))
        .order_by_asc(row::Column::DepartsAt)
        .order_by_asc(row::Column::Id)
        .limit(MOST);
    let requests = sight.all(select).await?;
    let ids: Vec<RequestId> = requests.iter().map(|request| request.id).collect();
    let mut legs = legs_of(sight, &ids).await?;
    Ok(requests
        .into_iter()
        .map(|request| {
            let legs = legs.remove(&request.id).unwrap_or_default();
            (request, legs)
        })
        .collect())
}

/// What a client keeps and what they wait for in an account: their own drafts, the latest first, and the open requests,
/// the next departure first; one statement.
pub async fn list_current_for_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
) -> Result<(Vec<Request>, Vec<Listed>)> {
    let current = |status: &RequestStatus| status.is_open() || *status == RequestStatus::Draft;
    let select = sight
        .visible::<row::Entity>()
        .filter(row::Column::AccountId.eq(account))
        .filter(row::Column::Status.is_in(RequestStatus::ALL.iter().copied().filter(current)))
        // A draft's number is below zero: many drafts never push out what was sent.
        .order_by_desc(row::Column::Number)
        .limit(MOST * 2);
    let found = listed(sight, select).into_model::<Listed>().all(sight.connection()).await?;
    let (drafts, mut open): (Vec<Listed>, Vec<Listed>) =
        found.into_iter().partition(|one| one.request.status == RequestStatus::Draft);
    let mut drafts: Vec<Request> = drafts.into_iter().map(|one| one.request).collect();
    drafts.sort_by_key(|draft| (std::cmp::Reverse(draft.updated_at), draft.id));
    open.sort_by_key(|one| (one.request.departs_at, one.request.id));
    Ok((drafts, open))
}

/// A client's requests of an account that stand in one of these states, the latest departure first, from a place of the
/// list on.
pub async fn list_past_for_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
    ended: &[RequestStatus],
    before: Option<Before>,
    limit: u64,
) -> Result<Vec<Request>> {
    let mut select = sight
        .visible::<row::Entity>()
        .filter(row::Column::AccountId.eq(account))
        .filter(row::Column::Status.is_in(ended.iter().copied()))
        .order_by_desc(row::Column::DepartsAt)
        .order_by_desc(row::Column::Id)
        .limit(limit);
    if let Some(Before { at, id }) = before {
        let same = row::Column::DepartsAt.eq(at).and(row::Column::Id.lt(RequestId(id)));
        select = select.filter(row::Column::DepartsAt.lt(at).or(same));
    }
    sight.all(select).await
}

fn flies_on() -> RelationDef {
    use sea_orm::EntityTrait;
    directory::Entity::belongs_to(passengers::Entity)
        .from(directory::Column::Id)
        .to(passengers::Column::PassengerId)
        .into()
}
