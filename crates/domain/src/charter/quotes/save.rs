//! Stores what stands in the builder's form. Only a draft can be stored; a sent quote is frozen.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::read::{ReadQuote, read};
use super::read_lines::ReadLine;
use super::{Price, Quote, QuoteStatus, Refusal, TypedQuote, contents, legs, lines, options, row};
use crate::access::{Authorized, Staff, permissions::ManageQuotes};
use crate::charter::aircraft;
use crate::database::{Sight, UnitOfWork};
use crate::id::{AircraftId, ContactId, OptionId, QuoteId, QuoteLegId, QuoteLineId};
use crate::people::memberships;
use crate::time::Zone;
use crate::{Error, Invalid, Result};

/// Stores a draft as typed; every faulty field is named when it cannot be.
pub async fn save(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageQuotes>,
    quote: Quote,
    typed: &TypedQuote,
    zone: &Zone,
) -> Result<Quote> {
    let quote = work.one_for_update::<row::Entity>(quote.id).await?;
    if quote.status != QuoteStatus::Draft {
        return Err(Refusal::Frozen.into());
    }
    if quote.version != typed.version {
        return Err(Error::Stale);
    }
    let read = read(typed, quote.currency, zone, work.now())?;
    let aircraft = aircraft_of(work, typed).await?;
    let contact = contact_of(work, &quote, typed).await?;
    replace_parts(work, &quote, &read, typed, &aircraft).await?;
    let from_total = read.options.iter().map(|(_, total)| total.gross_minor()).min().unwrap_or(0);
    let text = |text: &str| Set(text.trim().replace("\r\n", "\n"));
    work.update(row::ActiveModel {
        id: Set(quote.id),
        contact_id: Set(contact),
        title: text(&typed.title),
        passenger_count: Set(read.passenger_count),
        intro: text(&typed.intro),
        terms: text(&typed.terms),
        carrier: text(&typed.carrier),
        valid_until: Set(read.valid_until),
        from_total_minor: Set(from_total),
        departs_at: Set(read.legs.first().map_or(quote.departs_at, |leg| leg.departs_at)),
        updated_at: Set(work.now()),
        version: Set(quote.version + 1),
        ..Default::default()
    })
    .await
}

/// The aircraft of the options: of this workspace, and each only once.
async fn aircraft_of(work: &UnitOfWork<Staff>, typed: &TypedQuote) -> Result<Vec<AircraftId>> {
    let mut wrong = Invalid::default();
    let ids: Vec<Option<AircraftId>> =
        typed.options.iter().map(|option| option.aircraft.parse().ok()).collect();
    let known: HashMap<AircraftId, aircraft::AircraftStatus> = if ids.is_empty() {
        HashMap::new()
    } else {
        let wanted = work
            .visible::<aircraft::row::Entity>()
            .filter(aircraft::row::Column::Id.is_in(ids.iter().flatten().copied()));
        work.all(wanted).await?.into_iter().map(|aircraft| (aircraft.id, aircraft.status)).collect()
    };
    let mut chosen = Vec::new();
    for (at, id) in ids.into_iter().enumerate() {
        let field = format!("options.{at}.aircraft");
        let Some(id) = id else {
            wrong.add(field, "shell-choose-one");
            continue;
        };
        match known.get(&id) {
            None => return Err(Error::NotFound),
            Some(aircraft::AircraftStatus::Inactive) => wrong.add(field, "quotes-wrong-aircraft-retired"),
            Some(_) if chosen.contains(&id) => wrong.add(field, "quotes-wrong-aircraft-twice"),
            Some(_) => {}
        }
        chosen.push(id);
    }
    wrong.check()?;
    Ok(chosen)
}

/// Whom it is for: somebody who acts for the account.
async fn contact_of(work: &UnitOfWork<Staff>, quote: &Quote, typed: &TypedQuote) -> Result<ContactId> {
    let wanted: ContactId = if typed.contact.trim().is_empty() {
        quote.contact_id
    } else {
        typed.contact.trim().parse().map_err(|_| Error::NotFound)?
    };
    if wanted == quote.contact_id {
        return Ok(wanted);
    }
    let seat = work
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(quote.account_id))
        .filter(memberships::row::Column::ContactId.eq(wanted));
    work.first(seat).await?.map(|seat| seat.contact_id).ok_or(Error::NotFound)
}

async fn replace_parts(
    work: &UnitOfWork<Staff>,
    quote: &Quote,
    read: &ReadQuote,
    typed: &TypedQuote,
    aircraft: &[AircraftId],
) -> Result<()> {
    remove_parts(work, quote).await?;
    let now = work.now();
    let legs = read.legs.iter().enumerate().map(|(seq, leg)| legs::ActiveModel {
        id: Set(QuoteLegId::new(now)),
        quote_id: Set(quote.id),
        seq: Set(place(seq)),
        from_airport: Set(leg.from.ident.to_owned()),
        to_airport: Set(leg.to.ident.to_owned()),
        departs_local: Set(leg.departs_local.clone()),
        departs_at: Set(leg.departs_at),
        ..Default::default()
    });
    work.insert_all(legs.collect()).await?;
    let mut rows = Vec::new();
    for (seq, ((option_lines, total), aircraft)) in read.options.iter().zip(aircraft).enumerate() {
        let id = OptionId::new(now);
        work.insert(options::ActiveModel {
            id: Set(id),
            quote_id: Set(quote.id),
            seq: Set(place(seq)),
            aircraft_id: Set(*aircraft),
            note: Set(typed.options.get(seq).map(|option| option.note.trim().to_owned()).unwrap_or_default()),
            total_minor: Set(total.gross_minor()),
            tax_minor: Set(total.tax_minor),
            ..Default::default()
        })
        .await?;
        rows.extend(
            option_lines.iter().enumerate().map(|(seq, line)| stored(line, quote.id, Some(id), seq, now)),
        );
    }
    rows.extend(read.add_ons.iter().enumerate().map(|(seq, line)| stored(line, quote.id, None, seq, now)));
    work.insert_all(rows).await
}

async fn remove_parts(work: &UnitOfWork<Staff>, quote: &Quote) -> Result<()> {
    use sea_orm::IntoActiveModel;
    let old = contents(work, quote).await?;
    for line in old.lines {
        work.delete(line.into_active_model()).await?;
    }
    for option in old.options {
        work.delete(option.into_active_model()).await?;
    }
    for leg in old.legs {
        work.delete(leg.into_active_model()).await?;
    }
    Ok(())
}

fn stored(
    line: &ReadLine,
    quote: QuoteId,
    option: Option<OptionId>,
    seq: usize,
    now: crate::time::Instant,
) -> lines::ActiveModel {
    let Price { net_minor, tax_minor } = line.price;
    lines::ActiveModel {
        id: Set(QuoteLineId::new(now)),
        quote_id: Set(quote),
        option_id: Set(option),
        seq: Set(place(seq)),
        description: Set(line.description.clone()),
        quantity_milli: Set(line.quantity_milli),
        unit: Set(line.unit.clone()),
        unit_price_minor: Set(line.unit_price_minor),
        tax_bp: Set(line.tax_bp),
        amount_minor: Set(net_minor),
        tax_minor: Set(tax_minor),
        client_sees: Set(line.client_sees),
        max_quantity: Set(line.max_quantity),
        chosen_quantity: Set(0),
        ..Default::default()
    }
}

/// A place in a list; lists here are shorter than a hundred.
fn place(seq: usize) -> i32 {
    i32::try_from(seq).unwrap_or(i32::MAX)
}
