//! Sends a quote: from here on it is frozen, its document kept as it was issued, its time runs.

use sea_orm::ActiveValue::Set;
use sha2::{Digest, Sha256};

use super::effects::happened;
use super::{Contents, Quote, QuoteStatus, Refusal, contents, desk, row};
use crate::access::{Authorized, Staff, permissions::ManageQuotes};
use crate::activity::Event;
use crate::charter::deals::{self, DealStage, DealStatus};
use crate::charter::requests;
use crate::database::{Sight, UnitOfWork};
use crate::id::BlobId;
use crate::outbox::Task;
use crate::time::Instant;
use crate::workspaces::blobs;
use crate::{Error, Result};

/// Hours before the end at which the client is reminded (domain.md, decision 17).
pub const REMINDERS: [i64; 2] = [24, 4];

/// Whether a draft could be sent at this moment; the aircraft may still be taken, which only warns.
pub fn ready(quote: &Quote, contents: &Contents, now: Instant) -> Result<(), Refusal> {
    if quote.status != QuoteStatus::Draft {
        return Err(Refusal::Frozen);
    }
    if contents.legs.is_empty() {
        return Err(Refusal::NoLegs);
    }
    if contents.options.is_empty()
        || contents.options.iter().any(|option| contents.lines_of(option.id).next().is_none())
    {
        return Err(Refusal::NoOptions);
    }
    if contents.legs.iter().any(|leg| leg.departs_at <= now) {
        return Err(Refusal::Departed);
    }
    if quote.valid_until <= now { Err(Refusal::Expired) } else { Ok(()) }
}

/// Sends a draft with the document that was printed of exactly this version.
pub async fn send(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageQuotes>,
    quote: Quote,
    document: Vec<u8>,
) -> Result<Quote> {
    let version = quote.version;
    let sale = deals::hold(work, quote.deal_id).await?;
    let quote = sale.quote(quote.id)?;
    ready(&quote, &contents(work, &quote).await?, work.now())?;
    if quote.version != version {
        return Err(Error::Stale);
    }
    if sale.deal.status != DealStatus::Open {
        return Err(Refusal::DealClosed.into());
    }
    if sale.quotes.iter().any(|one| one.number == quote.number && is_settled(one)) {
        return Err(Refusal::DealClosed.into());
    }
    must_reach(work, &quote).await?;
    let (blob, hash) = keep(work, document).await?;
    let sent = work
        .update(row::ActiveModel {
            id: Set(quote.id),
            status: Set(QuoteStatus::Sent),
            sent_at: Set(Some(work.now())),
            sent_by: Set(Some(by.id())),
            document_id: Set(Some(blob)),
            document_hash: Set(Some(hash)),
            updated_at: Set(work.now()),
            version: Set(quote.version + 1),
            ..Default::default()
        })
        .await?;
    supersede(work, &sent, &sale.quotes).await?;
    let event = if sent.revision > 1 { Event::QuoteRevised } else { Event::QuoteSent };
    work.record(happened(event, &sent)).await?;
    plan(work, &sent).await?;
    deals::set_amount(work, sent.deal_id, sent.from_total_minor).await?;
    deals::set_stage(work, sent.deal_id, DealStage::Quoted).await?;
    if let Some(request) = sent.request_id {
        requests::mark_quoted(work, request).await?;
    }
    Ok(sent)
}

const fn is_settled(quote: &Quote) -> bool {
    matches!(quote.status, QuoteStatus::Accepted | QuoteStatus::AwaitingConfirmation)
}

/// Whoever it is for must be able to hear of it: by mail, or signed in to the portal.
async fn must_reach(work: &UnitOfWork<Staff>, quote: &Quote) -> Result<()> {
    if desk::find(work, quote.id).await?.is_reachable() { Ok(()) } else { Err(Refusal::NoRecipient.into()) }
}

async fn keep(work: &UnitOfWork<Staff>, bytes: Vec<u8>) -> Result<(BlobId, String)> {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
    let id = BlobId::new(work.now());
    work.insert(blobs::ActiveModel {
        id: Set(id),
        hash: Set(hash.clone()),
        mime: Set("application/pdf".to_owned()),
        bytes: Set(bytes),
        created_at: Set(work.now()),
        ..Default::default()
    })
    .await?;
    Ok((id, hash))
}

/// Earlier revisions lead to this one; what could still be answered of them no longer can.
async fn supersede(work: &mut UnitOfWork<Staff>, sent: &Quote, siblings: &[Quote]) -> Result<()> {
    for old in siblings.iter().filter(|one| one.number == sent.number && one.revision < sent.revision) {
        let ended = matches!(
            old.status,
            QuoteStatus::Declined | QuoteStatus::Withdrawn | QuoteStatus::NotChosen | QuoteStatus::Superseded
        );
        let status = if ended { old.status } else { QuoteStatus::Superseded };
        work.update(row::ActiveModel {
            id: Set(old.id),
            status: Set(status),
            replaced_by: Set(Some(sent.id)),
            updated_at: Set(work.now()),
            version: Set(old.version + 1),
            ..Default::default()
        })
        .await?;
        work.announce(crate::activity::Noun::Quote, old.id.0, Some(old.account_id));
    }
    Ok(())
}

async fn plan(work: &mut UnitOfWork<Staff>, quote: &Quote) -> Result<()> {
    for hours in REMINDERS {
        let at = quote.valid_until.plus_hours(-hours);
        // Nobody is reminded of what came within the last hour.
        if at > work.now().plus_hours(1) {
            let key = format!("remind-of-quote:{}:{hours}", quote.id);
            work.enqueue_at(Task::RemindOfQuote { quote: quote.id }, &key, at).await?;
        }
    }
    let key = format!("expire-quote:{}", quote.id);
    work.enqueue_at(Task::ExpireQuote { quote: quote.id }, &key, quote.valid_until).await
}
