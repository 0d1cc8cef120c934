//! The team, by name.

use sea_orm::QueryOrder;

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;

/// Everybody who works or worked here: the active first, then by name.
pub async fn list<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    let select = sight
        .visible::<Entity>()
        .order_by_desc(Column::Active)
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id);
    sight.all(select).await
}
