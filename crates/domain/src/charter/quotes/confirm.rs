//! The operator confirms an accepted quote, where the portal asks for that: only now the trip is booked.

use sea_orm::ActiveValue::Set;

use super::effects::{happened, must_lead_on};
use super::{Quote, QuoteStatus, Refusal, contents, row};
use crate::access::{Authorized, Staff, permissions::ManageQuotes};
use crate::activity::Event;
use crate::charter::aircraft::{self, AircraftStatus};
use crate::charter::trips::{self, Trip};
use crate::charter::{deals, requests};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// Confirms and books; refuses when the aircraft is taken or in maintenance by now, or what the quote was for has ended.
pub async fn confirm(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageQuotes>,
    quote: Quote,
) -> Result<(Quote, Trip)> {
    let sale = deals::hold(work, quote.deal_id).await?;
    let quote = sale.quote(quote.id)?;
    if quote.status != QuoteStatus::AwaitingConfirmation {
        return Err(Refusal::NotAwaiting.into());
    }
    must_lead_on(&sale, &quote, Refusal::DealClosed)?;
    let contents = contents(work, &quote).await?;
    let option = contents
        .options
        .iter()
        .find(|option| Some(option.id) == quote.chosen_option_id)
        .ok_or(Error::NotFound)?;
    // Whoever grounds the aircraft at this moment waits here; one that is no longer flown is refused by the booking.
    let aircraft = work.one_for_update::<aircraft::row::Entity>(option.aircraft_id).await?;
    if aircraft.status == AircraftStatus::Maintenance {
        return Err(Refusal::AircraftGrounded { tail: aircraft.registration }.into());
    }
    let confirmed = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::Accepted),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    work.record(happened(Event::QuoteConfirmed, &confirmed)).await?;
    let trip = trips::book_from_quote(work, &confirmed, &contents.legs, option.aircraft_id).await?;
    deals::set_amount(work, confirmed.deal_id, confirmed.accepted_total_minor.unwrap_or(option.total_minor))
        .await?;
    deals::win(work, confirmed.deal_id).await?;
    if let Some(request) = confirmed.request_id {
        requests::mark_accepted(work, request).await?;
    }
    Ok((confirmed, trip))
}
