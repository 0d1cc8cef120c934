//! A client's job with what stands beside it for them, in one statement: what they said of it, what they asked about it,
//! and the link by which they follow the way to it.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, IntoCondition};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IdenStatic, Iterable, JoinType, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::Job;
use super::row::{Column, Entity};
use crate::access::PortalUser;
use crate::database::Sight;
use crate::field::asks::{self, Ask, AskStatus};
use crate::field::ratings::{self, Author, Rating};
use crate::field::tracking::{self, TrackingLink};
use crate::id::JobId;
use crate::{Error, Result};

/// A job and what stands beside it for one client.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The job.
    pub job: Job,
    /// What this client said of it.
    pub rating: Option<Rating>,
    /// What was asked about it and not answered yet.
    pub ask: Option<Ask>,
    /// The newest link to follow the way that was not revoked.
    pub link: Option<TrackingLink>,
}

/// A job that the client sees, with what stands beside it; one statement.
pub async fn beside<S: Sight<By = PortalUser>>(sight: &S, id: JobId) -> Result<Beside> {
    use asks::row as ask;
    use ratings::row as rating;
    use tracking::row as link;
    let me = Author::of_client(sight.by()).key;
    let mine = Entity::belongs_to(rating::Entity)
        .from(Column::Id)
        .to(rating::Column::JobId)
        .on_condition(move |_, rating| {
            Expr::col((rating, rating::Column::AuthorKey)).eq(me.clone()).into_condition()
        })
        .into();
    let waiting = Entity::belongs_to(ask::Entity)
        .from(Column::Id)
        .to(ask::Column::JobId)
        .on_condition(|_, ask| Expr::col((ask, ask::Column::Status)).eq(AskStatus::Open).into_condition())
        .into();
    let open = Entity::belongs_to(link::Entity)
        .from(Column::Id)
        .to(link::Column::JobId)
        .on_condition(|_, link| Expr::col((link, link::Column::RevokedAt)).is_null().into_condition())
        .into();
    let mut select = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::LeftJoin, mine)
        .join(JoinType::LeftJoin, waiting)
        .join(JoinType::LeftJoin, open)
        .order_by_desc(link::Column::CreatedAt)
        .limit(1);
    also::<rating::Entity>(&mut select, "rating_");
    also::<ask::Entity>(&mut select, "ask_");
    also::<link::Entity>(&mut select, "link_");
    let found = sight.connection().query_one(&select.into_query()).await?.ok_or(Error::NotFound)?;
    Ok(Beside {
        job: Job::from_query_result(&found, "")?,
        rating: Rating::from_query_result_optional(&found, "rating_")?,
        ask: Ask::from_query_result_optional(&found, "ask_")?,
        link: TrackingLink::from_query_result_optional(&found, "link_")?,
    })
}

fn also<E: EntityTrait>(select: &mut Select<Entity>, prefix: &str) {
    for column in E::Column::iter() {
        let name = Alias::new(format!("{prefix}{}", column.as_str()));
        QuerySelect::query(select).expr_as(column.select_as(column.into_expr()), name);
    }
}
