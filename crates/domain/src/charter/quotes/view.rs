//! The client opens a quote. Only their own first look counts; staff and the preview leave no trace.

use sea_orm::ActiveValue::Set;

use super::effects::happened;
use super::{Quote, QuoteStatus, row};
use crate::Result;
use crate::access::PortalUser;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};

impl Quote {
    /// Whether a look by the client would be the first.
    pub fn is_unseen(&self, now: crate::time::Instant) -> bool {
        self.status == QuoteStatus::Sent && now < self.valid_until
    }
}

/// Notes the first look; later ones, and looks at what can no longer be answered, change nothing.
pub async fn view(work: &mut UnitOfWork<PortalUser>, quote: Quote) -> Result<Quote> {
    let quote = work.one_for_update::<row::Entity>(quote.id).await?;
    if !quote.is_unseen(work.now()) {
        return Ok(quote);
    }
    let seen = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::Viewed),
            viewed_at: Set(Some(work.now())),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    work.record(happened(Event::QuoteViewed, &seen)).await?;
    Ok(seen)
}
