//! What else changes with a quote: its deal, its request, its siblings.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Quote, QuoteStatus, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::DealId;

/// All quotes of a deal that this principal sees, locked in one order, so that two answers never wait for each other.
pub(super) async fn lock_deal<P: Principal>(work: &UnitOfWork<P>, deal: DealId) -> Result<Vec<Quote>>
where
    row::Entity: VisibleTo<P>,
{
    let quotes =
        work.visible::<row::Entity>().filter(row::Column::DealId.eq(deal)).order_by_asc(row::Column::Id);
    work.all(quotes.lock_exclusive()).await
}

/// Takes back what could still be answered beside the chosen quote (domain.md, decision 18).
pub(super) async fn close_siblings<P: Principal>(
    work: &mut UnitOfWork<P>,
    chosen: &Quote,
    siblings: &[Quote],
) -> Result<()>
where
    row::Entity: VisibleTo<P>,
{
    let open = |quote: &&Quote| {
        quote.id != chosen.id
            && (quote.status.is_answerable() || quote.status == QuoteStatus::ChangeRequested)
    };
    for sibling in siblings.iter().filter(open) {
        let note = chosen.reference();
        work.update(row::ActiveModel {
            id: Set(sibling.id),
            status: Set(QuoteStatus::Withdrawn),
            answer_note: Set(note.clone()),
            updated_at: Set(work.now()),
            version: Set(sibling.version + 1),
            ..Default::default()
        })
        .await?;
        work.record(happened(Event::QuoteNotChosen, sibling).with("chosen", note)).await?;
    }
    Ok(())
}

/// Something that happened to a quote, with its account and deal.
pub(super) fn happened(event: Event, quote: &Quote) -> Happened {
    Happened::to(event, quote.id.0, quote.reference())
        .account(quote.account_id)
        .deal(Some(quote.deal_id))
        .with("title", quote.title.clone())
        .with("number", quote.number)
        .with("revision", quote.revision)
}
