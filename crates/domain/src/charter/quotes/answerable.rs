//! Whether a quote can be answered at a moment, and if not, exactly why.

use super::{Quote, QuoteStatus, Refusal};
use crate::time::Instant;

impl Quote {
    /// Nothing, or the reason why the client cannot answer now.
    pub fn answerable(&self, now: Instant) -> Result<(), Refusal> {
        match self.status {
            QuoteStatus::Draft => Err(Refusal::NotSent),
            QuoteStatus::Withdrawn => Err(Refusal::Withdrawn),
            QuoteStatus::NotChosen => Err(Refusal::NotChosen { chosen: self.answer_note.clone() }),
            QuoteStatus::Superseded => Err(Refusal::Superseded),
            QuoteStatus::Expired => Err(Refusal::Expired),
            QuoteStatus::ChangeRequested => Err(Refusal::ChangeAsked),
            QuoteStatus::Accepted | QuoteStatus::AwaitingConfirmation | QuoteStatus::Declined => {
                Err(self.answered())
            }
            QuoteStatus::Sent | QuoteStatus::Viewed if self.replaced_by.is_some() => Err(Refusal::Superseded),
            QuoteStatus::Sent | QuoteStatus::Viewed if self.is_over(now) => Err(Refusal::Expired),
            QuoteStatus::Sent | QuoteStatus::Viewed => Ok(()),
        }
    }

    /// Whether its time is over, whatever the background work has noted so far.
    pub fn is_over(&self, now: Instant) -> bool {
        now > self.valid_until || now >= self.departs_at
    }

    /// Where it stands for people: an unanswered one counts as expired from the very moment.
    pub fn status_at(&self, now: Instant) -> QuoteStatus {
        if self.status.is_answerable() && self.is_over(now) { QuoteStatus::Expired } else { self.status }
    }

    fn answered(&self) -> Refusal {
        Refusal::Answered {
            by: self.answered_by.clone().unwrap_or_default(),
            at: self.answered_at.unwrap_or(self.updated_at),
        }
    }
}
