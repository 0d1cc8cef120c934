//! Jobs as a list, a page at a time by its place in the order: no page counts the rows before it, and each part of the
//! list has an index to walk along, so that a hundred thousand jobs are as quick as a hundred.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query, SubQueryStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use super::JobStatus;
use super::find::to;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::workers::{self, teams};
use crate::field::{sites, templates};
use crate::id::{AccountId, JobId, SiteId, TeamId, TemplateId, WorkerId};
use crate::people::accounts;
use crate::search_text::contains_all;
use crate::time::{Instant, Zone};
use crate::word::words;

/// Rows of a page.
const ROWS: usize = 50;
/// Counts go no further: beyond, it is "99+".
const COUNTED: u64 = 100;

words! {
    /// What part of the jobs a list shows.
    pub enum Tab {
        /// Those from today on that are not over, the next first.
        Upcoming = "upcoming",
        /// Nobody, or no time, yet; the newest first.
        Unassigned = "unassigned",
        /// Those whose window has ended and that nobody began, the longest ago first.
        Late = "late",
        /// On the way or at it.
        Active = "active",
        /// Finished, the latest first.
        Finished = "finished",
        /// Cancelled, the newest first.
        Cancelled = "cancelled",
        /// All, the newest first.
        All = "all",
    }
}

/// Who goes to the jobs that a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goes {
    /// Whoever.
    #[default]
    Anybody,
    /// Neither a worker nor a team.
    Nobody,
    /// One worker.
    Worker(WorkerId),
    /// One team.
    Team(TeamId),
}

/// Which jobs to show.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Which part.
    pub tab: Tab,
    /// Words of a title, a client or a site, or a number; may be empty.
    pub search: String,
    /// Of one kind.
    pub template: Option<TemplateId>,
    /// Who goes.
    pub goes: Goes,
    /// Of one client.
    pub account: Option<AccountId>,
    /// At one site.
    pub site: Option<SiteId>,
    /// That begin between two moments.
    pub between: Option<(Instant, Instant)>,
    /// Today where the company is.
    pub today: Instant,
    /// The last row of the page before.
    pub after: Option<Place>,
}

/// A place in the list: the time of a row, where the part is in the order of time, and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// When that job begins; none where the part is in the order of age.
    pub at: Option<Instant>,
    /// Which it is.
    pub id: JobId,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.at {
            Some(at) => write!(f, "{}-{}", at.0, self.id),
            None => write!(f, "-{}", self.id),
        }
    }
}

impl std::str::FromStr for Place {
    type Err = crate::error::UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (at, id) = text.split_once('-').ok_or(crate::error::UnknownWord)?;
        let at = match at {
            "" => None,
            at => Some(Instant(at.parse().map_err(|_| crate::error::UnknownWord)?)),
        };
        Ok(Self { at, id: id.parse().map_err(|_| crate::error::UnknownWord)? })
    }
}

/// A job in a list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// Which job.
    pub id: JobId,
    /// Its number.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub status: JobStatus,
    /// When the arrival window begins.
    pub scheduled_at: Option<Instant>,
    /// When the arrival window ends.
    pub window_ends_at: Option<Instant>,
    /// When it was made.
    pub created_at: Instant,
    /// The client's name.
    pub account_name: String,
    /// The site's name.
    pub site_name: String,
    /// The site's zone, where it is not the company's.
    pub time_zone: Option<Zone>,
    /// The template's name.
    pub template_name: String,
    /// The worker's name.
    pub worker_name: Option<String>,
    /// The team's name.
    pub team_name: Option<String>,
}

impl Listed {
    /// Its number as people say it.
    pub fn reference(&self) -> String {
        format!("J-{}", self.number)
    }
    /// Whether its window has ended and nobody has begun it.
    pub fn is_late(&self, now: Instant) -> bool {
        matches!(self.status, JobStatus::Scheduled | JobStatus::Published)
            && self.window_ends_at.is_some_and(|ends| ends < now)
    }
}

/// A page of jobs.
#[derive(Clone, Debug)]
pub struct Page {
    /// The rows, at most 50.
    pub rows: Vec<Listed>,
    /// Where the next page begins; none on the last.
    pub next: Option<Place>,
}

