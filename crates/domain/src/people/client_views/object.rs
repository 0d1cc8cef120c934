//! A thing that clients may see, found as staff see it.

use uuid::Uuid;

use crate::Result;
use crate::access::{Scope, Staff};
use crate::billing::invoices::{self, InvoiceStatus};
use crate::charter::quotes::{self, QuoteStatus};
use crate::charter::requests;
use crate::charter::trips::{self, Stage};
use crate::conversations::threads::{self, ThreadNoun};
use crate::database::Sight;
use crate::field::jobs::{self, JobStatus};
use crate::id::{AccountId, ContactId, InvoiceId, JobId, QuoteId, RequestId, ThreadId, TripId};
use crate::people::accounts;
use crate::word::words;

words! {
    /// What kind of thing it is; the word is the one in the addresses of the console and of the portal.
    pub enum SeenNoun {
        /// A trip.
        Trip = "trips",
        /// A request.
        Request = "requests",
        /// A quote.
        Quote = "quotes",
        /// An invoice.
        Invoice = "invoices",
        /// A job.
        Job = "jobs",
        /// A conversation.
        Thread = "messages",
        /// An account: of itself it has no page in the portal.
        Account = "accounts",
    }
}

impl SeenNoun {
    /// The scope without which no client sees one; an account is opened by any place in it.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::Trip | Self::Request | Self::Quote => Some(Scope::Trips),
            Self::Invoice => Some(Scope::Billing),
            Self::Job => Some(Scope::Jobs),
            Self::Thread => Some(Scope::Messages),
            Self::Account => None,
        }
    }
}

/// What decides about who sees a thing.
#[derive(Clone, Debug)]
pub struct SeenObject {
    /// What it is.
    pub noun: SeenNoun,
    /// Its id.
    pub id: Uuid,
    /// What people call it; empty while it has no name.
    pub name: String,
    /// Whose it is.
    pub account: AccountId,
    /// The person it was made for.
    pub contact: Option<ContactId>,
    /// Whether it has come as far as to be shown to anybody; a draft has not.
    pub is_out: bool,
    /// Whether it is a private trip.
    pub is_private: bool,
    /// Of a conversation, what it is about.
    pub about: Option<ThreadNoun>,
}

impl SeenObject {
    /// Where it lies in the portal; empty where that is the client's home.
    pub fn portal_path(&self) -> String {
        match self.noun {
            SeenNoun::Account => String::new(),
            noun => format!("{noun}/{}", self.id.simple()),
        }
    }
}

/// Finds it; [`crate::Error::NotFound`] when these staff have none.
pub async fn object<S: Sight<By = Staff>>(sight: &S, noun: SeenNoun, id: Uuid) -> Result<SeenObject> {
    let seen = |name, account, contact, is_out| SeenObject {
        noun,
        id,
        name,
        account,
        contact,
        is_out,
        is_private: false,
        about: None,
    };
    Ok(match noun {
        SeenNoun::Trip => {
            let trip = sight.one::<trips::row::Entity>(TripId(id)).await?;
            let is_out = trip.stage != Stage::Pending || trip.request_id.is_some() || trip.quote_id.is_some();
            SeenObject {
                is_private: trip.private,
                ..seen(trip.reference(), trip.account_id, Some(trip.contact_id), is_out)
            }
        }
        SeenNoun::Request => {
            let request = sight.one::<requests::row::Entity>(RequestId(id)).await?;
            seen(request.reference(), request.account_id, Some(request.contact_id), true)
        }
        SeenNoun::Quote => {
            let quote = sight.one::<quotes::row::Entity>(QuoteId(id)).await?;
            seen(
                quote.reference(),
                quote.account_id,
                Some(quote.contact_id),
                quote.status != QuoteStatus::Draft,
            )
        }
        SeenNoun::Invoice => {
            let invoice = sight.one::<invoices::row::Entity>(InvoiceId(id)).await?;
            let is_out = invoice.status != InvoiceStatus::Draft;
            seen(
                invoice.reference().unwrap_or_default(),
                invoice.account_id,
                Some(invoice.contact_id),
                is_out,
            )
        }
        SeenNoun::Job => {
            let job = sight.one::<jobs::row::Entity>(JobId(id)).await?;
            let is_out = job.status != JobStatus::Unassigned && job.scheduled_at.is_some();
            seen(job.reference(), job.account_id, job.contact_id, is_out)
        }
        SeenNoun::Thread => {
            let thread = sight.one::<threads::row::Entity>(ThreadId(id)).await?;
            SeenObject {
                about: Some(thread.noun),
                ..seen(thread.subject, thread.account_id, Some(thread.contact_id), true)
            }
        }
        SeenNoun::Account => {
            let account = sight.one::<accounts::row::Entity>(AccountId(id)).await?;
            seen(account.name, account.id, None, true)
        }
    })
}
