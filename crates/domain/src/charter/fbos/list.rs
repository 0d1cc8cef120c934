//! The handlers by airport.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::VisibleTo;
use crate::charter::airports;
use crate::database::Sight;
use crate::pages::{Page, page_of};

/// The directory by airport and name; with a code typed, only that airport's.
pub async fn list<S: Sight>(sight: &S, airport: &str, page: u64) -> Result<Page<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let mut select = sight.visible::<Entity>().order_by_asc(Column::Airport).order_by_asc(Column::Name);
    if !airport.trim().is_empty() {
        let ident = airports::find(airport)
            .map_or_else(|| airport.trim().to_uppercase(), |airport| airport.ident.to_owned());
        select = select.filter(Column::Airport.eq(ident));
    }
    page_of(sight, select, page).await
}

/// The handlers at some airports, by airport and name.
pub async fn at_airports<S: Sight>(sight: &S, airports: &[String]) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<Entity>()
        .filter(Column::Airport.is_in(airports.iter().map(String::as_str)))
        .order_by_asc(Column::Airport)
        .order_by_asc(Column::Name);
    sight.all(select).await
}

/// Every handler, by airport and name, for a choice in a form; at most 1000.
pub async fn choices<S: Sight>(sight: &S) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    use sea_orm::QuerySelect;
    sight
        .all(sight.visible::<Entity>().order_by_asc(Column::Airport).order_by_asc(Column::Name).limit(1000))
        .await
}
