//! Long lists, a page at a time.

use sea_orm::{EntityTrait, PaginatorTrait, QuerySelect, Select};

use crate::Result;
use crate::database::Sight;

/// Rows on a page.
pub const ROWS: u64 = 50;

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Which page, from 1.
    pub page: u64,
    /// How many pages there are, at least 1.
    pub pages: u64,
    /// How many rows there are on all pages.
    pub total: u64,
}

/// A page of a query that is already in order; a page beyond the last is the last.
pub(crate) async fn page_of<S: Sight, E>(sight: &S, select: Select<E>, page: u64) -> Result<Page<E::Model>>
where
    E: EntityTrait,
    E::Model: Sync + Send,
{
    let total = select.clone().count(sight.connection()).await?;
    let pages = total.div_ceil(ROWS).max(1);
    let page = page.clamp(1, pages);
    let rows = sight.all(select.limit(ROWS).offset((page - 1) * ROWS)).await?;
    Ok(Page { rows, page, pages, total })
}
