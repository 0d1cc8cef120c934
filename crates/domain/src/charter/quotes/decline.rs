//! The client's no, with a reason. The request goes back to those who work on it; the deal stays open for two
//! weeks at least (decision 55).

use sea_orm::ActiveValue::Set;

use super::accept::must_approve;
use super::effects::{happened, lock_deal, return_request};
use super::{Quote, QuoteStatus, row};
use crate::access::PortalUser;
use crate::activity::Event;
use crate::charter::deals;
use crate::database::{Sight, UnitOfWork};
use crate::word::words;
use crate::{Error, Invalid, Result};

words! {
    /// Why a client declines.
    pub enum DeclineReason {
        PlansChanged = "plans-changed", Price = "price", Timing = "timing", OtherOperator = "other-operator", Other = "other",
    }
}

/// Letters of a note at the most.
const LONGEST_NOTE: usize = 2_000;

/// Declines a quote. `reason_text` is the reason in words, kept as people read it beside the note.
pub async fn decline(
    work: &mut UnitOfWork<PortalUser>,
    quote: Quote,
    reason: Option<DeclineReason>,
    reason_text: &str,
    note: &str,
) -> Result<Quote> {
    must_approve(work, &quote)?;
    let siblings = lock_deal(work, quote.deal_id).await?;
    let quote = siblings.iter().find(|one| one.id == quote.id).cloned().ok_or(Error::NotFound)?;
    quote.answerable(work.now())?;
    let note = note.trim();
    let mut wrong = Invalid::default();
    if reason.is_none() {
        wrong.add("reason", "shell-choose-one");
    }
    if note.chars().count() > LONGEST_NOTE {
        wrong.add_with("note", "quotes-wrong-too-long", vec![("most", LONGEST_NOTE.to_string())]);
    }
    wrong.check()?;
    let words = if note.is_empty() { reason_text.to_owned() } else { format!("{reason_text}: {note}") };
    let declined = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::Declined),
            answered_at: Set(Some(work.now())),
            answered_by: Set(Some(work.by().name())),
            answer_note: Set(words.clone()),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    work.record(happened(Event::QuoteDeclined, &declined).with("reason", words)).await?;
    return_request(work, &declined, &siblings).await?;
    deals::lose_later(work, declined.deal_id).await?;
    Ok(declined)
}
