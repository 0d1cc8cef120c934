//! A request comes to its trip: the client accepted the quote, or staff confirmed the trip directly.

use super::row::Entity;
use super::{Request, RequestStatus, alternatives, moved};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::Event;
use crate::database::UnitOfWork;
use crate::id::RequestId;

/// The request is answered by a confirmed trip. An effect: the caller has checked who may. Once accepted it stays so
/// without a second entry in its history; refuses when it was declined, cancelled or expired meanwhile.
///
/// A quote sent before an alternative was proposed can still be accepted; the proposal is over then.
pub async fn mark_accepted<P: Principal>(work: &mut UnitOfWork<P>, request: RequestId) -> Result<Request>
where
    Entity: VisibleTo<P>,
    alternatives::Entity: VisibleTo<P>,
{
    let request = work.one_for_update::<Entity>(request).await?;
    if request.status == RequestStatus::Accepted {
        return Ok(request);
    }
    request.must_be_open()?;
    alternatives::replace_open(work, request.id).await?;
    let request = moved::to(work, request, RequestStatus::Accepted, |_| ()).await?;
    work.record(moved::happened(Event::RequestAccepted, &request)).await?;
    Ok(request)
}
