//! Accounts by name, a page at a time.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::row::{Column, Entity, Model};
use crate::access::{Staff, VisibleTo};
use crate::database::Sight;
use crate::id::AccountId;
use crate::pages::{Page, page_of};
use crate::people::{memberships, staff};
use crate::search_text::contains_all;
use crate::{Error, Result};

/// Accounts whose name contains what was typed.
pub async fn list<S: Sight<By = Staff>>(sight: &S, typed: &str, page: u64) -> Result<Page<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id);
    page_of(sight, select, page).await
}

/// Every account in use, by name, for a choice in a form.
pub async fn choices<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    let select =
        sight.visible::<Entity>().filter(Column::Active.eq(true)).order_by_asc(Column::Name).limit(1000);
    sight.all(select).await
}

#[derive(Debug, FromQueryResult)]
struct Counted {
    account_id: AccountId,
    people: i64,
}

/// How many people act for each of these accounts.
pub async fn people_in<S: Sight<By = Staff>>(
    sight: &S,
    accounts: &[Model],
) -> Result<HashMap<AccountId, i64>> {
    let select = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.is_in(accounts.iter().map(|account| account.id)))
        .select_only()
        .column(memberships::row::Column::AccountId)
        .column_as(memberships::row::Column::Id.count(), "people")
        .group_by(memberships::row::Column::AccountId);
    let counted = select.into_model::<Counted>().all(sight.connection()).await?;
    Ok(counted.into_iter().map(|row| (row.account_id, row.people)).collect())
}

/// The names of some accounts, for lists of what belongs to them.
pub async fn names<S: Sight>(
    sight: &S,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<HashMap<AccountId, String>>
where
    Entity: VisibleTo<S::By>,
{
    let rows = sight.all(sight.visible::<Entity>().filter(Column::Id.is_in(ids))).await?;
    Ok(rows.into_iter().map(|account| (account.id, account.name)).collect())
}

/// An account with the name of the member of staff who looks after it.
pub async fn with_rep<S: Sight<By = Staff>>(sight: &S, id: AccountId) -> Result<(Model, Option<String>)> {
    let rep: RelationDef =
        Entity::belongs_to(staff::row::Entity).from(Column::RepId).to(staff::row::Column::Id).into();
    let select = sight.visible::<Entity>().filter(Column::Id.eq(id)).join(JoinType::LeftJoin, rep);
    let found = select.select_also(staff::row::Entity).one(sight.connection()).await?;
    let (account, rep) = found.ok_or(Error::NotFound)?;
    Ok((account, rep.map(|rep| rep.name)))
}
