//! The layouts that the operator has written.

use sea_orm::{ColumnTrait, QueryFilter};

use super::Layout;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::VisibleTo;
use crate::conversations::deliveries::Channel;
use crate::database::Sight;

/// Everything written in one language.
pub async fn list<S: Sight>(sight: &S, language: &str) -> Result<Vec<Layout>>
where
    Entity: VisibleTo<S::By>,
{
    sight.all(sight.visible::<Entity>().filter(Column::Language.eq(language))).await
}

/// The layout for one way and language; nothing where the usual words hold.
pub async fn find<S: Sight>(sight: &S, channel: Channel, language: &str) -> Result<Option<Layout>>
where
    Entity: VisibleTo<S::By>,
{
    let select =
        sight.visible::<Entity>().filter(Column::Channel.eq(channel)).filter(Column::Language.eq(language));
    sight.first(select).await
}

/// What tells one state of a layout from the next, for whoever edits it.
pub fn version_of(layout: Option<&Layout>) -> i64 {
    layout.map_or(0, |layout| layout.updated_at.0)
}
