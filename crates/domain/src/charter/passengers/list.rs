//! Passengers by name.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::database::Sight;
use crate::id::AccountId;
use crate::pages::{Page, page_of};
use crate::search_text::contains_all;

/// The passengers of an account who are not archived, by name; at most 500.
pub async fn list_of_account<S: Sight>(sight: &S, account: AccountId) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(Column::ArchivedAt.is_null())
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .limit(500);
    sight.all(select).await
}

/// Passengers of all accounts found by name, e-mail or phone; archived ones only when asked for.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    typed: &str,
    archived: bool,
    page: u64,
) -> Result<Page<Model>> {
    let mut select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .order_by_asc(Column::Id);
    select = if archived {
        select.filter(Column::ArchivedAt.is_not_null())
    } else {
        select.filter(Column::ArchivedAt.is_null())
    };
    page_of(sight, select, page).await
}
