//! Workers by name.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use super::teams;
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::pages::{Page, page_of};
use crate::search_text::contains_all;

/// Workers found by name, what they do, vehicle, address or number; those in use first.
pub async fn list<S: Sight<By = Staff>>(sight: &S, typed: &str, page: u64) -> Result<Page<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(contains_all(Column::SearchText, typed))
        .order_by_desc(Column::Active)
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id);
    page_of(sight, select, page).await
}

/// Every worker in use, by name, for a choice in a form; at most 500.
pub async fn choices<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    let select =
        sight.visible::<Entity>().filter(Column::Active.eq(true)).order_by_asc(Column::Name).limit(500);
    sight.all(select).await
}

/// Every team, by name; at most 200.
pub async fn all_teams<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<teams::Model>> {
    sight.all(sight.visible::<teams::Entity>().order_by_asc(teams::Column::Name).limit(200)).await
}
