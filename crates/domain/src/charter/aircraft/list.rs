//! The fleet by registration.

use sea_orm::{QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;

/// The whole fleet; a company with more than 500 aircraft sees the first 500.
pub async fn list<S: Sight>(sight: &S) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    sight.all(sight.visible::<Entity>().order_by_asc(Column::Registration).limit(500)).await
}