/// The order of a part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// By when they begin.
    Soonest,
    /// By when they began, the latest first.
    Latest,
    /// By age, the newest first.
    Newest,
}

impl Filter {
    fn order(&self) -> Order {
        match self.tab {
            Tab::Upcoming | Tab::Late | Tab::Active => Order::Soonest,
            Tab::Finished => Order::Latest,
            // What is asked for by its days is asked for in their order.
            Tab::Unassigned | Tab::Cancelled | Tab::All if self.between.is_some() => Order::Soonest,
            Tab::Unassigned | Tab::Cancelled | Tab::All => Order::Newest,
        }
    }
}

/// A page of jobs; one statement.
pub async fn list<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Result<Page> {
    let mut select =
        part(sight.visible::<Entity>(), filter.tab, filter.today, sight.now()).filter(narrowed(filter));
    if !filter.search.trim().is_empty() {
        select = select.filter(found_by(filter.search.trim()));
    }
    let order = filter.order();
    if let Some(after) = filter.after {
        select = select.filter(behind(order, after));
    }
    let select = match order {
        Order::Soonest => select.order_by_asc(Column::ScheduledAt).order_by_asc(Column::Id),
        Order::Latest => select.order_by_desc(Column::ScheduledAt).order_by_desc(Column::Id),
        Order::Newest => select.order_by_desc(Column::Id),
    };
    let select = with_names(select.limit(ROWS as u64 + 1));
    let mut rows = select.into_model::<Listed>().all(sight.connection()).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let place = |row: &Listed| Place { at: row.scheduled_at.filter(|_| order != Order::Newest), id: row.id };
    let next = rows.last().filter(|_| more).map(place);
    Ok(Page { rows, next })
}

fn part(select: Select<Entity>, tab: Tab, today: Instant, now: Instant) -> Select<Entity> {
    let over = [JobStatus::Finished, JobStatus::Cancelled];
    match tab {
        Tab::Upcoming => select.filter(Column::ScheduledAt.gte(today)).filter(Column::Status.is_not_in(over)),
        Tab::Unassigned => select.filter(Column::Status.eq(JobStatus::Unassigned)),
        Tab::Late => select
            .filter(Column::Status.is_in([JobStatus::Scheduled, JobStatus::Published]))
            .filter(Column::ScheduledAt.lt(now))
            .filter(Column::WindowEndsAt.lt(now)),
        Tab::Active => {
            select.filter(Column::Status.is_in([JobStatus::OnTheWay, JobStatus::Started, JobStatus::Paused]))
        }
        Tab::Finished => select.filter(Column::Status.eq(JobStatus::Finished)),
        Tab::Cancelled => select.filter(Column::Status.eq(JobStatus::Cancelled)),
        Tab::All => select,
    }
}

fn narrowed(filter: &Filter) -> Condition {
    let goes = match filter.goes {
        Goes::Anybody => None,
        Goes::Nobody => Some(Column::WorkerId.is_null().and(Column::TeamId.is_null())),
        Goes::Worker(worker) => Some(Column::WorkerId.eq(worker)),
        Goes::Team(team) => Some(Column::TeamId.eq(team)),
    };
    Condition::all()
        .add_option(goes)
        .add_option(filter.template.map(|template| Column::TemplateId.eq(template)))
        .add_option(filter.account.map(|account| Column::AccountId.eq(account)))
        .add_option(filter.site.map(|site| Column::SiteId.eq(site)))
        .add_option(filter.between.map(|(from, _)| Column::ScheduledAt.gte(from)))
        .add_option(filter.between.map(|(_, until)| Column::ScheduledAt.lt(until)))
}

/// A number alone is looked up; words are looked for in what is kept of each job.
fn found_by(typed: &str) -> Condition {
    match number_in(typed) {
        Some(number) => Condition::all().add(Column::Number.eq(number)),
        None => contains_all((Entity, Column::SearchText), typed),
    }
}

