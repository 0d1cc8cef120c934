//! The queues of the console's home: how many wait, and since when the first of them. One statement for all.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Func, Query, SelectStatement, SubQueryStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::Result;
use crate::access::Staff;
use crate::billing::invoices::{self, InvoiceStatus};
use crate::billing::payments::{self, PaymentStatus};
use crate::charter::quotes::{self, QuoteStatus};
use crate::charter::requests::{self, RequestStatus};
use crate::charter::trips::{self, Stage};
use crate::conversations::deliveries::{self, DeliveryState};
use crate::conversations::threads::{self, ThreadState};
use crate::database::Sight;
use crate::field::asks::{self, AskStatus};
use crate::field::jobs::{self, JobStatus};
use crate::field::ratings;
use crate::time::Instant;

/// How many wait, and the moment that counts for the first of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// How many.
    pub count: u32,
    /// Since when the first waits; for quotes the next end, for trips the next departure.
    pub first: Option<Instant>,
}

/// The queues of the whole workspace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StaffHome {
    /// Requests that nobody has taken.
    pub requests: Queue,
    /// Quotes out with clients; by their end.
    pub quotes: Queue,
    /// Accepted quotes that staff must confirm.
    pub confirmations: Queue,
    /// Quotes that the client wants otherwise.
    pub changes: Queue,
    /// Conversations in which the client waits.
    pub messages: Queue,
    /// Invoices overdue; by the day they were due.
    pub invoices: Queue,
    /// Invoices with a payment that the client announced and nobody confirmed.
    pub payments: Queue,
    /// Mails that could not be delivered.
    pub deliveries: Queue,
    /// Trips that leave within two days; by departure.
    pub departures: Queue,
    /// What clients asked about jobs and nobody has answered.
    pub asks: Queue,
    /// Low ratings that nobody has looked after.
    pub ratings: Queue,
    /// Jobs whose arrival window has ended and that nobody has begun; by the end of the window.
    pub late_jobs: Queue,
    /// Jobs that nobody goes to yet, or without a time.
    pub unassigned_jobs: Queue,
}

