//! The office's queue of asks: those that wait, the longest wait first, and those that were answered.

use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::AskStatus;
use super::find::{AskRecord, named};
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::pages::{Page, ROWS};
use crate::people::accounts;
use crate::search_text::contains_all;
use crate::word::words;

/// An ask in the list.
pub type Listed = AskRecord;

words! {
    /// A part of the queue.
    pub enum Show {
        /// Those that wait for an answer.
        Open = "open",
        /// Those that were answered or taken back.
        Ended = "ended",
        /// All.
        All = "all",
    }
}

/// A page of the queue; `typed` narrows to clients whose name holds it. Two statements.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    show: Show,
    typed: &str,
    page: u64,
) -> Result<Page<Listed>> {
    let all = sight.visible::<Entity>();
    let select = match show {
        Show::Open => all.filter(Column::Status.eq(AskStatus::Open)).order_by_asc(Column::Id),
        Show::Ended => all.filter(Column::Status.ne(AskStatus::Open)).order_by_desc(Column::Id),
        Show::All => all.order_by_desc(Column::Id),
    };
    let column = (accounts::row::Entity, accounts::row::Column::SearchText);
    let select = named(select).filter(contains_all(column, typed));
    let total = select.clone().count(sight.connection()).await?;
    let pages = total.div_ceil(ROWS).max(1);
    let page = page.clamp(1, pages);
    let select = select.limit(ROWS).offset((page - 1) * ROWS);
    let rows = select.into_model::<Listed>().all(sight.connection()).await?;
    Ok(Page { rows, page, pages, total })
}
