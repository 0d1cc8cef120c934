//! Deals as a list, newest change first, and how many there are of each standing.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Func, Query, SubQueryStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::find::{account, rep};
use super::row::{Column, Entity};
use super::{DealStage, DealStatus};
use crate::Result;
use crate::access::Staff;
use crate::charter::requests::Assigned;
use crate::database::Sight;
use crate::id::{AccountId, DealId, StaffId};
use crate::money::Currency;
use crate::people::{accounts, contacts, staff};
use crate::search_text::contains_all;
use crate::time::Instant;

/// Rows of a page.
const ROWS: usize = 50;
/// Counts go no further: beyond, it is "99+".
const COUNTED: u64 = 100;

/// Which deals to show.
#[derive(Clone, Debug)]
pub struct Filter {
    /// How they stand.
    pub status: DealStatus,
    /// Whose.
    pub rep: Assigned,
    /// At one stage.
    pub stage: Option<DealStage>,
    /// Words of the deal's, the account's or the contact's name, or a number; may be empty.
    pub search: String,
    /// Of one account.
    pub account: Option<AccountId>,
    /// The last row of the page before.
    pub after: Option<Cursor>,
}

/// A place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// When that deal last changed.
    pub at: Instant,
    /// Which it is.
    pub id: DealId,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at.0, self.id)
    }
}

impl std::str::FromStr for Cursor {
    type Err = crate::error::UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, id) = text.split_once('-').ok_or(crate::error::UnknownWord)?;
        let at = at.parse().map_err(|_| crate::error::UnknownWord)?;
        Ok(Self { at: Instant(at), id: id.parse().map_err(|_| crate::error::UnknownWord)? })
    }
}

/// A deal in a list or on the board.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// Which deal.
    pub id: DealId,
    /// Its number.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub stage: DealStage,
    /// How it stands.
    pub status: DealStatus,
    /// What it is worth.
    pub amount_minor: i64,
    /// In which currency.
    pub currency: Currency,
    /// When it should close.
    pub expected_on: Option<String>,
    /// When it was opened.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes.
    pub version: i32,
    /// The account's name.
    pub account_name: String,
    /// Who looks after it.
    pub rep_id: Option<StaffId>,
    /// Their name.
    pub rep_name: Option<String>,
}

/// A page of deals.
#[derive(Clone, Debug)]
pub struct Page {
    /// The rows, at most 50.
    pub rows: Vec<Listed>,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
}

/// A page of deals; one statement.
pub async fn list<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Result<Page> {
    let mut select = narrowed(sight, filter.rep).filter(Column::Status.eq(filter.status));
    if let Some(stage) = filter.stage {
        select = select.filter(Column::Stage.eq(stage));
    }
    if !filter.search.trim().is_empty() {
        select = select.filter(found_by(sight, filter.search.trim()));
    }
    if let Some(account) = filter.account {
        select = select.filter(Column::AccountId.eq(account));
    }
    if let Some(after) = filter.after {
        let place = Expr::tuple([Expr::col((Entity, Column::UpdatedAt)), Expr::col((Entity, Column::Id))]);
        select = select.filter(place.lt(Expr::tuple([Expr::val(after.at), Expr::val(after.id)])));
    }
    let select = select.order_by_desc(Column::UpdatedAt).order_by_desc(Column::Id).limit(ROWS as u64 + 1);
    let mut rows = with_names(select).into_model::<Listed>().all(sight.connection()).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next = rows.last().filter(|_| more).map(|row| Cursor { at: row.updated_at, id: row.id });
    Ok(Page { rows, next })
}

fn found_by<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Condition {
    let accounts = sight
        .visible::<accounts::row::Entity>()
        .filter(contains_all(accounts::row::Column::SearchText, typed))
        .select_only()
        .column(accounts::row::Column::Id);
    let contacts = sight
        .visible::<contacts::row::Entity>()
        .filter(contains_all(contacts::row::Column::SearchText, typed))
        .select_only()
        .column(contacts::row::Column::Id);
    let words: String = typed.chars().filter(|sign| !matches!(sign, '%' | '_' | '\\')).take(100).collect();
    let name = Expr::expr(Func::lower(Expr::col((Entity, Column::Name))));
    let mut found = Condition::any()
        .add(Column::AccountId.in_subquery(accounts.into_query()))
        .add(Column::ContactId.in_subquery(contacts.into_query()))
        .add(name.like(format!("%{}%", words.to_lowercase())));
    let digits = typed.trim_start_matches(['D', 'd']).trim_start_matches(['-', '#', ' ']);
    if let Ok(number) = digits.parse::<i64>() {
        found = found.add(Column::Number.eq(number));
    }
    found
}

/// How many deals there are of each standing, at most 100 of each, in the order of [`DealStatus::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub [u32; 4]);

impl Counts {
    /// How many of this standing.
    pub fn of(&self, status: DealStatus) -> u32 {
        DealStatus::ALL.iter().zip(self.0).find(|(known, _)| **known == status).map_or(0, |(_, count)| count)
    }
}

/// Counts the deals of each standing; one statement.
pub async fn counts<S: Sight<By = Staff>>(sight: &S, rep: Assigned) -> Result<Counts> {
    let mut all = Query::select();
    for (index, status) in DealStatus::ALL.iter().enumerate() {
        let some = narrowed(sight, rep)
            .filter(Column::Status.eq(*status))
            .select_only()
            .column(Column::Id)
            .limit(COUNTED);
        let counted = Query::select()
            .expr(Expr::col(Asterisk).count())
            .from_subquery(some.into_query(), Alias::new("some"))
            .to_owned();
        all.expr_as(
            Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(counted))),
            Alias::new(format!("n{index}")),
        );
    }
    let mut counts = Counts::default();
    if let Some(row) = sight.connection().query_one(&all).await? {
        for (index, count) in counts.0.iter_mut().enumerate() {
            *count = u32::try_from(row.try_get_by_index::<i64>(index)?).unwrap_or(0);
        }
    }
    Ok(counts)
}

pub(super) fn narrowed<S: Sight<By = Staff>>(sight: &S, rep: Assigned) -> Select<Entity> {
    let select = sight.visible::<Entity>();
    match rep {
        Assigned::Anyone => select,
        Assigned::Nobody => select.filter(Column::RepId.is_null()),
        Assigned::To(person) => select.filter(Column::RepId.eq(person)),
    }
}

pub(super) fn with_names(select: Select<Entity>) -> Select<Entity> {
    select
        .join(JoinType::LeftJoin, account())
        .join(JoinType::LeftJoin, rep())
        .select_only()
        .columns([
            Column::Id,
            Column::Number,
            Column::Name,
            Column::Stage,
            Column::Status,
            Column::AmountMinor,
            Column::Currency,
            Column::ExpectedOn,
            Column::CreatedAt,
            Column::UpdatedAt,
            Column::Version,
            Column::RepId,
        ])
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(staff::row::Column::Name, "rep_name")
}
