//! Takes a request with the quotes of its sale for the rest of a change.

use super::Request;
use super::row::Entity;
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::charter::deals;
use crate::charter::quotes::Quote;
use crate::database::UnitOfWork;

/// The quotes of its deal, and the request as it stands at this moment; locked in the one order of [`deals::hold`].
pub(super) async fn hold<P: Principal>(
    work: &UnitOfWork<P>,
    request: &Request,
) -> Result<(Vec<Quote>, Request)>
where
    Entity: VisibleTo<P>,
{
    let quotes = match request.deal_id {
        Some(deal) => deals::hold(work, deal).await?.quotes,
        None => Vec::new(),
    };
    Ok((quotes, work.one_for_update::<Entity>(request.id).await?))
}
