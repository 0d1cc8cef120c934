//! Tasks whose time comes: a quote, an invoice or a job to be reminded of, a quote or a request that is over, a deal that
//! was forgotten.

use portico_domain::Result;
use portico_domain::billing::invoices;
use portico_domain::charter::{deals, quotes, requests};
use portico_domain::field::notices::{self, Reminded};
use portico_domain::id::{DealId, InvitationId, InvoiceId, JobId, QuoteId, RequestId};
use portico_domain::outbox::{Claimed, Outcome};
use portico_domain::people::invitations;

use crate::worker::Worker;

/// Has the client reminded of a quote that still waits.
pub(crate) async fn remind_of_quote(worker: &Worker, claimed: &Claimed, quote: QuoteId) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    quotes::remind(&mut work, quote).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Marks a quote expired that nobody answered.
pub(crate) async fn expire_quote(worker: &Worker, claimed: &Claimed, quote: QuoteId) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    quotes::expire(&mut work, quote).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Has the client reminded of an invoice that is due soon.
pub(crate) async fn remind_of_invoice(
    worker: &Worker,
    claimed: &Claimed,
    invoice: InvoiceId,
) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    invoices::remind_before_due(&mut work, invoice).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Has the client told of an invoice that is overdue.
pub(crate) async fn remind_of_overdue_invoice(
    worker: &Worker,
    claimed: &Claimed,
    invoice: InvoiceId,
) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    invoices::remind_overdue(&mut work, invoice).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Marks a request expired that nobody answered.
pub(crate) async fn expire_request(
    worker: &Worker,
    claimed: &Claimed,
    request: RequestId,
) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    requests::expire(&mut work, request).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Marks a deal lost whose quotes were all declined and that nobody has touched since.
pub(crate) async fn lose_forgotten_deal(worker: &Worker, claimed: &Claimed, deal: DealId) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    deals::lose_forgotten(&mut work, deal).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Has somebody reminded of an invitation that waits.
pub(crate) async fn remind_of_invitation(
    worker: &Worker,
    claimed: &Claimed,
    invitation: InvitationId,
) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    invitations::remind(&mut work, invitation).await?;
    work.commit().await?;
    Ok(Outcome::Done)
}

/// Has the client told in the morning that a job is done today.
pub(crate) async fn remind_of_job(
    worker: &Worker,
    claimed: &Claimed,
    job: JobId,
    day: &str,
) -> Result<Outcome> {
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    let reminded = notices::remind(&mut work, job, day).await?;
    work.commit().await?;
    Ok(match reminded {
        Reminded::Done => Outcome::Done,
        Reminded::NotBefore(hour) => Outcome::Later(hour, String::new()),
    })
}
