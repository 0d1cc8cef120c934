//! The list of templates with how often each is used; one statement a page and one for its length.

use sea_orm::sea_query::{Asterisk, Expr, ExprTrait, SubQueryStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::{Template, row};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::jobs;
use crate::pages::{Page, ROWS};
use crate::search_text::folded;

/// A template in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The template.
    pub template: Template,
    /// Jobs made by it.
    pub jobs: i64,
}

/// Templates by name, those in use or those that are not; `typed` narrows to names that hold it.
pub async fn list<S: Sight<By = Staff>>(sight: &S, typed: &str, active: bool, page: u64) -> Result<Page<Listed>> {
    let mut select = sight.visible::<row::Entity>().filter(row::Column::Active.eq(active));
    for word in folded([typed]).split_whitespace().take(8) {
        let lower = sea_orm::sea_query::Func::lower(Expr::col((row::Entity, row::Column::Name)));
        select = select.filter(Expr::expr(lower).like(format!("%{word}%")));
    }
    let total = sight.count(select.clone()).await?;
    let pages = total.div_ceil(ROWS).max(1);
    let page = page.clamp(1, pages);
    let rows = counted(sight, select.order_by_asc(row::Column::Name).limit(ROWS).offset((page - 1) * ROWS)).await?;
    Ok(Page { rows, page, pages, total })
}

/// The templates of a query with the number of their jobs.
pub(crate) async fn counted<S: Sight<By = Staff>>(sight: &S, select: Select<row::Entity>) -> Result<Vec<Listed>> {
    let of_it = sight
        .visible::<jobs::row::Entity>()
        .filter(
            Expr::col((jobs::row::Entity, jobs::row::Column::TemplateId))
                .equals((row::Entity, row::Column::Id)),
        )
        .select_only()
        .expr(Expr::col(Asterisk).count());
    let mut query = select.into_query();
    let number = Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(of_it.into_query())));
    query.expr_as(number, sea_orm::sea_query::Alias::new("number_of_jobs"));
    let mut rows = Vec::new();
    for found in sight.connection().query_all(&query).await? {
        rows.push(Listed {
            template: Template::from_query_result(&found, "")?,
            jobs: found.try_get("", "number_of_jobs")?,
        });
    }
    Ok(rows)
}

/// Everything of a kind: the templates that the portal's settings name, by name.
pub(crate) fn all<S: Sight<By = Staff>>(sight: &S, most: u64) -> Select<row::Entity> {
    <row::Entity as crate::access::VisibleTo<Staff>>::visible_to(sight.by())
        .order_by_desc(row::Column::Active)
        .order_by_asc(row::Column::Name)
        .limit(most)
}

