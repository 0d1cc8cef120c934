//! Lists of quotes, the newest first: the console's with tabs and search, the client's own.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::{Quote, QuoteStatus, legs, row};
use crate::Result;
use crate::access::{PortalUser, Staff};
use crate::database::Sight;
use crate::id::{AccountId, QuoteId};
use crate::people::{accounts, contacts};
use crate::search_text::contains_all;
use crate::word::words;

words! {
    /// A tab over the list of quotes.
    pub enum Tab {
        Open = "open", Drafts = "drafts", ToConfirm = "to-confirm", Changes = "changes", Accepted = "accepted", Ended = "ended",
        All = "all",
    }
}

impl Tab {
    /// The states under it; empty for all.
    pub const fn statuses(self) -> &'static [QuoteStatus] {
        use QuoteStatus as Q;
        match self {
            Self::Open => &[Q::Sent, Q::Viewed],
            Self::Drafts => &[Q::Draft],
            Self::ToConfirm => &[Q::AwaitingConfirmation],
            Self::Changes => &[Q::ChangeRequested],
            Self::Accepted => &[Q::Accepted],
            Self::Ended => &[Q::Declined, Q::Expired, Q::Withdrawn, Q::NotChosen, Q::Superseded],
            Self::All => &[],
        }
    }
}

/// Rows of a page.
const A_PAGE: u64 = 50;

/// One page of a list.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The quotes, newest first.
    pub quotes: Vec<Quote>,
    /// The names of their accounts.
    pub accounts: HashMap<AccountId, String>,
    /// Where the next page begins; none at the end.
    pub next: Option<QuoteId>,
}

/// The console's list: under a tab, by number or by the names of account and client, older than `before`.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    tab: Tab,
    search: &str,
    before: Option<QuoteId>,
) -> Result<Page> {
    let mut select = sight.visible::<row::Entity>().order_by_desc(row::Column::Id).limit(A_PAGE + 1);
    if !tab.statuses().is_empty() {
        select = select.filter(row::Column::Status.is_in(tab.statuses().iter().copied()));
    }
    if let Some(before) = before {
        select = select.filter(row::Column::Id.lt(before));
    }
    let search = search.trim();
    if !search.is_empty() {
        select = select.filter(matching(sight, search));
    }
    let mut quotes = sight.all(select).await?;
    let next = next_page(&mut quotes);
    let accounts = names(sight, &quotes).await?;
    Ok(Page { quotes, accounts, next })
}

/// The client's list and where its next page begins; drafts are not in it.
pub async fn list_for_client<S: Sight<By = PortalUser>>(
    sight: &S,
    before: Option<QuoteId>,
) -> Result<(Vec<Quote>, Option<QuoteId>)> {
    let mut select = sight
        .visible::<row::Entity>()
        // An earlier revision is reached from its successor.
        .filter(row::Column::ReplacedBy.is_null())
        .order_by_desc(row::Column::Id)
        .limit(A_PAGE + 1);
    if let Some(before) = before {
        select = select.filter(row::Column::Id.lt(before));
    }
    let mut quotes = sight.all(select).await?;
    let next = next_page(&mut quotes);
    Ok((quotes, next))
}

/// Where each of some quotes departs first (stable ident); one statement.
pub async fn departures<S: Sight<By = PortalUser>>(
    sight: &S,
    quotes: &[Quote],
) -> Result<HashMap<QuoteId, String>> {
    if quotes.is_empty() {
        return Ok(HashMap::new());
    }
    let select = sight
        .visible::<legs::Entity>()
        .filter(legs::Column::QuoteId.is_in(quotes.iter().map(|quote| quote.id)))
        .order_by_asc(legs::Column::Seq);
    let mut first = HashMap::new();
    for leg in sight.all(select).await? {
        first.entry(leg.quote_id).or_insert(leg.from_airport);
    }
    Ok(first)
}

fn next_page(quotes: &mut Vec<Quote>) -> Option<QuoteId> {
    let more = quotes.len() > A_PAGE as usize;
    quotes.truncate(A_PAGE as usize);
    quotes.last().filter(|_| more).map(|quote| quote.id)
}

fn matching<S: Sight<By = Staff>>(sight: &S, search: &str) -> Condition {
    let accounts = sight
        .visible::<accounts::row::Entity>()
        .filter(contains_all(accounts::row::Column::SearchText, search))
        .select_only()
        .column(accounts::row::Column::Id);
    let contacts = sight
        .visible::<contacts::row::Entity>()
        .filter(contains_all(contacts::row::Column::SearchText, search))
        .select_only()
        .column(contacts::row::Column::Id);
    let mut any = Condition::any()
        .add(row::Column::AccountId.in_subquery(accounts.into_query()))
        .add(row::Column::ContactId.in_subquery(contacts.into_query()));
    let digits = search.trim_start_matches(['Q', 'q', '-', '#', ' ']).split('-').next().unwrap_or_default();
    if let Ok(number) = digits.parse::<i64>() {
        any = any.add(row::Column::Number.eq(number));
    }
    any
}

async fn names<S: Sight<By = Staff>>(sight: &S, quotes: &[Quote]) -> Result<HashMap<AccountId, String>> {
    let mut ids: Vec<AccountId> = quotes.iter().map(|quote| quote.account_id).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let accounts = sight.visible::<accounts::row::Entity>().filter(accounts::row::Column::Id.is_in(ids));
    Ok(sight.all(accounts).await?.into_iter().map(|account| (account.id, account.name)).collect())
}
