//! Lists of invoices: the console's by tab and search, the client's with what is to pay first.

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::row::{Column, Entity};
use super::{Invoice, InvoiceStatus};
use crate::Result;
use crate::access::{PortalUser, Staff};
use crate::billing::payments::{self, PaymentStatus};
use crate::database::Sight;
use crate::id::TripId;
use crate::money::Currency;
use crate::people::accounts;
use crate::word::words;

/// Rows of one page.
pub const PAGE: u64 = 50;

words! {
    /// A part of the list.
    pub enum InvoiceTab { All = "all", Draft = "draft", Open = "open", Overdue = "overdue", Announced = "announced", Paid = "paid", Void = "void" }
}

/// The statuses in which an invoice waits for money.
const OPEN: [InvoiceStatus; 3] = [InvoiceStatus::Sent, InvoiceStatus::Viewed, InvoiceStatus::PartlyPaid];

/// An invoice with the name of its account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// The invoice.
    #[sea_orm(nested)]
    pub invoice: Invoice,
    /// Its account's name.
    pub account_name: String,
}

/// One page of the list.
#[derive(Clone, Debug, Default)]
pub struct ListedPage {
    /// The rows.
    pub rows: Vec<Listed>,
    /// Whether there are more behind them.
    pub has_more: bool,
}

/// What waits, per currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The currency.
    pub currency: Currency,
    /// Drafts.
    pub drafts: u32,
    /// Invoices that wait for money, the overdue ones included.
    pub open: u32,
    /// What they wait for, in minor units.
    pub open_minor: i64,
    /// Invoices overdue.
    pub overdue: u32,
    /// What they wait for, in minor units.
    pub overdue_minor: i64,
}

/// The console's list; `page` counts from 1.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    tab: InvoiceTab,
    search: &str,
    page: u64,
) -> Result<ListedPage> {
    let select = in_tab(sight, tab).order_by_desc(Column::Id);
    let select = select
        .join(JoinType::InnerJoin, account_of_invoice())
        .column_as(accounts::row::Column::Name, "account_name");
    let select = match words_of(search) {
        Some(condition) => select.filter(condition),
        None => select,
    };
    let select = select.limit(PAGE + 1).offset(Ord::min(page.saturating_sub(1), 10_000) * PAGE);
    let mut rows = select.into_model::<Listed>().all(sight.connection()).await?;
    let has_more = rows.len() as u64 > PAGE;
    rows.truncate(usize::try_from(PAGE).unwrap_or(50));
    Ok(ListedPage { rows, has_more })
}

fn in_tab<S: Sight<By = Staff>>(sight: &S, tab: InvoiceTab) -> Select<Entity> {
    let all = sight.visible::<Entity>();
    match tab {
        InvoiceTab::All => all.order_by_desc(Column::CreatedAt),
        InvoiceTab::Draft => {
            all.filter(Column::Status.eq(InvoiceStatus::Draft)).order_by_desc(Column::CreatedAt)
        }
        InvoiceTab::Open => all.filter(Column::Status.is_in(OPEN)).order_by_asc(Column::DueAt),
        InvoiceTab::Overdue => all
            .filter(Column::Status.is_in(OPEN))
            .filter(Column::DueAt.lt(sight.now()))
            .order_by_asc(Column::DueAt),
        InvoiceTab::Announced => announced(sight).order_by_asc(Column::DueAt),
        InvoiceTab::Paid => all.filter(Column::Status.eq(InvoiceStatus::Paid)).order_by_desc(Column::DueAt),
        InvoiceTab::Void => all.filter(Column::Status.eq(InvoiceStatus::Void)).order_by_desc(Column::DueAt),
    }
}

/// Invoices with a payment that the client announced and nobody settled.
pub fn announced<S: Sight<By = Staff>>(sight: &S) -> Select<Entity> {
    use payments::row;
    let payments = sight
        .visible::<row::Entity>()
        .filter(row::Column::Status.eq(PaymentStatus::Announced))
        .select_only()
        .column(row::Column::InvoiceId);
    sight.visible::<Entity>().filter(Column::Id.in_subquery(payments.into_query()))
}

/// A number, or words of the title or of the account's name.
fn words_of(search: &str) -> Option<Condition> {
    let text: String = search.trim().to_lowercase().chars().take(80).collect();
    if text.is_empty() {
        return None;
    }
    let number = text.trim_start_matches("inv").trim_start_matches(['-', ' ', '#']).parse::<i64>().ok();
    let like = format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let like = sea_orm::sea_query::LikeExpr::new(like).escape('\\');
    let title = Expr::expr(sea_orm::sea_query::Func::lower(Expr::col((Entity, Column::Title))));
    let name = Expr::col((accounts::row::Entity, accounts::row::Column::SearchText));
    let words = Condition::any().add(title.like(like.clone())).add(name.like(like));
    Some(match number {
        Some(number) => words.add(Column::Number.eq(number)),
        None => words,
    })
}

