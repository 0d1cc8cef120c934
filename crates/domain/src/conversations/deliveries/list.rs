//! The mails of a workspace, the newest first, by state and by recipient.

use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::DeliveryState;
use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::DeliveryId;

/// Mails on one page.
pub const PAGE: u64 = 50;

/// Which mails are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only those in this state.
    pub state: Option<DeliveryState>,
    /// Only those whose recipient or subject contains this.
    pub search: String,
    /// Only those queued before this one.
    pub before: Option<DeliveryId>,
}

/// One page of mails.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The mails.
    pub rows: Vec<Model>,
    /// The last of them, if more follow.
    pub next: Option<DeliveryId>,
}

/// A page of mails. Ids are time-ordered, so that the last one is the place to go on from.
pub async fn list<S: Sight<By = Staff>>(sight: &S, wanted: &Wanted) -> Result<Page> {
    let mut select = sight.visible::<Entity>();
    if let Some(state) = wanted.state {
        select = select.filter(Column::State.eq(state));
    }
    let search = wanted.search.trim().to_lowercase();
    if !search.is_empty() {
        let like = LikeExpr::new(format!(
            "%{}%",
            search.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
        ))
        .escape('\\');
        let mut any = Condition::any();
        for column in [Column::RecipientName, Column::RecipientEmail, Column::RecipientPhone, Column::Subject]
        {
            any = any.add(Expr::expr(Func::lower(Expr::col(column))).like(like.clone()));
        }
        select = select.filter(any);
    }
    if let Some(before) = wanted.before {
        select = select.filter(Column::Id.lt(before));
    }
    let select = select.order_by_desc(Column::QueuedAt).order_by_desc(Column::Id).limit(PAGE + 1);
    let mut rows = sight.all(select).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(Page { rows, next })
}
