//! Lists of trips: for staff by stage, for the schedule by time, for a client what is coming and what is over.

use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Stage, Trip, row};
use crate::Result;
use crate::access::{PortalUser, Staff};
use crate::database::Sight;
use crate::id::{AccountId, TripId};
use crate::pages::Before;
use crate::people::accounts;
use crate::time::Instant;
use crate::word::words;
use row::{Column, Entity};

/// Trips on one page.
pub const PAGE: u64 = 50;
/// Trips of a stretch of the schedule at the most.
const BETWEEN: usize = 500;

words! {
    /// What part of the trips a list shows.
    pub enum Tab {
        /// All that are not over.
        Upcoming = "upcoming",
        /// Those that hold no aircraft yet.
        Pending = "pending",
        /// Booked.
        Booked = "booked",
        /// Dispatched.
        Dispatched = "dispatched",
        /// In the air or between legs.
        InProgress = "in-progress",
        /// Completed, and those whose last leg is past.
        Past = "past",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}

/// What a list is asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Which part.
    pub tab: Tab,
    /// Words of a number, a title or an account; may be empty.
    pub search: String,
    /// Page, from 1.
    pub page: u64,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Found {
    /// The trips.
    pub trips: Vec<Trip>,
    /// Whether there are more after them.
    pub more: bool,
}

/// A page of the workspace's trips, those that depart next first.
pub async fn list<S: Sight<By = Staff>>(sight: &S, wanted: &Wanted) -> Result<Found> {
    let now = sight.now();
    let all = sight.visible::<Entity>();
    let some = match wanted.tab {
        Tab::Upcoming => all
            .filter(Column::Stage.is_in([
                Stage::Pending,
                Stage::Booked,
                Stage::Dispatched,
                Stage::InProgress,
            ]))
            .filter(Column::EndsAt.gt(now)),
        Tab::Pending => all.filter(Column::Stage.eq(Stage::Pending)),
        Tab::Booked => all.filter(Column::Stage.eq(Stage::Booked)),
        Tab::Dispatched => all.filter(Column::Stage.eq(Stage::Dispatched)),
        Tab::InProgress => all.filter(Column::Stage.eq(Stage::InProgress)),
        Tab::Past => all.filter(Column::EndsAt.lte(now)).filter(Column::Stage.ne(Stage::Cancelled)),
        Tab::Cancelled => all.filter(Column::Stage.eq(Stage::Cancelled)),
    };
    let some = match searched(&wanted.search) {
        Some(Searched::Number(number)) => some.filter(Column::Number.eq(number)),
        Some(Searched::Words(words)) => {
            let named = accounts::row::Column::SearchText.contains(&words);
            let named = sight.visible::<accounts::row::Entity>().filter(named).limit(200);
            let named: Vec<AccountId> =
                sight.all(named).await?.into_iter().map(|account| account.id).collect();
            let titled =
                Expr::expr(Func::lower(Expr::col((Entity, Column::Title)))).like(format!("%{words}%"));
            some.filter(titled.or(Column::AccountId.is_in(named)))
        }
        None => some,
    };
    let latest_first = matches!(wanted.tab, Tab::Past | Tab::Cancelled);
    let some = if latest_first {
        some.order_by_desc(Column::StartsAt).order_by_desc(Column::Id)
    } else {
        some.order_by_asc(Column::StartsAt).order_by_asc(Column::Id)
    };
    let page = wanted.page.clamp(1, 10_000);
    let mut trips = sight.all(some.offset((page - 1) * PAGE).limit(PAGE + 1)).await?;
    let more = trips.len() as u64 > PAGE;
    trips.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok(Found { trips, more })
}

enum Searched {
    Number(i64),
    Words(String),
}

fn searched(text: &str) -> Option<Searched> {
    let text = text.trim();
    let bare = text.trim_start_matches(['T', 't']).trim_start_matches('-');
    match bare.parse() {
        Ok(number) => Some(Searched::Number(number)),
        Err(_) if text.is_empty() => None,
        Err(_) => Some(Searched::Words(
            text.chars()
                .filter(|sign| !matches!(sign, '%' | '_' | '\\'))
                .take(100)
                .collect::<String>()
                .to_lowercase(),
        )),
    }
}

/// Trips that are under way at some moment between two, cancelled ones left out: at most 500, and whether there are more.
pub async fn between<S: Sight<By = Staff>>(
    sight: &S,
    from: Instant,
    until: Instant,
) -> Result<(Vec<Trip>, bool)> {
    // No trip lasts longer than its legs allow in practice; ninety days back finds every one still under way.
    let select = sight
        .visible::<Entity>()
        .filter(Column::StartsAt.lt(until))
        .filter(Column::StartsAt.gt(from.plus_days(-90)))
        .filter(Column::EndsAt.gt(from))
        .filter(Column::Stage.ne(Stage::Cancelled))
        .order_by_asc(Column::StartsAt)
        .order_by_asc(Column::Id)
        .limit(BETWEEN as u64 + 1);
    let mut trips = sight.all(select).await?;
    let more = trips.len() > BETWEEN;
    trips.truncate(BETWEEN);
    Ok((trips, more))
}

/// A client's trips to come in an account, the next first; at most 100.
pub async fn coming_of_client<S: Sight<By = PortalUser>>(sight: &S, account: AccountId) -> Result<Vec<Trip>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(ahead(sight.now()))
        .order_by_asc(Column::StartsAt)
        .order_by_asc(Column::Id)
        .limit(100);
    sight.all(select).await
}

/// A client's trips in an account that are over, the latest departure first, from a place of the list on.
pub async fn past_of_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
    before: Option<Before>,
    limit: u64,
) -> Result<Vec<Trip>> {
    let mut select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(ahead(sight.now()).not())
        .order_by_desc(Column::StartsAt)
        .order_by_desc(Column::Id)
        .limit(limit);
    if let Some(Before { at, id }) = before {
        let same = Column::StartsAt.eq(at).and(Column::Id.lt(TripId(id)));
        select = select.filter(Column::StartsAt.lt(at).or(same));
    }
    sight.all(select).await
}

fn ahead(now: Instant) -> Expr {
    Column::EndsAt.gt(now).and(Column::Stage.is_not_in([Stage::Completed, Stage::Cancelled]))
}
