//! A deal whose quotes were all declined is given two weeks for another try, then counts as lost (domain.md, decision 55).

use super::{DealStatus, EndCause, effects, hold};
use crate::access::{Principal, System};
use crate::charter::quotes::{Quote, QuoteStatus};
use crate::database::{Sight, UnitOfWork};
use crate::id::DealId;
use crate::outbox::Task;
use crate::time::Instant;
use crate::{Error, Result};

/// How long staff have after the last no, or after they last touched the deal, in days.
const PATIENCE_DAYS: i64 = 14;

/// Has the deal of a quote that was just declined looked at again once the time for another try is over.
pub(crate) async fn lose_later<P: Principal>(work: &mut UnitOfWork<P>, deal: DealId) -> Result<()> {
    let at = work.now().plus_days(PATIENCE_DAYS);
    look_again(work, deal, at).await
}

/// Marks a deal as lost if it is still open, all its quotes are declined, and nobody has touched it for two weeks; one that
/// was touched is looked at again later.
pub async fn lose_forgotten(work: &mut UnitOfWork<System>, deal: DealId) -> Result<()> {
    let sale = match hold::hold(work, deal).await {
        Err(Error::NotFound) => return Ok(()),
        found => found?,
    };
    let Some(last_no) = last_no(&sale.quotes).filter(|_| sale.deal.status == DealStatus::Open) else {
        return Ok(());
    };
    let forgotten_at = last_no.max(sale.deal.updated_at).plus_days(PATIENCE_DAYS);
    if work.now() < forgotten_at {
        return look_again(work, deal, forgotten_at).await;
    }
    effects::lose_because(work, deal, EndCause::AllDeclined).await
}

/// When the last quote was declined, if all are declined or replaced.
fn last_no(quotes: &[Quote]) -> Option<Instant> {
    let over = |quote: &Quote| matches!(quote.status, QuoteStatus::Declined | QuoteStatus::Superseded);
    if !quotes.iter().all(over) {
        return None;
    }
    quotes
        .iter()
        .filter(|quote| quote.status == QuoteStatus::Declined)
        .filter_map(|quote| quote.answered_at)
        .max()
}

async fn look_again<P: Principal>(work: &mut UnitOfWork<P>, deal: DealId, at: Instant) -> Result<()> {
    let key = format!("lose-forgotten-deal:{deal}:{}", at.0);
    work.enqueue_at(Task::LoseForgottenDeal { deal }, &key, at).await
}
