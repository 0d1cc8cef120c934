//! What belongs to a deal, in one list: its requests, quotes, trips and invoices.

use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::Result;
use crate::access::Staff;
use crate::billing::invoices::row as invoices;
use crate::charter::quotes::row as quotes;
use crate::charter::requests::row as requests;
use crate::charter::trips::row as trips;
use crate::database::Sight;
use crate::id::DealId;
use crate::money::Currency;
use crate::time::Instant;
use crate::word::words;

words! {
    /// What kind of paper it is.
    pub enum PaperKind { Request = "request", Quote = "quote", Trip = "trip", Invoice = "invoice" }
}

/// One request, quote, trip or invoice of a deal.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Paper {
    /// What it is.
    pub kind: PaperKind,
    /// Which.
    pub id: Uuid,
    /// Its number; none for an invoice not issued.
    pub number: Option<i64>,
    /// Its revision; 1 where there are none.
    pub revision: i32,
    /// Where it stands, as the word of its own kind.
    pub status: String,
    /// What it is worth; none where it has no price.
    pub amount_minor: Option<i64>,
    /// The currency of that.
    pub currency: Option<Currency>,
    /// When it was made.
    pub at: Instant,
}

impl Paper {
    /// Its number as people write it: `R-2231`, `Q-1042-2`, `T-2418`, `3001`; empty for a draft invoice.
    pub fn reference(&self) -> String {
        let Some(number) = self.number else { return String::new() };
        match self.kind {
            PaperKind::Request => format!("R-{number}"),
            PaperKind::Quote if self.revision > 1 => format!("Q-{number}-{}", self.revision),
            PaperKind::Quote => format!("Q-{number}"),
            PaperKind::Trip => format!("T-{number}"),
            PaperKind::Invoice => number.to_string(),
        }
    }
}

/// Everything of a deal, oldest first; one statement.
pub async fn papers<S: Sight<By = Staff>>(sight: &S, deal: DealId) -> Result<Vec<Paper>> {
    use sea_orm::ConnectionTrait;
    let none = || Expr::null();
    let one = || Expr::val(1);
    let mut all = part(
        PaperKind::Request,
        sight.visible::<requests::Entity>().filter(requests::Column::DealId.eq(deal)),
    )
    .column_as(requests::Column::Number, "number")
    .column_as(one(), "revision")
    .column_as(requests::Column::Status, "status")
    .column_as(none().cast_as("bigint"), "amount_minor")
    .column_as(none().cast_as("text"), "currency")
    .column_as(requests::Column::CreatedAt, "at")
    .into_query();
    let offered = Expr::col((quotes::Entity, quotes::Column::AcceptedTotalMinor))
        .if_null(Expr::col((quotes::Entity, quotes::Column::FromTotalMinor)));
    let quotes =
        part(PaperKind::Quote, sight.visible::<quotes::Entity>().filter(quotes::Column::DealId.eq(deal)))
            .column_as(quotes::Column::Number, "number")
            .column_as(quotes::Column::Revision, "revision")
            .column_as(quotes::Column::Status, "status")
            .column_as(offered, "amount_minor")
            .column_as(quotes::Column::Currency, "currency")
            .column_as(quotes::Column::CreatedAt, "at");
    let trips =
        part(PaperKind::Trip, sight.visible::<trips::Entity>().filter(trips::Column::DealId.eq(deal)))
            .column_as(trips::Column::Number, "number")
            .column_as(one(), "revision")
            .column_as(trips::Column::Stage, "status")
            .column_as(none().cast_as("bigint"), "amount_minor")
            .column_as(none().cast_as("text"), "currency")
            .column_as(trips::Column::CreatedAt, "at");
    let flown = sight
        .visible::<trips::Entity>()
        .filter(trips::Column::DealId.eq(deal))
        .select_only()
        .column(trips::Column::Id);
    let billed = invoices::Column::TripId.in_subquery(flown.into_query());
    let invoices = part(PaperKind::Invoice, sight.visible::<invoices::Entity>().filter(billed))
        .column_as(invoices::Column::Number, "number")
        .column_as(one(), "revision")
        .column_as(invoices::Column::Status, "status")
        .column_as(invoices::Column::TotalMinor, "amount_minor")
        .column_as(invoices::Column::Currency, "currency")
        .column_as(invoices::Column::CreatedAt, "at");
    for more in [quotes.into_query(), trips.into_query(), invoices.into_query()] {
        all.union(UnionType::All, more);
    }
    let mut papers = Vec::new();
    for row in sight.connection().query_all(&ordered(all)).await? {
        papers.push(Paper::from_query_result(&row, "")?);
    }
    Ok(papers)
}

fn part<E: sea_orm::EntityTrait>(kind: PaperKind, select: sea_orm::Select<E>) -> sea_orm::Select<E> {
    let id = <E::Column as std::str::FromStr>::from_str("id").ok();
    let select = select.select_only().column_as(Expr::val(kind.as_str()).cast_as("text"), "kind");
    match id {
        Some(id) => select.column_as(id, "id"),
        None => select,
    }
}

fn ordered(all: SelectStatement) -> SelectStatement {
    Query::select()
        .column(sea_orm::sea_query::Asterisk)
        .from_subquery(all, "papers")
        .order_by("at", sea_orm::Order::Asc)
        .to_owned()
}
