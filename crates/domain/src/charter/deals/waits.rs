//! What an open deal waits for, as its quotes tell: the client's answer, or us.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::access::Staff;
use crate::charter::quotes::QuoteStatus;
use crate::charter::quotes::row::{Column, Entity};
use crate::database::Sight;
use crate::id::DealId;
use crate::time::Instant;

/// Quotes looked at for one page of deals.
const QUOTES: u64 = 1_000;

/// Who has to do something next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Waits {
    /// We do: nothing is sent yet, or something came back.
    #[default]
    ForUs,
    /// The client has not opened the quote, which expires then.
    NotOpened(Instant),
    /// The client has read the quote and not answered, which expires then.
    ForAnswer(Instant),
    /// No quote can be answered any more; we do.
    Expired,
    /// The client declined; we do.
    Declined,
}

#[derive(Clone, Copy, Debug, FromQueryResult)]
struct Sent {
    deal_id: DealId,
    status: QuoteStatus,
    valid_until: Instant,
}

/// What these deals wait for; one statement. A deal without a quote that was sent is not among them: it waits for us.
pub async fn waits<S: Sight<By = Staff>>(sight: &S, deals: &[DealId]) -> Result<HashMap<DealId, Waits>> {
    if deals.is_empty() {
        return Ok(HashMap::new());
    }
    let told = [
        QuoteStatus::Sent,
        QuoteStatus::Viewed,
        QuoteStatus::ChangeRequested,
        QuoteStatus::AwaitingConfirmation,
        QuoteStatus::Expired,
        QuoteStatus::Declined,
    ];
    let select = sight
        .visible::<Entity>()
        .filter(Column::DealId.is_in(deals.iter().copied()))
        .filter(Column::Status.is_in(told))
        .order_by_desc(Column::Id)
        .limit(QUOTES)
        .select_only()
        .columns([Column::DealId, Column::Status, Column::ValidUntil]);
    let sent = select.into_model::<Sent>().all(sight.connection()).await?;
    let mut of_deal: HashMap<DealId, Vec<Sent>> = HashMap::new();
    for one in sent {
        of_deal.entry(one.deal_id).or_default().push(one);
    }
    let now = sight.now();
    Ok(of_deal.into_iter().map(|(deal, quotes)| (deal, of_quotes(&quotes, now))).collect())
}

/// Newest first: what came back goes before what is out, and what is out before what is over.
fn of_quotes(quotes: &[Sent], now: Instant) -> Waits {
    let stands = |status| quotes.iter().find(move |one| one.status == status && one.valid_until > now);
    let came_back = [QuoteStatus::ChangeRequested, QuoteStatus::AwaitingConfirmation];
    if quotes.iter().any(|one| came_back.contains(&one.status)) {
        return Waits::ForUs;
    }
    if let Some(read) = stands(QuoteStatus::Viewed) {
        return Waits::ForAnswer(read.valid_until);
    }
    if let Some(sent) = stands(QuoteStatus::Sent) {
        return Waits::NotOpened(sent.valid_until);
    }
    match quotes.first().map(|one| one.status) {
        None => Waits::ForUs,
        Some(QuoteStatus::Declined) => Waits::Declined,
        Some(_) => Waits::Expired,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(status: QuoteStatus, valid_until: i64) -> Sent {
        Sent { deal_id: DealId::new(Instant(0)), status, valid_until: Instant(valid_until) }
    }

    #[test]
    fn a_deal_waits_for_whoever_has_to_act_next() {
        let now = Instant(100);
        let sent = quote(QuoteStatus::Sent, 200);
        assert_eq!(of_quotes(&[], now), Waits::ForUs);
        assert_eq!(of_quotes(&[sent], now), Waits::NotOpened(Instant(200)));
        assert_eq!(of_quotes(&[sent, quote(QuoteStatus::Viewed, 300)], now), Waits::ForAnswer(Instant(300)));
        assert_eq!(of_quotes(&[sent, quote(QuoteStatus::ChangeRequested, 50)], now), Waits::ForUs);
        assert_eq!(of_quotes(&[quote(QuoteStatus::Sent, 100)], now), Waits::Expired);
        assert_eq!(of_quotes(&[quote(QuoteStatus::Declined, 200)], now), Waits::Declined);
    }
}
