//! The operator's own words: all of them, or those for one notice.

use sea_orm::{ColumnTrait, QueryFilter};

use super::row::{Column, Entity};
use super::{Notice, NoticeText};
use crate::Result;
use crate::access::VisibleTo;
use crate::conversations::deliveries::Channel;
use crate::database::Sight;

/// Everything the operator has written in one language.
pub async fn texts<S: Sight>(sight: &S, language: &str) -> Result<Vec<NoticeText>>
where
    Entity: VisibleTo<S::By>,
{
    sight.all(sight.visible::<Entity>().filter(Column::Language.eq(language))).await
}

/// The operator's words for one notice, channel and language; nothing where the usual ones hold.
pub async fn text_of<S: Sight>(
    sight: &S,
    notice: Notice,
    channel: Channel,
    language: &str,
) -> Result<Option<NoticeText>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<Entity>()
        .filter(Column::Event.eq(notice))
        .filter(Column::Channel.eq(channel))
        .filter(Column::Language.eq(language));
    sight.first(select).await
}

/// What tells one state of a text from the next, for whoever edits it.
pub fn version_of(text: Option<&NoticeText>) -> i64 {
    text.map_or(0, |text| text.updated_at.0)
}
