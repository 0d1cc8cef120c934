//! What else changes with a quote: its deal, its request, its siblings.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Quote, QuoteStatus, Refusal, row};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened, Noun};
use crate::charter::deals::{DealStatus, Sale};
use crate::charter::requests;
use crate::database::{Sight, UnitOfWork};
use crate::id::DealId;

/// All quotes of a deal, locked in one order, so that two answers never wait for each other. Drafts are among them though a
/// client sees none: whoever sends one waits as well.
#[expect(
    clippy::disallowed_methods,
    reason = "an effect: bounded by the principal's own workspace, and the id comes from an object already found"
)]
pub(crate) async fn lock_deal<P: Principal>(work: &UnitOfWork<P>, deal: DealId) -> Result<Vec<Quote>> {
    let quotes = row::Entity::find()
        .filter(row::Column::WorkspaceId.eq(work.by().workspace()))
        .filter(row::Column::DealId.eq(deal))
        .order_by_asc(row::Column::Id);
    work.all(quotes.lock_exclusive()).await
}

/// Refuses a yes to a quote when there is nothing left that it could lead to: its deal has ended otherwise (`ended` says so
/// to whoever asks), or its request is over or has its trip.
pub(super) fn must_lead_on(sale: &Sale, quote: &Quote, ended: Refusal) -> Result<()> {
    if matches!(sale.deal.status, DealStatus::Lost | DealStatus::Cancelled) {
        return Err(ended.into());
    }
    match sale.request_of(quote) {
        Some(request) => Ok(request.must_be_open()?),
        None => Ok(()),
    }
}

/// Once nothing of the deal can be answered beside a quote that is over, its request is for staff to answer again.
pub(super) async fn return_request<P: Principal>(
    work: &mut UnitOfWork<P>,
    over: &Quote,
    siblings: &[Quote],
) -> Result<()>
where
    requests::row::Entity: VisibleTo<P>,
{
    let now = work.now();
    let waits = |one: &Quote| one.status == QuoteStatus::AwaitingConfirmation || one.answerable(now).is_ok();
    if siblings.iter().any(|one| one.id != over.id && waits(one)) {
        return Ok(());
    }
    if let Some(request) = over.request_id {
        requests::return_to_review(work, request).await?;
    }
    Ok(())
}

/// What could still be answered beside the chosen quote was not chosen (domain.md, decision 18).
pub(super) async fn close_siblings<P: Principal>(
    work: &mut UnitOfWork<P>,
    chosen: &Quote,
    siblings: &[Quote],
) -> Result<()> {
    let open = |quote: &&Quote| quote.id != chosen.id && quote.status.is_open();
    for sibling in siblings.iter().filter(open) {
        let note = chosen.reference();
        work.update(row::ActiveModel {
            id: Set(sibling.id),
            status: Set(QuoteStatus::NotChosen),
            answer_note: Set(note.clone()),
            updated_at: Set(work.now()),
            version: Set(sibling.version + 1),
            ..Default::default()
        })
        .await?;
        work.record(happened(Event::QuoteNotChosen, sibling).with("chosen", note)).await?;
        work.announce(Noun::Quote, sibling.id.0, Some(sibling.account_id));
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
