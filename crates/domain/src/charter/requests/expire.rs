//! A request that nobody answered before its last leg was to depart is over, and so is its deal.

use super::row::Entity;
use super::{
    AlternativeStatus, Request, RequestStatus, alternatives, file, find_alternatives, find_legs, moved,
};
use crate::access::System;
use crate::activity::Event;
use crate::charter::deals::{self, EndCause};
use crate::charter::quotes::{self, Quote};
use crate::database::{Sight, UnitOfWork};
use crate::id::RequestId;
use crate::time::Instant;
use crate::{Error, Result};

/// Marks a request expired if all its legs are in the past; answers with it then. One that was answered meanwhile, or was
/// moved to a later day, stays as it is; one for which something later is on offer is looked at again by then.
pub async fn expire(work: &mut UnitOfWork<System>, request: RequestId) -> Result<Option<Request>> {
    let request = match work.one::<Entity>(request).await {
        // A draft thrown away leaves no row, and nothing to do.
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let (quoted, request) = super::hold::hold(work, &request).await?;
    let last = find_legs(work, request.id).await?.last().map(|leg| leg.departs_at);
    if !request.status.is_open() || last.is_none_or(|last| last > work.now()) {
        return Ok(None);
    }
    if let Some(later) = offered_later(work, &request, &quoted).await? {
        file::expire_later(work, &request, later).await?;
        return Ok(None);
    }
    alternatives::replace_open(work, request.id).await?;
    let request = moved::to(work, request, RequestStatus::Expired, |_| ()).await?;
    work.record(moved::happened(Event::RequestExpired, &request)).await?;
    quotes::close_open(work, &quoted, quotes::Told::ByTheCause).await?;
    if let Some(deal) = request.deal_id {
        deals::lose_because(work, deal, EndCause::RequestExpired).await?;
    }
    Ok(Some(request))
}

/// The latest departure still to come that a quote or a proposal has moved the trip to.
async fn offered_later(
    work: &UnitOfWork<System>,
    request: &Request,
    quoted: &[Quote],
) -> Result<Option<Instant>> {
    let now = work.now();
    let waits = |quote: &&Quote| quote.status_at(now).is_open();
    let quoted = quoted.iter().filter(waits).map(|quote| quote.departs_at);
    let proposed = find_alternatives(work, request.id)
        .await?
        .into_iter()
        .filter(|one| one.status == AlternativeStatus::Proposed)
        .filter_map(|one| one.legs.0.first().and_then(|leg| leg.departs_at));
    Ok(quoted.chain(proposed).filter(|departs_at| *departs_at > now).max())
}
