//! Sites by name, and those of one client.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::database::Sight;
use crate::id::AccountId;
use crate::pages::{Page, page_of};
use crate::search_text::contains_all;
use crate::time::Zone;
use crate::workspaces::Workspace;

/// Sites found by name or address, a page at a time.
pub async fn list<S: Sight<By = Staff>>(sight: &S, typed: &str, page: u64) -> Result<Page<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .order_by_desc(Column::Active)
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id);
    page_of(sight, select, page).await
}

/// The sites of an account that are in use, by name; at most 500.
pub async fn of_account<S: Sight>(sight: &S, account: AccountId) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Active.eq(true))
        .order_by_asc(Column::Name)
        .limit(500);
    sight.all(select).await
}

/// Every site in use that a principal sees, by name, for a choice in a form; at most 1,000.
pub async fn choices<S: Sight>(sight: &S) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select =
        sight.visible::<Entity>().filter(Column::Active.eq(true)).order_by_asc(Column::Name).limit(1000);
    sight.all(select).await
}

/// The zone of a site: its own, else the company's.
pub fn zone(site: &Model, workspace: &Workspace) -> Zone {
    site.time_zone.clone().unwrap_or_else(|| workspace.time_zone.clone())
}
