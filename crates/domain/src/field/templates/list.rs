//! The list of templates with how often each is used; one statement a page and one for its length.

use sea_orm::sea_query::{Asterisk, Expr, ExprTrait, SubQueryStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::{Template, row};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::database::Sight;
use crate::field::jobs;
use crate::pages::{Page, page_of};

/// A template in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The template.
    pub template: Template,
    /// Jobs made by it.
    pub jobs: i64,
}

/// Templates by name, those in use or those that are not.
pub async fn list<S: Sight<By = Staff>>(sight: &S, active: bool, page: u64) -> Result<Page<Listed>> {
    let select =
        sight.visible::<row::Entity>().filter(row::Column::Active.eq(active)).order_by_asc(row::Column::Name);
    let found = page_of(sight, select.clone(), page).await?;
    let shown = select.filter(row::Column::Id.is_in(found.rows.iter().map(|template| template.id)));
    let rows = counted(sight, shown).await?;
    Ok(Page { rows, page: found.page, pages: found.pages, total: found.total })
}

/// The templates of a query with the number of their jobs.
pub(crate) async fn counted<S: Sight<By = Staff>>(
    sight: &S,
    select: Select<row::Entity>,
) -> Result<Vec<Listed>> {
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

/// The templates that the portal's settings name, those in use first, by name.
pub(crate) fn all<S: Sight<By = Staff>>(sight: &S, most: u64) -> Select<row::Entity> {
    row::Entity::visible_to(sight.by())
        .order_by_desc(row::Column::Active)
        .order_by_asc(row::Column::Name)
        .limit(most)
}
