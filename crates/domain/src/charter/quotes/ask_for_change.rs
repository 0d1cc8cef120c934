//! The client asks for something else. The quote waits for a new revision and can no longer be accepted as it was.

use sea_orm::ActiveValue::Set;

use super::accept::must_approve;
use super::effects::happened;
use super::{Quote, QuoteStatus, row};
use crate::access::PortalUser;
use crate::activity::Event;
use crate::charter::requests;
use crate::database::{Sight, UnitOfWork};
use crate::{Invalid, Result};

/// Letters of a wish at the most.
const LONGEST_WISH: usize = 4_000;

/// Asks for a change in the client's own words.
pub async fn ask_for_change(work: &mut UnitOfWork<PortalUser>, quote: Quote, wish: &str) -> Result<Quote> {
    must_approve(work, &quote)?;
    let quote = work.one_for_update::<row::Entity>(quote.id).await?;
    quote.answerable(work.now())?;
    let wish = wish.trim();
    if wish.is_empty() {
        return Err(Invalid::field("wish", "quotes-wrong-no-wish").into());
    }
    if wish.chars().count() > LONGEST_WISH {
        let mut wrong = Invalid::default();
        wrong.add_with("wish", "quotes-wrong-too-long", vec![("most", LONGEST_WISH.to_string())]);
        return Err(wrong.into());
    }
    let asked = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::ChangeRequested),
            answered_at: Set(Some(work.now())),
            answered_by: Set(Some(work.by().name())),
            answer_note: Set(wish.to_owned()),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    if let Some(request) = asked.request_id {
        requests::return_to_review(work, request).await?;
    }
    work.record(happened(Event::QuoteChangeAsked, &asked).with("reason", wish)).await?;
    Ok(asked)
}
