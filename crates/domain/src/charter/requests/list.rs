//! The queue of requests: by state, oldest first, a page at a time by key, so that it stays quick however long it is.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, Order, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationDef, Select,
};

use super::row::{Column, Entity};
use super::{RequestSource, RequestStatus, legs, legs_of};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::{AccountId, RequestId, StaffId};
use crate::pages::{COUNTED, number_of};
use crate::people::{accounts, contacts, staff};
use crate::search_text::contains_all;
use crate::time::Instant;
use crate::word::words;

/// Rows of a page.
const ROWS: usize = 50;

words! {
    /// A part of the queue.
    pub enum Tab {
        Requested = "requested", UnderReview = "under-review", Quoted = "quoted", AlternativeProposed = "alternative-proposed",
        Accepted = "accepted", Declined = "declined", Ended = "ended", All = "all",
    }
}

impl Tab {
    /// The states of its requests; none for all states.
    pub const fn statuses(self) -> &'static [RequestStatus] {
        match self {
            Self::Requested => &[RequestStatus::Requested],
            Self::UnderReview => &[RequestStatus::UnderReview],
            Self::Quoted => &[RequestStatus::Quoted],
            Self::AlternativeProposed => &[RequestStatus::AlternativeProposed],
            Self::Accepted => &[RequestStatus::Accepted],
            Self::Declined => &[RequestStatus::Declined],
            Self::Ended => &[RequestStatus::Cancelled, RequestStatus::Expired],
            Self::All => &[],
        }
    }
    /// The part in which a request of this state is found.
    pub const fn of(status: RequestStatus) -> Self {
        match status {
            RequestStatus::Requested => Self::Requested,
            RequestStatus::UnderReview => Self::UnderReview,
            RequestStatus::Quoted => Self::Quoted,
            RequestStatus::AlternativeProposed => Self::AlternativeProposed,
            RequestStatus::Accepted => Self::Accepted,
            RequestStatus::Declined => Self::Declined,
            RequestStatus::Cancelled | RequestStatus::Expired => Self::Ended,
            RequestStatus::Draft => Self::All,
        }
    }
    /// Whether the longest wait comes first; where nobody waits the newest does.
    pub const fn is_oldest_first(self) -> bool {
        matches!(self, Self::Requested | Self::UnderReview | Self::Quoted | Self::AlternativeProposed)
    }
}

/// Whose requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Assigned {
    /// Whoever's.
    #[default]
    Anyone,
    /// Nobody's.
    Nobody,
    /// One person's.
    To(StaffId),
}

words! {
    /// How soon they depart.
    pub enum Departing { Any = "any", Day = "day", Week = "week", Month = "month" }
}

/// Which part of the queue to show.
#[derive(Clone, Debug)]
pub struct Filter {
    /// By state.
    pub tab: Tab,
    /// By who looks after them.
    pub assigned: Assigned,
    /// By departure.
    pub departing: Departing,
    /// Words of the client's or account's name, or a number.
    pub search: String,
    /// The last row of the page before.
    pub after: Option<Cursor>,
}

/// A place in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// When that request was sent.
    pub at: Instant,
    /// Which it is.
    pub id: RequestId,
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

/// One row of the queue.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Queued {
    /// Which request.
    pub id: RequestId,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub status: RequestStatus,
    /// How it came.
    pub source: RequestSource,
    /// Passengers.
    pub passenger_count: i32,
    /// First departure.
    pub departs_at: Instant,
    /// When it was sent.
    pub submitted_at: Instant,
    /// The account.
    pub account_id: AccountId,
    /// Its name.
    pub account_name: String,
    /// What it is.
    pub account_kind: accounts::AccountKind,
    /// Who asked, first name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Who looks after it.
    pub assignee_id: Option<StaffId>,
    /// Their name.
    pub assignee_name: Option<String>,
    /// Its legs in order.
    #[sea_orm(skip)]
    pub legs: Vec<legs::Model>,
}

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The rows, at most 50.
    pub rows: Vec<Queued>,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
}

/// A page of the queue; two statements.
pub async fn list<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Result<Queue> {
    let order = if filter.tab.is_oldest_first() { Order::Asc } else { Order::Desc };
    let select = narrowed(sight, filter)
        .join(JoinType::LeftJoin, account())
        .join(JoinType::LeftJoin, contact())
        .join(JoinType::LeftJoin, assignee())
        .order_by(Column::SubmittedAt, order.clone())
        .order_by(Column::Id, order)
        .limit(ROWS as u64 + 1)
        .select_only()
        .columns([
            Column::Id,
            Column::Number,
            Column::Status,
            Column::Source,
            Column::PassengerCount,
            Column::DepartsAt,
            Column::SubmittedAt,
            Column::AccountId,
            Column::AssigneeId,
        ])
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(accounts::row::Column::Kind, "account_kind")
        .columns([contacts::row::Column::FirstName, contacts::row::Column::LastName])
        .column_as(staff::row::Column::Name, "assignee_name");
    let mut rows = select.into_model::<Queued>().all(sight.connection()).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let ids: Vec<RequestId> = rows.iter().map(|row| row.id).collect();
    let mut legs = legs_of(sight, &ids).await?;
    for row in &mut rows {
        row.legs = legs.remove(&row.id).unwrap_or_default();
    }
    let next = rows.last().filter(|_| more).map(|row| Cursor { at: row.submitted_at, id: row.id });
    Ok(Queue { rows, next })
}