/// The queues of the whole workspace.
pub async fn of_staff<S: Sight<By = Staff>>(sight: &S) -> Result<StaffHome> {
    let open = [InvoiceStatus::Sent, InvoiceStatus::Viewed, InvoiceStatus::PartlyPaid];
    let requests = sight
        .visible::<requests::row::Entity>()
        .filter(requests::row::Column::Status.eq(RequestStatus::Requested));
    let quotes = sight
        .visible::<quotes::row::Entity>()
        .filter(quotes::row::Column::Status.is_in([QuoteStatus::Sent, QuoteStatus::Viewed]))
        .filter(quotes::row::Column::ValidUntil.gt(sight.now()));
    let confirmations = sight
        .visible::<quotes::row::Entity>()
        .filter(quotes::row::Column::Status.eq(QuoteStatus::AwaitingConfirmation));
    let changes = sight
        .visible::<quotes::row::Entity>()
        .filter(quotes::row::Column::Status.eq(QuoteStatus::ChangeRequested));
    let messages = sight
        .visible::<threads::row::Entity>()
        .filter(threads::row::Column::State.eq(ThreadState::WaitingForStaff));
    let invoices = sight
        .visible::<invoices::row::Entity>()
        .filter(invoices::row::Column::Status.is_in(open))
        .filter(invoices::row::Column::DueAt.lt(sight.now()));
    let payments = sight
        .visible::<payments::row::Entity>()
        .filter(payments::row::Column::Status.eq(PaymentStatus::Announced));
    // One transfer may be announced in parts: the list that the queue leads to has a line for each invoice.
    let (_, first_payment) = queue(payments, payments::row::Column::RecordedAt);
    let announced = (number(invoices::announced(sight)), first_payment);
    let failed = sight
        .visible::<deliveries::row::Entity>()
        .filter(deliveries::row::Column::State.eq(DeliveryState::Failed));
    let departures = sight
        .visible::<trips::row::Entity>()
        .filter(trips::row::Column::Stage.is_in([Stage::Booked, Stage::Dispatched]))
        .filter(trips::row::Column::StartsAt.gt(sight.now()))
        .filter(trips::row::Column::StartsAt.lt(sight.now().plus_hours(48)));
    let asks = sight.visible::<asks::row::Entity>().filter(asks::row::Column::Status.eq(AskStatus::Open));
    let low = sight
        .visible::<ratings::row::Entity>()
        .filter(ratings::row::Column::NeedsCare.eq(true))
        .filter(ratings::row::Column::HandledAt.is_null());
    let late_jobs = sight
        .visible::<jobs::row::Entity>()
        .filter(jobs::row::Column::Status.is_in([JobStatus::Scheduled, JobStatus::Published]))
        .filter(jobs::row::Column::ScheduledAt.lt(sight.now()))
        .filter(jobs::row::Column::WindowEndsAt.lt(sight.now()));
    let unassigned_jobs =
        sight.visible::<jobs::row::Entity>().filter(jobs::row::Column::Status.eq(JobStatus::Unassigned));
    let all = [
        queue(requests, requests::row::Column::SubmittedAt),
        queue(quotes, quotes::row::Column::ValidUntil),
        queue(confirmations, quotes::row::Column::AnsweredAt),
        queue(changes, quotes::row::Column::AnsweredAt),
        queue(messages, threads::row::Column::WaitingSince),
        queue(invoices, invoices::row::Column::DueAt),
        announced,
        queue(failed, deliveries::row::Column::QueuedAt),
        queue(departures, trips::row::Column::StartsAt),
        queue(asks, asks::row::Column::CreatedAt),
        queue(low, ratings::row::Column::GivenAt),
        queue(late_jobs, jobs::row::Column::WindowEndsAt),
        queue(unassigned_jobs, jobs::row::Column::CreatedAt),
    ];
    let [
        requests,
        quotes,
        confirmations,
        changes,
        messages,
        invoices,
        payments,
        deliveries,
        departures,
        asks,
        ratings,
        late_jobs,
        unassigned_jobs,
    ] = read(sight, all).await?;
    Ok(StaffHome {
        requests,
        quotes,
        confirmations,
        changes,
        messages,
        invoices,
        payments,
        deliveries,
        departures,
        asks,
        ratings,
        late_jobs,
        unassigned_jobs,
    })
}

/// The number of rows, and the least of a column among them.
fn queue<E: EntityTrait>(select: Select<E>, moment: impl ColumnTrait) -> (SelectStatement, SelectStatement) {
    let number = number(select.clone());
    let first = select.select_only().expr(Func::min(Expr::col(moment))).into_query();
    (number, first)
}

fn number<E: EntityTrait>(select: Select<E>) -> SelectStatement {
    select.select_only().expr(Expr::col(Asterisk).count()).into_query()
}

async fn read<const N: usize, S: Sight>(
    sight: &S,
    queues: [(SelectStatement, SelectStatement); N],
) -> Result<[Queue; N]> {
    let mut all = Query::select();
    let scalar = |query| Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(query)));
    for (index, (number, first)) in queues.into_iter().enumerate() {
        all.expr_as(scalar(number), Alias::new(format!("n{index}")));
        all.expr_as(scalar(first), Alias::new(format!("f{index}")));
    }
    let mut read = [Queue::default(); N];
    if let Some(row) = sight.connection().query_one(&all).await? {
        for (index, queue) in read.iter_mut().enumerate() {
            queue.count = u32::try_from(row.try_get_by_index::<i64>(index * 2)?).unwrap_or(u32::MAX);
            queue.first = row.try_get_by_index::<Option<i64>>(index * 2 + 1)?.map(Instant);
        }
    }
    Ok(read)
}
