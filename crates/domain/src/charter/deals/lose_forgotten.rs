//! A deal whose quotes were all declined is given two weeks for another try, then counts as lost (decision 55).

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity};
use super::{DealStatus, effects};
use crate::Result;
use crate::access::System;
use crate::charter::quotes::{self, QuoteStatus};
use crate::database::{Sight, UnitOfWork};

/// How long staff have after the last no, in days.
const PATIENCE_DAYS: i64 = 14;
/// The reason kept with a deal that ended so.
const REASON: &str = "All quotes were declined";
/// Deals ended by one sweep at the most.
const AT_ONCE: u64 = 200;

/// Marks open deals as lost whose quotes are all declined, the last one two weeks ago; answers how many.
pub async fn lose_forgotten(work: &mut UnitOfWork<System>) -> Result<usize> {
    let quiet_since = work.now().plus_days(-PATIENCE_DAYS);
    let select = work
        .visible::<Entity>()
        .filter(Column::Status.eq(DealStatus::Open))
        .filter(Column::UpdatedAt.lt(quiet_since))
        .filter(Column::Id.in_subquery(quoted(work, true)))
        .filter(Column::Id.not_in_subquery(quoted(work, false)))
        .order_by_asc(Column::UpdatedAt)
        .limit(AT_ONCE);
    let deals = work.all(select).await?;
    let mut lost = 0;
    for deal in deals {
        let last = work
            .visible::<quotes::row::Entity>()
            .filter(quotes::row::Column::DealId.eq(deal.id))
            .order_by_desc(quotes::row::Column::AnsweredAt);
        let answered = work.first(last).await?.and_then(|quote| quote.answered_at);
        if answered.is_some_and(|at| at < quiet_since) {
            effects::end(work, deal.id, DealStatus::Lost, REASON).await?;
            lost += 1;
        }
    }
    Ok(lost)
}

/// The deals with a declined quote, or with one that is neither declined nor replaced.
fn quoted(work: &UnitOfWork<System>, declined: bool) -> sea_orm::sea_query::SelectStatement {
    use quotes::row::Column as Quote;
    use sea_orm::QueryTrait;
    let answered = [QuoteStatus::Declined, QuoteStatus::Superseded];
    let select = work.visible::<quotes::row::Entity>();
    let select = if declined {
        select.filter(Quote::Status.eq(QuoteStatus::Declined))
    } else {
        select.filter(Quote::Status.is_not_in(answered))
    };
    select.select_only().column(Quote::DealId).into_query()
}
