//! A new revision: a draft with everything copied. The old one stays answerable until the new one is sent.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::effects::{happened, lock_deal};
use super::valid_until::usual_valid_until;
use super::{Quote, QuoteStatus, Refusal, contents, row};
use crate::access::{Authorized, Staff, permissions::ManageQuotes};
use crate::activity::Event;
use crate::charter::deals::{self, DealStatus};
use crate::database::{Sight, UnitOfWork};
use crate::id::{OptionId, QuoteId, QuoteLegId, QuoteLineId};
use crate::time::Zone;
use crate::{Error, Result};

/// The draft of the next revision; the one that is there already, when somebody has begun it.
pub async fn revise(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageQuotes>,
    quote: Quote,
    zone: &Zone,
) -> Result<Quote> {
    let siblings = lock_deal(work, quote.deal_id).await?;
    let old = siblings.iter().find(|one| one.id == quote.id).cloned().ok_or(Error::NotFound)?;
    let newest =
        siblings.iter().filter(|one| one.number == old.number).max_by_key(|one| one.revision).unwrap_or(&old);
    match (old.status, newest.status) {
        (QuoteStatus::Draft, _) => return Err(Refusal::NotSent.into()),
        (QuoteStatus::Accepted | QuoteStatus::AwaitingConfirmation, _) => {
            return Err(Refusal::NotRevisable.into());
        }
        (_, QuoteStatus::Draft) => return Ok(newest.clone()),
        _ if newest.id != old.id => return Err(Refusal::NewerRevision.into()),
        _ => {}
    }
    if work.one::<deals::row::Entity>(old.deal_id).await?.status != DealStatus::Open {
        return Err(Refusal::DealClosed.into());
    }
    let fresh = copy(work, &old, zone).await?;
    work.record(happened(Event::QuoteDrafted, &fresh)).await?;
    Ok(fresh)
}

async fn copy(work: &UnitOfWork<Staff>, old: &Quote, zone: &Zone) -> Result<Quote> {
    let now = work.now();
    let parts = contents(work, old).await?;
    let fresh = work
        .insert(row::ActiveModel {
            id: Set(QuoteId::new(now)),
            number: Set(old.number),
            revision: Set(old.revision + 1),
            deal_id: Set(old.deal_id),
            request_id: Set(old.request_id),
            account_id: Set(old.account_id),
            contact_id: Set(old.contact_id),
            title: Set(old.title.clone()),
            status: Set(QuoteStatus::Draft),
            currency: Set(old.currency),
            passenger_count: Set(old.passenger_count),
            intro: Set(old.intro.clone()),
            terms: Set(old.terms.clone()),
            carrier: Set(old.carrier.clone()),
            valid_until: Set(usual_valid_until(old.departs_at, zone, now)),
            from_total_minor: Set(old.from_total_minor),
            departs_at: Set(old.departs_at),
            answer_note: Set(String::new()),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    for leg in &parts.legs {
        let mut row = leg.clone().into_active_model().reset_all();
        row.id = Set(QuoteLegId::new(now));
        row.quote_id = Set(fresh.id);
        work.insert(row).await?;
    }
    for option in &parts.options {
        let id = OptionId::new(now);
        let mut row = option.clone().into_active_model().reset_all();
        row.id = Set(id);
        row.quote_id = Set(fresh.id);
        work.insert(row).await?;
        copy_lines(work, parts.lines_of(option.id), &fresh, Some(id)).await?;
    }
    copy_lines(work, parts.add_ons(), &fresh, None).await?;
    Ok(fresh)
}

async fn copy_lines(
    work: &UnitOfWork<Staff>,
    lines: impl Iterator<Item = &super::lines::Model>,
    fresh: &Quote,
    option: Option<OptionId>,
) -> Result<()> {
    let rows = lines.map(|line| {
        let mut row = line.clone().into_active_model().reset_all();
        row.id = Set(QuoteLineId::new(work.now()));
        row.quote_id = Set(fresh.id);
        row.option_id = Set(option);
        row.chosen_quantity = Set(0);
        row
    });
    work.insert_all(rows.collect()).await
}
