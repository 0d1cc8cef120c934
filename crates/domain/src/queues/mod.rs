//! How many things wait, for the marks in the navigation: one statement per page.

use sea_orm::sea_query::{Alias, Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::Result;
use crate::access::{PortalUser, Staff};
use crate::billing::invoices::{self, InvoiceStatus};
use crate::charter::deals::{self, DealStatus};
use crate::charter::quotes::{self, QuoteStatus};
use crate::charter::requests::{self, RequestStatus};
use crate::conversations::deliveries::{self, DeliveryState};
use crate::conversations::threads::{self, ThreadState};
use crate::database::Sight;
use crate::field::asks::{self, AskStatus};
use crate::field::ratings;
use crate::outbox::{DELIVER, row as tasks};
use crate::pages::{COUNTED, number_of};
use crate::people::access_requests::{self, AccessStatus};

/// What waits for a client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClientQueues {
    /// Quotes to answer.
    pub quotes: u32,
    /// Conversations with something that this person has not read.
    pub messages: u32,
}

/// What waits for staff.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StaffQueues {
    /// Requests that nobody has taken.
    pub requests: u32,
    /// Open deals.
    pub deals: u32,
    /// What clients asked about jobs and nobody has answered.
    pub asks: u32,
    /// Low ratings that nobody has looked after.
    pub ratings: u32,
    /// Strangers who ask for access.
    pub access_requests: u32,
    /// Conversations in which the client waits.
    pub messages: u32,
    /// Invoices overdue.
    pub invoices: u32,
    /// Mails that could not be delivered, and other work in the background that was given up.
    pub deliveries: u32,
}

/// What waits for this client, over all their accounts.
pub async fn of_client<S: Sight<By = PortalUser>>(sight: &S) -> Result<ClientQueues> {
    let quotes = sight
        .visible::<quotes::row::Entity>()
        .filter(quotes::row::Column::Status.is_in([QuoteStatus::Sent, QuoteStatus::Viewed]))
        .filter(quotes::row::Column::ValidUntil.gt(sight.now()));
    let unread = sight
        .visible::<threads::marks::Entity>()
        .filter(threads::marks::Column::Unread.gt(0))
        .select_only()
        .column(threads::marks::Column::ThreadId);
    let messages = sight
        .visible::<threads::row::Entity>()
        .filter(threads::row::Column::Id.in_subquery(unread.into_query()));
    let [quotes, messages] = counts(sight, [some_of(quotes), some_of(messages)]).await?;
    Ok(ClientQueues { quotes, messages })
}

/// What waits for staff, over the whole workspace.
pub async fn of_staff<S: Sight<By = Staff>>(sight: &S) -> Result<StaffQueues> {
    let requests = sight
        .visible::<requests::row::Entity>()
        .filter(requests::row::Column::Status.eq(RequestStatus::Requested));
    let deals = sight.visible::<deals::row::Entity>().filter(deals::row::Column::Status.eq(DealStatus::Open));
    let messages = sight
        .visible::<threads::row::Entity>()
        .filter(threads::row::Column::State.eq(ThreadState::WaitingForStaff));
    let open = [InvoiceStatus::Sent, InvoiceStatus::Viewed, InvoiceStatus::PartlyPaid];
    let invoices = sight
        .visible::<invoices::row::Entity>()
        .filter(invoices::row::Column::Status.is_in(open))
        .filter(invoices::row::Column::DueAt.lt(sight.now()));
    let deliveries = sight
        .visible::<deliveries::row::Entity>()
        .filter(deliveries::row::Column::State.eq(DeliveryState::Failed));
    // A mail whose task died is counted as a failed mail.
    let tasks = sight
        .visible::<tasks::Entity>()
        .filter(tasks::Column::State.eq(tasks::TaskState::Dead))
        .filter(tasks::Column::Kind.ne(DELIVER));
    let asks = sight.visible::<asks::row::Entity>().filter(asks::row::Column::Status.eq(AskStatus::Open));
    let low = sight
        .visible::<ratings::row::Entity>()
        .filter(ratings::row::Column::NeedsCare.eq(true))
        .filter(ratings::row::Column::HandledAt.is_null());
    let strangers = sight
        .visible::<access_requests::row::Entity>()
        .filter(access_requests::row::Column::Status.eq(AccessStatus::Pending));
    let all = [
        some_of(strangers),
        some_of(requests),
        some_of(deals),
        some_of(messages),
        some_of(invoices),
        some_of(deliveries),
        some_of(tasks),
        some_of(asks),
        some_of(low),
    ];
    let [access_requests, requests, deals, messages, invoices, mails, tasks, asks, ratings] =
        counts(sight, all).await?;
    let deliveries = mails.saturating_add(tasks);
    Ok(StaffQueues { requests, deals, asks, ratings, access_requests, messages, invoices, deliveries })
}

/// The rows of a queue, as far as they are counted: a long queue costs no more than a full one.
pub(crate) fn some_of<E: EntityTrait>(select: Select<E>) -> SelectStatement {
    select.select_only().expr(Expr::val(1)).limit(u64::from(COUNTED)).into_query()
}

pub(crate) async fn counts<const N: usize, S: Sight>(
    sight: &S,
    queries: [SelectStatement; N],
) -> Result<[u32; N]> {
    let mut all = Query::select();
    for (index, query) in queries.into_iter().enumerate() {
        all.expr_as(number_of(query), Alias::new(format!("n{index}")));
    }
    let mut counts = [0; N];
    if let Some(row) = sight.connection().query_one(&all).await? {
        for (index, count) in counts.iter_mut().enumerate() {
            *count = u32::try_from(row.try_get_by_index::<i64>(index)?).unwrap_or(u32::MAX);
        }
    }
    Ok(counts)
}
