//! What a client finds on their first page.

use sea_orm::sea_query::{CaseStatement, Expr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use crate::Result;
use crate::access::{PortalUser, Scope};
use crate::billing::invoices::{self, Invoice, InvoiceStatus};
use crate::charter::quotes::{self, Quote, QuoteStatus};
use crate::charter::requests::{self, Listed, Request, RequestStatus};
use crate::charter::trips::{self, Stage, Trip};
use crate::conversations::threads::{self, ClientThread};
use crate::database::Sight;
use crate::field::jobs::{self, JobsAtHome};
use crate::pages::COUNTED;
use crate::queues::ClientQueues;
use crate::workspaces::Workspace;

/// Rows of one kind at the most; the lists have the rest.
const MOST: u64 = 5;
/// Drafts at the most.
const MOST_DRAFTS: u64 = 3;
/// Joined rows read for `MOST` things, each with up to twelve legs.
const MOST_JOINED: u64 = 60;

/// Something planned, with its legs in order.
#[derive(Clone, Debug)]
pub struct Planned<T, L> {
    /// The trip or request.
    pub thing: T,
    /// Its legs.
    pub legs: Vec<L>,
}

/// Everything on a client's first page.
#[derive(Clone, Debug, Default)]
pub struct ClientHome {
    /// Quotes that wait for this client's answer, those that end first ahead.
    pub quotes: Vec<Quote>,
    /// Invoices to pay, those due first ahead.
    pub invoices: Vec<Invoice>,
    /// Trips to come, the next one first.
    pub trips: Vec<Planned<Trip, trips::legs::Model>>,
    /// Requests that are open: those with an alternative to answer ahead, then the next departure.
    pub requests: Vec<Planned<Listed, requests::legs::Model>>,
    /// Requests that this client typed and has not sent, the latest first.
    pub drafts: Vec<Request>,
    /// Conversations: those with something that this person has not read ahead, then those touched last.
    pub threads: Vec<ClientThread>,
    /// Jobs to come and jobs to rate.
    pub jobs: JobsAtHome,
    /// What waits for this client, for the marks in the navigation.
    pub waiting: ClientQueues,
}

/// What a client finds on their first page, over all their accounts; nothing is asked of a part of the business that the
/// company does not have.
pub async fn of_client<S: Sight<By = PortalUser>>(sight: &S, company: &Workspace) -> Result<ClientHome> {
    let (threads, unread) = latest_threads(sight).await?;
    let mut home = ClientHome { invoices: invoices_to_pay(sight).await?, threads, ..ClientHome::default() };
    home.waiting.messages = unread;
    if company.has_charter {
        let quotes = open_quotes(sight).await?;
        home.waiting.quotes = u32::try_from(quotes.len()).unwrap_or(COUNTED);
        home.quotes = to_answer(sight.by(), quotes);
        home.trips = trips_to_come(sight).await?;
        (home.requests, home.drafts) = requests(sight).await?;
    }
    if company.has_field {
        home.jobs = jobs::at_home_of_client(sight).await?;
    }
    Ok(home)
}

/// Quotes that can be answered, by this client or another of their accounts.
async fn open_quotes<S: Sight<By = PortalUser>>(sight: &S) -> Result<Vec<Quote>> {
    use quotes::row::{Column, Entity};
    let select = sight
        .visible::<Entity>()
        .filter(Column::Status.is_in([QuoteStatus::Sent, QuoteStatus::Viewed]))
        .filter(Column::ValidUntil.gt(sight.now()))
        .order_by_asc(Column::ValidUntil)
        .limit(u64::from(COUNTED));
    sight.all(select).await
}

fn to_answer(client: &PortalUser, quotes: Vec<Quote>) -> Vec<Quote> {
    let accounts = client.accounts_with(Scope::Approves);
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    quotes.into_iter().filter(|quote| accounts.contains(&quote.account_id)).take(most).collect()
}

async fn invoices_to_pay<S: Sight<By = PortalUser>>(sight: &S) -> Result<Vec<Invoice>> {
    use invoices::row::{Column, Entity};
    let open = [InvoiceStatus::Sent, InvoiceStatus::Viewed, InvoiceStatus::PartlyPaid];
    let select =
        sight.visible::<Entity>().filter(Column::Status.is_in(open)).order_by_asc(Column::DueAt).limit(100);
    sight.all(select).await
}

async fn trips_to_come<S: Sight<By = PortalUser>>(
    sight: &S,
) -> Result<Vec<Planned<Trip, trips::legs::Model>>> {
    use trips::{legs, row};
    let of_trip = row::Entity::belongs_to(legs::Entity).from(row::Column::Id).to(legs::Column::TripId).into();
    let joined = sight
        .visible::<row::Entity>()
        .filter(row::Column::Stage.is_not_in([Stage::Completed, Stage::Cancelled]))
        .filter(row::Column::EndsAt.gt(sight.now()))
        .join(JoinType::InnerJoin, of_trip)
        .order_by_asc(row::Column::StartsAt)
        .order_by_asc(row::Column::Id)
        .order_by_asc(legs::Column::Seq)
        .limit(MOST_JOINED)
        .select_also(legs::Entity)
        .all(sight.connection())
        .await?;
    Ok(gathered(joined, |trip| trip.id.0))
}

/// Open requests with their legs, and this client's drafts; one statement for both.
async fn requests<S: Sight<By = PortalUser>>(
    sight: &S,
) -> Result<(Vec<Planned<Listed, requests::legs::Model>>, Vec<Request>)> {
    use requests::{legs, row};
    let of_request =
        row::Entity::belongs_to(legs::Entity).from(row::Column::Id).to(legs::Column::RequestId).into();
    let waits = || row::Column::Status.eq(RequestStatus::AlternativeProposed);
    let open = sight
        .visible::<row::Entity>()
        .filter(row::Column::Status.is_in(RequestStatus::ALL.iter().copied().filter(|one| one.is_open())))
        .order_by_asc(last_unless(waits()))
        .order_by_asc(row::Column::DepartsAt)
        .order_by_asc(row::Column::Id)
        .limit(MOST);
    let drafts = sight
        .visible::<row::Entity>()
        .filter(row::Column::AccountId.is_in(sight.by().accounts_with(Scope::Requests)))
        .filter(row::Column::Status.eq(RequestStatus::Draft))
        .order_by_desc(row::Column::UpdatedAt)
        .limit(MOST_DRAFTS);
    let ids = |select: Select<row::Entity>| select.select_only().column(row::Column::Id).into_query();
    let which = Condition::any()
        .add(row::Column::Id.in_subquery(ids(open)))
        .add(row::Column::Id.in_subquery(ids(drafts)));
    let joined = requests::listed(sight, sight.visible::<row::Entity>().filter(which))
        .join(JoinType::LeftJoin, of_request)
        .order_by_asc(last_unless(waits()))
        .order_by_asc(row::Column::DepartsAt)
        .order_by_asc(row::Column::Id)
        .order_by_asc(legs::Column::Seq)
        .select_also(legs::Entity)
        .into_model::<Listed, legs::Model>()
        .all(sight.connection())
        .await?;
    let is_draft = |row: &(Listed, _)| row.0.request.status == RequestStatus::Draft;
    let (kept, open): (Vec<_>, Vec<_>) = joined.into_iter().partition(is_draft);
    let mut drafts: Vec<Request> =
        gathered(kept, |one| one.request.id.0).into_iter().map(|planned| planned.thing.request).collect();
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.updated_at));
    // A request without a leg has no line of its own.
    let mut open = gathered(open, |one| one.request.id.0);
    open.retain(|planned| !planned.legs.is_empty());
    Ok((open, drafts))
}

