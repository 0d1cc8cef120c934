//! The filters that somebody kept of a list.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::FilteredList;
use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;

/// Their filters of a list, by name.
pub async fn list<S: Sight<By = Staff>>(sight: &S, of: FilteredList) -> Result<Vec<Model>> {
    let select = sight.visible::<Entity>().filter(Column::List.eq(of)).order_by_asc(Column::Name);
    sight.all(select).await
}
