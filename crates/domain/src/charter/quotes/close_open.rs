//! What could still be settled is taken back, because what it was for has ended or goes on without it.

use sea_orm::ActiveValue::Set;

use super::effects::happened;
use super::{Quote, QuoteStatus, row};
use crate::Result;
use crate::access::Principal;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};

/// How clients hear that their quotes are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// By a mail about each.
    ByEach,
    /// By the mail about what ended them all; a second one would say the same.
    ByTheCause,
}

/// Takes back whichever of these quotes is open; the others stay as they are. An effect: the caller has locked them and
/// checked who may.
pub(crate) async fn close_open<P: Principal>(
    work: &mut UnitOfWork<P>,
    quotes: &[Quote],
    told: Told,
) -> Result<()> {
    for quote in quotes.iter().filter(|quote| quote.status.is_open()) {
        let closed = work
            .update(row::ActiveModel {
                id: Set(quote.id),
                status: Set(QuoteStatus::Withdrawn),
                updated_at: Set(work.now()),
                version: Set(quote.version + 1),
                ..Default::default()
            })
            .await?;
        let event = match told {
            Told::ByEach => Event::QuoteWithdrawn,
            Told::ByTheCause => Event::QuoteClosed,
        };
        work.record(happened(event, &closed)).await?;
    }
    Ok(())
}
