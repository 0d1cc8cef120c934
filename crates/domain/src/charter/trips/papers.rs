//! What stands around a trip, in one question: its invoices, its conversations, and other trips it is to be named with.

use sea_orm::sea_query::{Expr, ExprTrait, UnionType};
use sea_orm::{ColumnTrait, ConnectionTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait, Select};
use uuid::Uuid;

use super::row as trips;
use crate::Result;
use crate::access::Staff;
use crate::billing::invoices::row as invoices;
use crate::conversations::threads::{ThreadNoun, row as threads};
use crate::database::Sight;
use crate::id::TripId;
use crate::word::words;

words! {
    /// What kind of thing it is.
    pub enum AroundKind { Invoice = "invoice", Thread = "thread", Trip = "trip" }
}

/// One of them.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Around {
    /// What it is.
    pub kind: AroundKind,
    /// Which.
    pub id: Uuid,
    /// Its number; none for an invoice not issued, and for a conversation.
    pub number: Option<i64>,
    /// What it is called.
    pub title: String,
    /// Where it stands, as the word of its own kind.
    pub status: String,
}

/// The invoices and conversations of a trip, and `others`; one statement.
pub async fn around<S: Sight<By = Staff>>(sight: &S, trip: TripId, others: &[TripId]) -> Result<Vec<Around>> {
    let mut all = part(
        AroundKind::Invoice,
        sight.visible::<invoices::Entity>().filter(invoices::Column::TripId.eq(trip)),
    )
    .column(invoices::Column::Id)
    .column_as(invoices::Column::Number, "number")
    .column_as(invoices::Column::Title, "title")
    .column_as(invoices::Column::Status, "status")
    .into_query();
    let about = sight
        .visible::<threads::Entity>()
        .filter(threads::Column::Noun.eq(ThreadNoun::Trip))
        .filter(threads::Column::ObjectId.eq(trip.0));
    let threads = part(AroundKind::Thread, about)
        .column(threads::Column::Id)
        .column_as(Expr::null().cast_as("bigint"), "number")
        .column_as(threads::Column::Subject, "title")
        .column_as(threads::Column::State, "status");
    all.union(UnionType::All, threads.into_query());
    if !others.is_empty() {
        let met = sight.visible::<trips::Entity>().filter(trips::Column::Id.is_in(others.iter().copied()));
        let met = part(AroundKind::Trip, met)
            .column(trips::Column::Id)
            .column_as(trips::Column::Number, "number")
            .column_as(trips::Column::Title, "title")
            .column_as(trips::Column::Stage, "status");
        all.union(UnionType::All, met.into_query());
    }
    let mut around = Vec::new();
    for row in sight.connection().query_all(&all).await? {
        around.push(Around::from_query_result(&row, "")?);
    }
    // Ids sort by time.
    around.sort_by_key(|one| one.id);
    Ok(around)
}

fn part<E: sea_orm::EntityTrait>(kind: AroundKind, select: Select<E>) -> Select<E> {
    select.select_only().column_as(Expr::val(kind.as_str()).cast_as("text"), "kind")
}
