//! What time does to a quote, done by background work: reminders before the end, and the end.

use sea_orm::ActiveValue::Set;

use super::effects::{happened, lock_deal, return_request};
use super::{Quote, QuoteStatus, row};
use crate::access::System;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::id::QuoteId;
use crate::{Error, Result};

/// Notes that a quote's time is over, if nobody has answered it. Its request is for staff to answer again, unless another quote
/// still waits.
pub async fn expire(work: &mut UnitOfWork<System>, id: QuoteId) -> Result<()> {
    let deal = match work.one::<row::Entity>(id).await {
        Err(Error::NotFound) => return Ok(()),
        found => found?.deal_id,
    };
    let siblings = lock_deal(work, deal).await?;
    let Some(quote) = siblings.iter().find(|quote| quote.id == id).filter(|quote| waits(quote)) else {
        return Ok(());
    };
    // The last moment itself still counts, so the task of that very moment looks a millisecond further.
    if work.now() < quote.valid_until && work.now() < quote.departs_at {
        return Ok(());
    }
    let expired = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::Expired),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    work.record(happened(Event::QuoteExpired, &expired)).await?;
    return_request(work, &expired, &siblings).await
}

/// Has the client reminded of a quote that still waits for an answer.
pub async fn remind(work: &mut UnitOfWork<System>, id: QuoteId) -> Result<()> {
    let quote = match work.one_for_update::<row::Entity>(id).await {
        Err(Error::NotFound) => return Ok(()),
        found => found?,
    };
    if !waits(&quote) || quote.is_over(work.now()) {
        return Ok(());
    }
    work.record(happened(Event::QuoteReminded, &quote)).await
}

/// Whether nobody has answered it, and no newer revision is to be answered instead.
const fn waits(quote: &Quote) -> bool {
    quote.status.is_answerable() && quote.replaced_by.is_none()
}
