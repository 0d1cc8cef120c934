//! Deals as a board: open ones by stage, and what was won lately.

use sea_orm::sea_query::{Asterisk, Expr, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::list::{Listed, narrowed, with_names};
use super::row::Column as Deals;
use super::{DealStage, DealStatus};
use crate::Result;
use crate::access::Staff;
use crate::charter::requests::Assigned;
use crate::database::Sight;
use crate::money::Currency;

/// Cards of a column; the list has the rest.
const CARDS: u64 = 30;
/// How long a won deal stays on the board, in days.
const WON_DAYS: i64 = 30;

/// One column of the board.
#[derive(Clone, Debug)]
pub struct Column {
    /// The stage; none for what was won.
    pub stage: Option<DealStage>,
    /// How many deals, those beyond the cards included.
    pub count: u64,
    /// What they are worth, by currency.
    pub totals: Vec<(Currency, i64)>,
    /// The cards, latest change first, at most 30.
    pub cards: Vec<Listed>,
}

/// The columns in order.
#[derive(Clone, Debug)]
pub struct Board {
    /// One per stage, then the won ones.
    pub columns: Vec<Column>,
}

#[derive(Debug, FromQueryResult)]
struct Total {
    status: DealStatus,
    stage: DealStage,
    currency: Currency,
    count: i64,
    sum: Option<i64>,
}

/// The board; two statements.
pub async fn board<S: Sight<By = Staff>>(sight: &S, rep: Assigned) -> Result<Board> {
    let totals = totals(sight, rep).await?;
    let cards = cards(sight, rep).await?;
    let column = |stage: Option<DealStage>| {
        let here = |status: DealStatus, at: DealStage| match stage {
            Some(stage) => status == DealStatus::Open && at == stage,
            None => status == DealStatus::Won,
        };
        let mut sums: Vec<(Currency, i64)> = Vec::new();
        let mut count = 0;
        for total in totals.iter().filter(|total| here(total.status, total.stage)) {
            count += u64::try_from(total.count).unwrap_or(0);
            let sum = total.sum.unwrap_or(0);
            match sums.iter_mut().find(|(currency, _)| *currency == total.currency) {
                Some((_, so_far)) => *so_far = so_far.saturating_add(sum),
                None => sums.push((total.currency, sum)),
            }
        }
        let cards = cards.iter().filter(|card| here(card.status, card.stage)).cloned().collect();
        Column { stage, count, totals: sums, cards }
    };
    let stages = DealStage::ALL.iter().map(|stage| Some(*stage));
    Ok(Board { columns: stages.chain([None]).map(column).collect() })
}

async fn totals<S: Sight<By = Staff>>(sight: &S, rep: Assigned) -> Result<Vec<Total>> {
    let lately = sight.now().plus_days(-WON_DAYS);
    let shown = Deals::Status
        .eq(DealStatus::Open)
        .or(Deals::Status.eq(DealStatus::Won).and(Deals::UpdatedAt.gt(lately)));
    let select = narrowed(sight, rep)
        .filter(shown)
        .select_only()
        .columns([Deals::Status, Deals::Stage, Deals::Currency])
        .column_as(Expr::col(Asterisk).count(), "count")
        // Sums of 64-bit numbers are decimals on PostgreSQL.
        .column_as(Expr::col(Deals::AmountMinor).sum().cast_as("bigint"), "sum")
        .group_by(Deals::Status)
        .group_by(Deals::Stage)
        .group_by(Deals::Currency);
    Ok(select.into_model::<Total>().all(sight.connection()).await?)
}

async fn cards<S: Sight<By = Staff>>(sight: &S, rep: Assigned) -> Result<Vec<Listed>> {
    let lately = sight.now().plus_days(-WON_DAYS);
    let ids = |status: DealStatus, stage: Option<DealStage>| -> SelectStatement {
        let mut some = narrowed(sight, rep).filter(Deals::Status.eq(status));
        some = match stage {
            Some(stage) => some.filter(Deals::Stage.eq(stage)),
            None => some.filter(Deals::UpdatedAt.gt(lately)),
        };
        let some = some
            .order_by_desc(Deals::UpdatedAt)
            .order_by_desc(Deals::Id)
            .limit(CARDS)
            .select_only()
            .column(Deals::Id);
        // A limit within a union needs a query of its own around it (SQLite).
        Query::select().column("id").from_subquery(some.into_query(), "some").to_owned()
    };
    let mut all = ids(DealStatus::Won, None);
    for stage in DealStage::ALL {
        all.union(UnionType::All, ids(DealStatus::Open, Some(*stage)));
    }
    let select = narrowed(sight, rep)
        .filter(Deals::Id.in_subquery(all))
        .order_by_desc(Deals::UpdatedAt)
        .order_by_desc(Deals::Id);
    Ok(with_names(select).into_model::<Listed>().all(sight.connection()).await?)
}
