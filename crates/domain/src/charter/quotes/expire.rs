//! What time does to a quote, done by background work: reminders before the end, and the end.

use sea_orm::ActiveValue::Set;

use super::effects::happened;
use super::{Quote, QuoteStatus, row};
use crate::access::System;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::id::QuoteId;
use crate::{Error, Result};

/// Notes that a quote's time is over, if nobody has answered it.
pub async fn expire(work: &mut UnitOfWork<System>, id: QuoteId) -> Result<()> {
    let Some(quote) = unanswered(work, id).await? else { return Ok(()) };
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
    work.record(happened(Event::QuoteExpired, &expired)).await
}

/// Has the client reminded of a quote that still waits for an answer.
pub async fn remind(work: &mut UnitOfWork<System>, id: QuoteId) -> Result<()> {
    let Some(quote) = unanswered(work, id).await? else { return Ok(()) };
    if quote.is_over(work.now()) {
        return Ok(());
    }
    work.record(happened(Event::QuoteReminded, &quote)).await
}

async fn unanswered(work: &UnitOfWork<System>, id: QuoteId) -> Result<Option<Quote>> {
    match work.one_for_update::<row::Entity>(id).await {
        Ok(quote) => {
            Ok(Some(quote).filter(|quote| quote.status.is_answerable() && quote.replaced_by.is_none()))
        }
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
