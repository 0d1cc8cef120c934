//! The operator takes a quote back that was not yet settled.

use sea_orm::ActiveValue::Set;

use super::effects::{happened, lock_deal, return_request};
use super::{Quote, QuoteStatus, Refusal, row};
use crate::access::{Authorized, Staff, permissions::ManageQuotes};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Invalid, Result};

/// Letters of a reason at the most.
const LONGEST_REASON: usize = 1_000;

/// Withdraws a quote with a reason for the client, which may be empty. Its request is for staff to answer again, unless another
/// quote still waits.
pub async fn withdraw(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageQuotes>,
    quote: Quote,
    reason: &str,
) -> Result<Quote> {
    let siblings = lock_deal(work, quote.deal_id).await?;
    let quote = siblings.iter().find(|one| one.id == quote.id).cloned().ok_or(Error::NotFound)?;
    let reason = reason.trim();
    if reason.chars().count() > LONGEST_REASON {
        let mut wrong = Invalid::default();
        wrong.add_with("reason", "quotes-wrong-too-long", vec![("most", LONGEST_REASON.to_string())]);
        return Err(wrong.into());
    }
    match quote.status {
        QuoteStatus::Draft => return Err(Refusal::NotSent.into()),
        open if open.is_open() => {}
        _ => return Err(Refusal::NotOpen.into()),
    }
    let withdrawn = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::Withdrawn),
            answer_note: Set(reason.to_owned()),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    work.record(happened(Event::QuoteWithdrawn, &withdrawn).with("reason", reason)).await?;
    return_request(work, &withdrawn, &siblings).await?;
    Ok(withdrawn)
}
