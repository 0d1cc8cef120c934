//! Staff say no, with the reason that the client reads.

use sea_orm::ActiveValue::Set;

use super::{Request, RequestStatus, alternatives, hold, moved};
use crate::Result;
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::charter::{deals, quotes};
use crate::database::UnitOfWork;
use crate::error::Invalid;

/// Declines an open request; its deal is lost for the same reason, and what was quoted for it is over.
pub async fn decline(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    request: Request,
    reason: &str,
) -> Result<Request> {
    let (quoted, request) = hold::hold(work, &request).await?;
    request.must_be_open()?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Invalid::field("reason", "requests-reason-missing").into());
    }
    if reason.chars().count() > 1_000 {
        return Err(Invalid::field("reason", "requests-note-too-long").into());
    }
    alternatives::replace_open(work, request.id).await?;
    let request =
        moved::to(work, request, RequestStatus::Declined, |row| row.end_reason = Set(reason.to_owned()))
            .await?;
    work.record(moved::happened(Event::RequestDeclined, &request).with("reason", reason)).await?;
    quotes::close_open(work, &quoted, quotes::Told::ByTheCause).await?;
    if let Some(deal) = request.deal_id {
        deals::lose_with_request(work, deal, reason).await?;
    }
    Ok(request)
}