/// The number in `J-8841`, `j 8841` or `8841`.
fn number_in(typed: &str) -> Option<i64> {
    let digits = typed.trim_start_matches(['J', 'j', '#', '-', ' ']);
    if digits.len() > 12 { None } else { digits.parse().ok() }
}

fn behind(order: Order, place: Place) -> Condition {
    let id = Expr::col((Entity, Column::Id));
    let both = || Expr::tuple([Expr::col((Entity, Column::ScheduledAt)), Expr::col((Entity, Column::Id))]);
    let there = |at: Instant| Expr::tuple([Expr::val(at), Expr::val(place.id)]);
    let behind = match (order, place.at) {
        (Order::Soonest, Some(at)) => both().gt(there(at)),
        (Order::Latest, Some(at)) => both().lt(there(at)),
        (Order::Soonest, None) => id.gt(place.id),
        (Order::Latest | Order::Newest, _) => id.lt(place.id),
    };
    Condition::all().add(behind)
}

fn with_names(select: Select<Entity>) -> Select<Entity> {
    // Left, although none can be missing: an inner join leaves it to SQLite to begin with the clients, and to sort.
    select
        .join(JoinType::LeftJoin, to::<accounts::row::Entity>(Column::AccountId, accounts::row::Column::Id))
        .join(JoinType::LeftJoin, to::<sites::row::Entity>(Column::SiteId, sites::row::Column::Id))
        .join(
            JoinType::LeftJoin,
            to::<templates::row::Entity>(Column::TemplateId, templates::row::Column::Id),
        )
        .join(JoinType::LeftJoin, to::<workers::row::Entity>(Column::WorkerId, workers::row::Column::Id))
        .join(JoinType::LeftJoin, to::<teams::Entity>(Column::TeamId, teams::Column::Id))
        .select_only()
        .columns([
            Column::Id,
            Column::Number,
            Column::Title,
            Column::Status,
            Column::ScheduledAt,
            Column::WindowEndsAt,
            Column::CreatedAt,
        ])
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(sites::row::Column::Name, "site_name")
        .column_as(sites::row::Column::TimeZone, "time_zone")
        .column_as(templates::row::Column::Name, "template_name")
        .column_as(workers::row::Column::Name, "worker_name")
        .column_as(teams::Column::Name, "team_name")
}

/// How many jobs wait for somebody to look, at most 100 of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Nobody, or no time, yet.
    pub unassigned: u32,
    /// Late.
    pub late: u32,
    /// On the way or at it.
    pub active: u32,
}

/// Counts what waits; one statement, which ends where "99+" begins.
pub async fn counts<S: Sight<By = Staff>>(sight: &S) -> Result<Counts> {
    let mut all = Query::select();
    for (index, tab) in [Tab::Unassigned, Tab::Late, Tab::Active].into_iter().enumerate() {
        let some = part(sight.visible::<Entity>(), tab, sight.now(), sight.now())
            .select_only()
            .column(Column::Id)
            .limit(COUNTED);
        let counted = Query::select()
            .expr(Expr::col(Asterisk).count())
            .from_subquery(some.into_query(), Alias::new("some"))
            .to_owned();
        let counted = Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(counted)));
        all.expr_as(counted, Alias::new(format!("n{index}")));
    }
    let Some(row) = sight.connection().query_one(&all).await? else { return Ok(Counts::default()) };
    let count = |index: usize| -> Result<u32> {
        Ok(u32::try_from(row.try_get_by_index::<i64>(index)?).unwrap_or(u32::MAX))
    };
    Ok(Counts { unassigned: count(0)?, late: count(1)?, active: count(2)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        let id = JobId::new(Instant(1_795_273_200_000));
        for at in [None, Some(Instant(1_795_273_200_000))] {
            let place = Place { at, id };
            assert_eq!(place.to_string().parse(), Ok(place));
        }
        for odd in ["", "x", "12", "12-", "-zz"] {
            assert!(odd.parse::<Place>().is_err(), "{odd}");
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for (typed, number) in
            [("J-8841", Some(8841)), ("j 8841", Some(8841)), ("8841", Some(8841)), ("boiler", None)]
        {
            assert_eq!(number_in(typed), number, "{typed}");
        }
    }
}
