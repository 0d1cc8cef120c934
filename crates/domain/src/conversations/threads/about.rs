//! The thing a conversation is about, found as whoever looks: what they may not see, they cannot write about.

use uuid::Uuid;

use super::ThreadNoun;
use crate::access::VisibleTo;
use crate::billing::invoices;
use crate::charter::{quotes, requests, trips};
use crate::database::Sight;
use crate::field::jobs;
use crate::id::{AccountId, ContactId, DealId, InvoiceId, JobId, QuoteId, RequestId, TripId};
use crate::{Error, Result};

/// A thing to talk about, or an account in general.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What kind of thing.
    pub noun: ThreadNoun,
    /// Which; none in general.
    pub object: Option<Uuid>,
    /// The account it belongs to.
    pub account: AccountId,
    /// The contact it belongs to; nil where it names none.
    pub contact: ContactId,
    /// Its deal, so that the deal's history tells of the conversation.
    pub deal: Option<DealId>,
    /// What people call it, such as `T-2418 · Palm Beach, return`; empty in general.
    pub name: String,
}

/// Finds the thing of a kind by its id; not found when `sight` may not see it, and for [`ThreadNoun::General`].
pub async fn about<S: Sight>(sight: &S, noun: ThreadNoun, id: Uuid) -> Result<About>
where
    requests::row::Entity: VisibleTo<S::By>,
    quotes::row::Entity: VisibleTo<S::By>,
    trips::row::Entity: VisibleTo<S::By>,
    invoices::row::Entity: VisibleTo<S::By>,
    jobs::row::Entity: VisibleTo<S::By>,
{
    let thing = |account, contact, deal, name| About { noun, object: Some(id), account, contact, deal, name };
    Ok(match noun {
        ThreadNoun::General => return Err(Error::NotFound),
        ThreadNoun::Request => {
            let request = sight.one::<requests::row::Entity>(RequestId(id)).await?;
            // Nobody but its writer knows of a draft, and it has no number to call it by.
            if request.status == requests::RequestStatus::Draft {
                return Err(Error::NotFound);
            }
            thing(request.account_id, request.contact_id, request.deal_id, format!("R-{}", request.number))
        }
        ThreadNoun::Quote => {
            let quote = sight.one::<quotes::row::Entity>(QuoteId(id)).await?;
            let name = titled(quote.reference(), &quote.title);
            thing(quote.account_id, quote.contact_id, Some(quote.deal_id), name)
        }
        ThreadNoun::Trip => {
            let trip = sight.one::<trips::row::Entity>(TripId(id)).await?;
            thing(trip.account_id, trip.contact_id, trip.deal_id, titled(trip.reference(), &trip.title))
        }
        ThreadNoun::Invoice => {
            let invoice = sight.one::<invoices::row::Entity>(InvoiceId(id)).await?;
            // A draft has no number yet and is nothing to talk about with a client.
            let number = invoice.reference().ok_or(Error::NotFound)?;
            thing(invoice.account_id, invoice.contact_id, None, titled(number, &invoice.title))
        }
        ThreadNoun::Job => {
            let job = sight.one::<jobs::row::Entity>(JobId(id)).await?;
            // A job may name nobody to ask for: then whoever writes chooses.
            let contact = job.contact_id.unwrap_or(ContactId(Uuid::nil()));
            thing(job.account_id, contact, None, titled(job.reference(), &job.title))
        }
    })
}

fn titled(reference: String, title: &str) -> String {
    if title.is_empty() { reference } else { format!("{reference} · {title}") }
}