/// What a list is sorted by when some rows come ahead of the others.
fn last_unless(ahead: Expr) -> Expr {
    CaseStatement::new().case(ahead, Expr::val(0)).finally(Expr::val(1)).into()
}

/// Rows of a join as things with their legs, in the order they came.
fn gathered<T, L>(rows: Vec<(T, Option<L>)>, id: impl Fn(&T) -> uuid::Uuid) -> Vec<Planned<T, L>> {
    let mut all: Vec<Planned<T, L>> = Vec::new();
    for (thing, leg) in rows {
        match all.last_mut() {
            Some(last) if id(&last.thing) == id(&thing) => last.legs.extend(leg),
            _ => all.push(Planned { thing, legs: leg.into_iter().collect() }),
        }
    }
    all.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    all
}

/// A conversation, and how many of all this client's have something unread: counted in the statement that sorts them.
#[derive(FromQueryResult)]
struct Latest {
    #[sea_orm(nested)]
    one: ClientThread,
    unread: i64,
}

async fn latest_threads<S: Sight<By = PortalUser>>(sight: &S) -> Result<(Vec<ClientThread>, u32)> {
    use threads::row::Column;
    let is_unread = || threads::marks::Column::Unread.gt(0);
    let one_each = CaseStatement::new().case(is_unread(), Expr::val(1));
    let select = threads::for_client(sight)
        .expr_as(Expr::cust_with_expr("COUNT($1) OVER ()", one_each), "unread")
        .order_by_asc(last_unless(is_unread()))
        .order_by_desc(Column::LastMessageAt)
        .order_by_desc(Column::Id)
        .limit(MOST);
    let latest = select.into_model::<Latest>().all(sight.connection()).await?;
    let unread = latest.first().map_or(0, |first| u32::try_from(first.unread).unwrap_or(COUNTED));
    Ok((latest.into_iter().map(|latest| latest.one).collect(), unread.min(COUNTED)))
}
