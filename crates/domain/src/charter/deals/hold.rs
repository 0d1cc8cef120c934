//! Takes a whole sale for the rest of a change: its quotes, then its requests, then the deal, in this order for everybody,
//! so that two people who settle one sale at once wait for each other instead of for ever.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Deal, effects};
use crate::access::{Principal, VisibleTo};
use crate::charter::quotes::{self, Quote};
use crate::charter::requests::{self, Request};
use crate::database::{Sight, UnitOfWork};
use crate::id::{DealId, QuoteId};
use crate::{Error, Result};

/// A sale as it stands at this moment; nobody else changes it before the end of this change.
#[derive(Clone, Debug)]
pub(crate) struct Sale {
    /// All its quotes, drafts included: nobody sends one meanwhile.
    pub quotes: Vec<Quote>,
    /// What was asked for.
    pub requests: Vec<Request>,
    /// The deal.
    pub deal: Deal,
}

impl Sale {
    /// One of its quotes.
    pub(crate) fn quote(&self, id: QuoteId) -> Result<Quote> {
        self.quotes.iter().find(|quote| quote.id == id).cloned().ok_or(Error::NotFound)
    }
    /// What a quote of it answers.
    pub(crate) fn request_of(&self, quote: &Quote) -> Option<&Request> {
        self.requests.iter().find(|request| Some(request.id) == quote.request_id)
    }
}

/// Locks a sale. An effect: the deal's id comes from a thing that the principal has found.
pub(crate) async fn hold<P: Principal>(work: &UnitOfWork<P>, deal: DealId) -> Result<Sale>
where
    requests::row::Entity: VisibleTo<P>,
{
    use requests::row::{Column, Entity};
    let quotes = quotes::lock_deal(work, deal).await?;
    let requests = work.visible::<Entity>().filter(Column::DealId.eq(deal)).order_by_asc(Column::Id);
    let requests = work.all(requests.lock_exclusive()).await?;
    Ok(Sale { quotes, requests, deal: effects::by_id(work, deal).await? })
}