/// How many requests wait in the open parts of the queue, at most 100 of each; one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TabCounts {
    /// Nobody has looked at them.
    pub requested: u32,
    /// Staff look at them.
    pub under_review: u32,
    /// The client has a quote.
    pub quoted: u32,
    /// The client has a proposal.
    pub alternative_proposed: u32,
    /// How many fit what was asked for, on all pages together.
    pub found: u32,
}

impl TabCounts {
    /// How many in a part of the queue; 0 where nobody counts.
    pub const fn of(&self, tab: Tab) -> u32 {
        match tab {
            Tab::Requested => self.requested,
            Tab::UnderReview => self.under_review,
            Tab::Quoted => self.quoted,
            Tab::AlternativeProposed => self.alternative_proposed,
            Tab::Accepted | Tab::Declined | Tab::Ended | Tab::All => 0,
        }
    }
}

/// Counts the open parts of the queue, and what a filter finds.
pub async fn tab_counts<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Result<TabCounts> {
    let mut all = Query::select();
    let parts = [
        RequestStatus::Requested,
        RequestStatus::UnderReview,
        RequestStatus::Quoted,
        RequestStatus::AlternativeProposed,
    ];
    for (index, status) in parts.into_iter().enumerate() {
        let some = sight
            .visible::<Entity>()
            .filter(Column::Status.eq(status))
            .select_only()
            .column(Column::Id)
            .limit(u64::from(COUNTED));
        all.expr_as(number_of(some.into_query()), Alias::new(format!("n{index}")));
    }
    let whole = narrowed(sight, &Filter { after: None, ..filter.clone() });
    let whole = whole.select_only().column(Column::Id).limit(u64::from(COUNTED));
    all.expr_as(number_of(whole.into_query()), Alias::new("found"));
    let Some(row) = sight.connection().query_one(&all).await? else { return Ok(TabCounts::default()) };
    let count = |index| row.try_get_by_index::<i64>(index).map(|number| u32::try_from(number).unwrap_or(0));
    Ok(TabCounts {
        requested: count(0)?,
        under_review: count(1)?,
        quoted: count(2)?,
        alternative_proposed: count(3)?,
        found: count(4)?,
    })
}

fn narrowed<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Select<Entity> {
    let mut select = sight.visible::<Entity>().filter(Column::SubmittedAt.is_not_null());
    select = match filter.tab.statuses() {
        [] => select,
        [status] => select.filter(Column::Status.eq(*status)),
        several => select.filter(Column::Status.is_in(several.iter().copied())),
    };
    select = match filter.assigned {
        Assigned::Anyone => select,
        Assigned::Nobody => select.filter(Column::AssigneeId.is_null()),
        Assigned::To(person) => select.filter(Column::AssigneeId.eq(person)),
    };
    let days = match filter.departing {
        Departing::Any => None,
        Departing::Day => Some(1),
        Departing::Week => Some(7),
        Departing::Month => Some(30),
    };
    if let Some(days) = days {
        select = select.filter(Column::DepartsAt.between(sight.now(), sight.now().plus_days(days)));
    }
    if !filter.search.trim().is_empty() {
        select = select.filter(found_by(sight, filter.search.trim()));
    }
    if let Some(after) = filter.after {
        let place = Expr::tuple([Expr::col((Entity, Column::SubmittedAt)), Expr::col((Entity, Column::Id))]);
        let last = Expr::tuple([Expr::val(after.at), Expr::val(after.id)]);
        select = select.filter(if filter.tab.is_oldest_first() { place.gt(last) } else { place.lt(last) });
    }
    select
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
    let mut found = Condition::any()
        .add(Column::AccountId.in_subquery(accounts.into_query()))
        .add(Column::ContactId.in_subquery(contacts.into_query()));
    let digits = typed.trim_start_matches(['R', 'r']).trim_start_matches(['-', '#', ' ']);
    if let Ok(number) = digits.parse::<i64>() {
        found = found.add(Column::Number.eq(number));
    }
    found
}

pub(super) fn account() -> RelationDef {
    Entity::belongs_to(accounts::row::Entity).from(Column::AccountId).to(accounts::row::Column::Id).into()
}
pub(super) fn contact() -> RelationDef {
    Entity::belongs_to(contacts::row::Entity).from(Column::ContactId).to(contacts::row::Column::Id).into()
}
pub(super) fn assignee() -> RelationDef {
    Entity::belongs_to(staff::row::Entity).from(Column::AssigneeId).to(staff::row::Column::Id).into()
}
