//! What a mail tells of: the activity, the thing it happened to and that thing's legs, read when the mail is written.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::access::System;
use crate::activity::{self, Activity, Noun};
use crate::billing::invoices;
use crate::charter::{aircraft, quotes, requests, trips};
use crate::conversations::threads::{self, ThreadNoun};
use crate::database::{Reader, Sight};
use crate::field::asks::{self, Ask};
use crate::field::jobs::{self, Job, JobStatus};
use crate::field::ratings::{self, Rating};
use crate::field::templates;
use crate::id::{
    ActivityId, AircraftId, AskId, InvoiceId, JobId, QuoteId, RatingId, RequestId, ThreadId, TripId,
};
use crate::people::accounts;
use crate::{Error, Result};

/// The thing that something happened to.
#[derive(Clone, Debug)]
pub enum About {
    /// A request with its legs and its latest alternative.
    Request(Box<requests::Request>, Vec<requests::legs::Model>, Option<Box<requests::alternatives::Model>>),
    /// A quote with its legs.
    Quote(Box<quotes::Quote>, Vec<quotes::legs::Model>),
    /// A trip with its legs and aircraft.
    Trip(Box<trips::Trip>, Vec<trips::legs::Model>, Option<Box<aircraft::Aircraft>>),
    /// An invoice.
    Invoice(Box<invoices::Invoice>),
    /// A conversation.
    Thread(Box<threads::Thread>),
    /// What a client asked about jobs, with the job it is about or became.
    Ask(Box<Ask>, Option<Box<Job>>),
    /// How a client liked a job.
    Rating(Box<Rating>, Box<Job>),
    /// Something that has no page of its own.
    Nothing,
}

/// What happened, to what, for whom.
#[derive(Clone, Debug)]
pub struct Story {
    /// What happened.
    pub activity: Activity,
    /// To what.
    pub about: About,
    /// The account it concerns.
    pub account: Option<accounts::Account>,
    /// Whether clients may not know of it at this moment: it concerns a job whose template they are not shown (J6).
    pub hidden: bool,
}

/// The story of an activity.
pub async fn story(reader: &Reader<System>, id: ActivityId) -> Result<Story> {
    let activity = reader.one::<activity::row::Entity>(id).await?;
    let about = about(reader, activity.noun, activity.object_id).await?;
    let account = match activity.account_id {
        Some(account) => Some(reader.one::<accounts::row::Entity>(account).await?),
        None => None,
    };
    let hidden = is_hidden(reader, &about).await?;
    Ok(Story { activity, about, account, hidden })
}

/// Whether it concerns a job that clients are not shown, or not yet.
async fn is_hidden(reader: &Reader<System>, about: &About) -> Result<bool> {
    let job = match about {
        About::Ask(ask, _) => ask.job_id,
        About::Rating(_, job) => Some(job.id),
        About::Thread(thread) if thread.noun == ThreadNoun::Job => thread.object_id.map(JobId),
        _ => None,
    };
    let Some(job) = job else { return Ok(false) };
    let job = reader.one::<jobs::row::Entity>(job).await?;
    let template = reader.one::<templates::row::Entity>(job.template_id).await?;
    let planned = job.status != JobStatus::Unassigned && job.scheduled_at.is_some();
    Ok(!template.visible || !planned)
}

async fn about(reader: &Reader<System>, noun: Noun, id: Uuid) -> Result<About> {
    let found = match noun {
        Noun::Request => request(reader, RequestId(id)).await,
        Noun::Quote => quote(reader, QuoteId(id)).await,
        Noun::Trip => trip(reader, TripId(id)).await,
        Noun::Invoice => {
            reader.one::<invoices::row::Entity>(InvoiceId(id)).await.map(|row| About::Invoice(Box::new(row)))
        }
        Noun::Thread => {
            reader.one::<threads::row::Entity>(ThreadId(id)).await.map(|row| About::Thread(Box::new(row)))
        }
        Noun::Ask => ask(reader, AskId(id)).await,
        Noun::Rating => rating(reader, RatingId(id)).await,
        _ => Ok(About::Nothing),
    };
    match found {
        Err(Error::NotFound) => Ok(About::Nothing),
        other => other,
    }
}

async fn request(reader: &Reader<System>, id: RequestId) -> Result<About> {
    use requests::{alternatives, legs};
    let request = reader.one::<requests::row::Entity>(id).await?;
    let of_request = reader
        .visible::<legs::Entity>()
        .filter(legs::Column::RequestId.eq(id))
        .order_by_asc(legs::Column::Seq);
    let proposed = reader
        .visible::<alternatives::Entity>()
        .filter(alternatives::Column::RequestId.eq(id))
        .order_by_desc(alternatives::Column::ProposedAt);
    let (of_request, proposed) = (reader.all(of_request).await?, reader.first(proposed).await?);
    Ok(About::Request(Box::new(request), of_request, proposed.map(Box::new)))
}

async fn quote(reader: &Reader<System>, id: QuoteId) -> Result<About> {
    use quotes::legs;
    let quote = reader.one::<quotes::row::Entity>(id).await?;
    let of_quote =
        reader.visible::<legs::Entity>().filter(legs::Column::QuoteId.eq(id)).order_by_asc(legs::Column::Seq);
    Ok(About::Quote(Box::new(quote), reader.all(of_quote).await?))
}

async fn trip(reader: &Reader<System>, id: TripId) -> Result<About> {
    use trips::legs;
    let trip = reader.one::<trips::row::Entity>(id).await?;
    let of_trip =
        reader.visible::<legs::Entity>().filter(legs::Column::TripId.eq(id)).order_by_asc(legs::Column::Seq);
    let of_trip = reader.all(of_trip).await?;
    let aircraft = match trip.aircraft_id {
        Some(id) => Some(tail(reader, id).await?),
        None => None,
    };
    Ok(About::Trip(Box::new(trip), of_trip, aircraft.map(Box::new)))
}

async fn ask(reader: &Reader<System>, id: AskId) -> Result<About> {
    let ask = reader.one::<asks::row::Entity>(id).await?;
    let job = match ask.became_id.or(ask.job_id) {
        Some(job) => Some(Box::new(reader.one::<jobs::row::Entity>(job).await?)),
        None => None,
    };
    Ok(About::Ask(Box::new(ask), job))
}

async fn rating(reader: &Reader<System>, id: RatingId) -> Result<About> {
    let rating = reader.one::<ratings::row::Entity>(id).await?;
    let job = reader.one::<jobs::row::Entity>(rating.job_id).await?;
    Ok(About::Rating(Box::new(rating), Box::new(job)))
}

async fn tail(reader: &Reader<System>, id: AircraftId) -> Result<aircraft::Aircraft> {
    reader.one::<aircraft::row::Entity>(id).await
}
