//! What sending or declining a quote does to its request.

use super::row::Entity;
use super::{Request, RequestStatus, alternatives, moved};
use crate::Result;
use crate::access::{Principal, Staff, VisibleTo};
use crate::activity::Noun;
use crate::database::UnitOfWork;
use crate::id::RequestId;

/// A quote for the request was sent; a proposal that the client has not answered is replaced by it. An effect: the caller
/// has checked who may. Refuses when the request is over.
pub async fn mark_quoted(work: &mut UnitOfWork<Staff>, request: RequestId) -> Result<Request> {
    let request = work.one_for_update::<Entity>(request).await?;
    request.must_be_open()?;
    if request.status == RequestStatus::Quoted {
        return Ok(request);
    }
    alternatives::replace_open(work, request.id).await?;
    moved::to(work, request, RequestStatus::Quoted, |_| ()).await
}

/// No quote of a request can be answered as it is any more: staff look at it again. An effect: the caller has checked who
/// may. A request that is over, or has no quote out, stays as it is.
pub async fn return_to_review<P: Principal>(work: &mut UnitOfWork<P>, request: RequestId) -> Result<Request>
where
    Entity: VisibleTo<P>,
{
    let request = work.one_for_update::<Entity>(request).await?;
    if request.status != RequestStatus::Quoted {
        return Ok(request);
    }
    let request = moved::to(work, request, RequestStatus::UnderReview, |_| ()).await?;
    work.announce(Noun::Request, request.id.0, Some(request.account_id));
    Ok(request)
}