pub(super) fn account_of_invoice() -> sea_orm::RelationDef {
    Entity::belongs_to(accounts::row::Entity).from(Column::AccountId).to(accounts::row::Column::Id).into()
}

#[derive(Debug, FromQueryResult)]
struct SumRow {
    currency: Currency,
    drafts: i64,
    open: i64,
    open_minor: i64,
    overdue: i64,
    overdue_minor: i64,
}

/// What waits, per currency; one statement over the invoices that are not settled.
pub async fn sums<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Sums>> {
    let draft = Expr::col((Entity, Column::Status)).eq(InvoiceStatus::Draft);
    let is_draft = || draft.clone();
    let late = || is_draft().not().and(Expr::col((Entity, Column::DueAt)).lt(sight.now()));
    let rest = || Expr::col((Entity, Column::TotalMinor)).sub(Expr::col((Entity, Column::PaidMinor)));
    let one = || Expr::val(1);
    let select = sight
        .visible::<Entity>()
        .filter(Column::Status.is_in([&[InvoiceStatus::Draft], OPEN.as_slice()].concat()))
        .select_only()
        .column(Column::Currency)
        .expr_as(total(is_draft(), one()), "drafts")
        .expr_as(total(is_draft().not(), one()), "open")
        .expr_as(total(is_draft().not(), rest()), "open_minor")
        .expr_as(total(late(), one()), "overdue")
        .expr_as(total(late(), rest()), "overdue_minor")
        .group_by(Column::Currency);
    let rows = select.into_model::<SumRow>().all(sight.connection()).await?;
    let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let sums = rows.into_iter().map(|row| Sums {
        currency: row.currency,
        drafts: number(row.drafts),
        open: number(row.open),
        open_minor: row.open_minor,
        overdue: number(row.overdue),
        overdue_minor: row.overdue_minor,
    });
    Ok(sums.collect())
}

/// The sum of `of` where `when` holds. PostgreSQL widens a sum to `numeric`, so that it is cast back.
fn total(when: Expr, of: Expr) -> Expr {
    let case: Expr = CaseStatement::new().case(when, of).finally(Expr::val(0)).into();
    case.sum().cast_as("bigint")
}

/// A client's invoices.
#[derive(Clone, Debug, Default)]
pub struct OfClient {
    /// What is to pay, by due day; at most 100.
    pub open: Vec<Invoice>,
    /// A page of what was settled, the latest first.
    pub settled: Vec<Invoice>,
    /// Whether more was settled before.
    pub has_more: bool,
}

/// A client's invoices over all their accounts: what is to pay, and a page of what was settled; `page` counts from 1.
pub async fn list_for_client<S: Sight<By = PortalUser>>(sight: &S, page: u64) -> Result<OfClient> {
    let open =
        sight.visible::<Entity>().filter(Column::Status.is_in(OPEN)).order_by_asc(Column::DueAt).limit(100);
    let settled = sight
        .visible::<Entity>()
        .filter(Column::Status.is_in([InvoiceStatus::Paid, InvoiceStatus::Void]))
        .order_by_desc(Column::DueAt)
        .order_by_desc(Column::Id)
        .limit(PAGE + 1)
        .offset((page.clamp(1, 10_000) - 1) * PAGE);
    let mut settled = sight.all(settled).await?;
    let has_more = settled.len() as u64 > PAGE;
    settled.truncate(usize::try_from(PAGE).unwrap_or(50));
    Ok(OfClient { open: sight.all(open).await?, settled, has_more })
}

/// A client's newest invoices, whatever their state.
pub async fn latest_for_client<S: Sight<By = PortalUser>>(sight: &S, limit: u64) -> Result<Vec<Invoice>> {
    sight.all(sight.visible::<Entity>().order_by_desc(Column::Number).limit(limit)).await
}

/// What a client was billed for a trip and still counts, the newest first; at most 20.
pub async fn list_of_trip_for_client<S: Sight<By = PortalUser>>(
    sight: &S,
    trip: TripId,
) -> Result<Vec<Invoice>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TripId.eq(trip))
        .filter(Column::Status.ne(InvoiceStatus::Void))
        .order_by_desc(Column::Number)
        .limit(20);
    sight.all(select).await
}

/// The newest invoice of a trip that still counts, if there is one: a second bill is rarely meant.
pub async fn live_of_trip<S: Sight<By = Staff>>(sight: &S, trip: TripId) -> Result<Option<Invoice>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TripId.eq(trip))
        .filter(Column::Status.ne(InvoiceStatus::Void))
        .order_by_desc(Column::Id);
    sight.first(select).await
}
