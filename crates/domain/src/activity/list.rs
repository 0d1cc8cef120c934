//! Timelines: newest first.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::id::{AccountId, DealId};

/// What happened to one object.
pub async fn of_object<S: Sight>(sight: &S, object: Uuid, limit: u64) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    newest(sight, Column::ObjectId.eq(object), limit).await
}

/// What happened in one deal: its request, quotes, trip and invoice.
pub async fn of_deal<S: Sight>(sight: &S, deal: DealId, limit: u64) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    newest(sight, Column::DealId.eq(deal), limit).await
}

/// What happened with one account.
pub async fn latest_for_account<S: Sight>(sight: &S, account: AccountId, limit: u64) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    newest(sight, Column::AccountId.eq(account), limit).await
}

/// What happened lately in the whole workspace.
pub async fn latest_of_workspace<S: Sight>(sight: &S, limit: u64) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    newest(sight, Column::At.gt(crate::time::Instant(0)), limit).await
}

async fn newest<S: Sight>(sight: &S, which: sea_orm::sea_query::Expr, limit: u64) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<Entity>()
        .filter(which)
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(limit);
    sight.all(select).await
}
