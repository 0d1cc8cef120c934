//! The client asks to have an expired quote again. Once is enough: staff are told, and answer with a revision.

use sea_orm::{ColumnTrait, QueryFilter};

use super::effects::happened;
use super::{Quote, QuoteStatus, Refusal, row};
use crate::Result;
use crate::access::PortalUser;
use crate::access::VisibleTo;
use crate::activity::{self, Event};
use crate::database::{Sight, UnitOfWork};

/// Whether somebody has asked for it again.
pub async fn is_renewal_asked<S: Sight>(sight: &S, quote: &Quote) -> Result<bool>
where
    activity::row::Entity: VisibleTo<S::By>,
{
    use activity::row::{Column, Entity};
    let asked = sight
        .visible::<Entity>()
        .filter(Column::ObjectId.eq(quote.id.0))
        .filter(Column::Event.eq(Event::QuoteRenewalAsked));
    Ok(sight.first(asked).await?.is_some())
}

/// Asks for an expired quote again.
pub async fn renew(work: &mut UnitOfWork<PortalUser>, quote: Quote) -> Result<Quote> {
    super::accept::must_approve(work, &quote)?;
    let quote = work.one_for_update::<row::Entity>(quote.id).await?;
    if quote.replaced_by.is_some() {
        return Err(Refusal::Superseded.into());
    }
    if quote.status_at(work.now()) != QuoteStatus::Expired {
        return Err(Refusal::NotExpired.into());
    }
    if is_renewal_asked(work, &quote).await? {
        return Err(Refusal::RenewalAsked.into());
    }
    work.record(happened(Event::QuoteRenewalAsked, &quote)).await?;
    Ok(quote)
}
