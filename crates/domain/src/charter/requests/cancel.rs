//! A request is taken back, by the client or by staff for them; what was quoted for it is over with it.

use sea_orm::ActiveValue::Set;

use super::{Request, RequestStatus, alternatives, hold, moved, row};
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, PortalUser, Principal, Scope, Staff, VisibleTo};
use crate::activity::Event;
use crate::charter::{deals, quotes};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::{Error, Result};

/// The client takes an open request back; a reason is welcome, not needed. Needs the scope `requests` in its account.
pub async fn cancel_as_client(
    work: &mut UnitOfWork<PortalUser>,
    request: Request,
    reason: &str,
) -> Result<Request> {
    if !work.by().may(Scope::Requests, request.account_id) {
        return Err(Error::Forbidden(Scope::Requests.as_str()));
    }
    take_back(work, request, reason).await
}

/// Staff cancel an open request, such as when the client calls.
pub async fn cancel(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    request: Request,
    reason: &str,
) -> Result<Request> {
    take_back(work, request, reason).await
}

async fn take_back<P: Principal>(work: &mut UnitOfWork<P>, request: Request, reason: &str) -> Result<Request>
where
    row::Entity: VisibleTo<P>,
    alternatives::Entity: VisibleTo<P>,
{
    let (quoted, request) = hold::hold(work, &request).await?;
    request.must_be_open()?;
    let reason = reason.trim();
    if reason.chars().count() > 1_000 {
        return Err(Invalid::field("reason", "requests-note-too-long").into());
    }
    alternatives::replace_open(work, request.id).await?;
    let request =
        moved::to(work, request, RequestStatus::Cancelled, |row| row.end_reason = Set(reason.to_owned()))
            .await?;
    let mut happened = moved::happened(Event::RequestCancelled, &request);
    if !reason.is_empty() {
        happened = happened.with("reason", reason);
    }
    work.record(happened).await?;
    quotes::close_open(work, &quoted, quotes::Told::ByTheCause).await?;
    if let Some(deal) = request.deal_id {
        deals::cancel_with_request(work, deal, reason).await?;
    }
    Ok(request)
}
