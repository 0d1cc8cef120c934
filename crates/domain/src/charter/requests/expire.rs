//! A request that nobody answered before its last leg was to depart is over.

use super::row::Entity;
use super::{Request, RequestStatus, alternatives, find_legs, moved};
use crate::access::System;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::id::RequestId;
use crate::{Error, Result};

/// Marks a request expired if all its legs are in the past; answers with it then. One that was answered meanwhile, or was
/// moved to a later day, stays as it is.
pub async fn expire(work: &mut UnitOfWork<System>, request: RequestId) -> Result<Option<Request>> {
    let request = match work.one_for_update::<Entity>(request).await {
        // A draft thrown away leaves no row, and nothing to do.
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let last = find_legs(work, request.id).await?.last().map(|leg| leg.departs_at);
    if !request.status.is_open() || last.is_none_or(|last| last > work.now()) {
        return Ok(None);
    }
    alternatives::replace_open(work, request.id).await?;
    let request = moved::to(work, request, RequestStatus::Expired, |_| ()).await?;
    work.record(moved::happened(Event::RequestExpired, &request)).await?;
    Ok(Some(request))
}
