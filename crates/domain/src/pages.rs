//! Long lists, a page at a time.

use sea_orm::sea_query::{Alias, Asterisk, Expr, Query, SelectStatement, SubQueryStatement};
use sea_orm::{EntityTrait, PaginatorTrait, QuerySelect, Select};

use crate::Result;
use crate::database::Sight;
use crate::time::Instant;

/// Rows on a page.
pub const ROWS: u64 = 50;
/// Counts of what waits go no further: beyond, it is "99+".
pub const COUNTED: u32 = 100;

/// A place in a list of several kinds of things, the latest first: what comes after it is earlier, or of that very moment
/// with a smaller id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The moment of the last row shown.
    pub at: Instant,
    /// Its id.
    pub id: uuid::Uuid,
}

impl std::fmt::Display for Before {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}-{}", self.at.0, self.id.simple())
    }
}

impl std::str::FromStr for Before {
    type Err = crate::error::UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, id) = text.rsplit_once('-').ok_or(crate::error::UnknownWord)?;
        let at = at.parse().map_err(|_| crate::error::UnknownWord)?;
        let id = uuid::Uuid::try_parse(id).map_err(|_| crate::error::UnknownWord)?;
        Ok(Self { at: Instant(at), id })
    }
}

/// How many rows a query has, as a value in another.
pub(crate) fn number_of(some: SelectStatement) -> Expr {
    use sea_orm::sea_query::ExprTrait;
    let counted =
        Query::select().expr(Expr::col(Asterisk).count()).from_subquery(some, Alias::new("some")).to_owned();
    Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(counted)))
}

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
