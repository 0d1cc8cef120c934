//! Staff end a deal: won, lost or cancelled, the last two with the reason.

use super::{Deal, DealStatus, effects, hold};
use crate::Result;
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::charter::{quotes, requests};
use crate::database::UnitOfWork;
use crate::error::Invalid;

/// How a deal ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The client said yes.
    Won,
    /// The client said no, for this reason.
    Lost(String),
    /// There is nothing to decide any more, for this reason.
    Cancelled(String),
}

/// Ends an open deal. Lost or cancelled, it takes its open quotes along, and their request is for staff to answer again; won,
/// it leaves them as they are.
pub async fn close(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    deal: Deal,
    ending: &Ending,
) -> Result<()> {
    let sale = hold::hold(work, deal.id).await?;
    sale.deal.must_be_open()?;
    let (status, reason) = match ending {
        Ending::Won => return effects::win(work, deal.id).await,
        Ending::Lost(reason) => (DealStatus::Lost, given(reason)?),
        Ending::Cancelled(reason) => (DealStatus::Cancelled, given(reason)?),
    };
    // Nothing else tells the client; the reason is the operator's own.
    quotes::close_open(work, &sale.quotes, quotes::Told::ByEach).await?;
    for request in &sale.requests {
        requests::return_to_review(work, request.id).await?;
    }
    effects::end(work, deal.id, status, reason).await
}

fn given(reason: &str) -> Result<&str> {
    let reason = reason.trim();
    match reason.chars().count() {
        0 => Err(Invalid::field("reason", "deals-reason-missing").into()),
        1..=1_000 => Ok(reason),
        _ => Err(Invalid::field("reason", "deals-too-long").into()),
    }
}
