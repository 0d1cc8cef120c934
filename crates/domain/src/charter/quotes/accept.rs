//! The client's yes: an option, add-ons, a name and a consent. The first answer wins, and the aircraft must still be free.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::effects::{close_siblings, happened, must_lead_on};
use super::{Contents, Evidence, Price, Quote, QuoteStatus, Refusal, contents, lines, row};
use crate::access::{PortalUser, Scope};
use crate::activity::{self, Event};
use crate::charter::aircraft::{self, AircraftStatus};
use crate::charter::trips::{self, Trip};
use crate::charter::{deals, requests};
use crate::database::{Sight, UnitOfWork};
use crate::id::{OptionId, QuoteLineId};
use crate::portal;
use crate::{Error, Invalid, Result};

/// Letters of a signature at the most.
const LONGEST_NAME: usize = 120;

/// What a client answers with.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The option chosen; none when none was.
    pub option: Option<OptionId>,
    /// Add-ons with how many of each.
    pub add_ons: Vec<(QuoteLineId, i64)>,
    /// The name as typed.
    pub name: String,
    /// Whether the consent was given.
    pub consents: bool,
    /// The sentence consented to.
    pub statement: String,
    /// The network address.
    pub address: String,
    /// The browser, as it names itself.
    pub browser: String,
}

/// What became of a yes.
#[derive(Clone, Debug)]
pub enum Acceptance {
    /// The trip is booked.
    Booked(Quote, Box<Trip>),
    /// The operator has yet to confirm.
    Awaiting(Quote),
    /// The same person had said the same yes before; nothing was changed.
    Known(Quote),
    /// The aircraft was sold meanwhile; staff are told. To be committed like the others.
    Taken(Quote),
}

/// Accepts a quote. Every fault of the form is named; a wrong state gives its own refusal.
pub async fn accept(
    work: &mut UnitOfWork<PortalUser>,
    quote: Quote,
    signature: Signature,
) -> Result<Acceptance> {
    must_approve(work, &quote)?;
    let sale = deals::hold(work, quote.deal_id).await?;
    let quote = sale.quote(quote.id)?;
    if is_said_again(work, &quote, &signature).await? {
        return Ok(Acceptance::Known(quote));
    }
    quote.answerable(work.now())?;
    must_lead_on(&sale, &quote, Refusal::Ended)?;
    // Staff's lines count for the price; they are read here and never shown.
    let contents = contents(work, &quote).await?;
    let chosen = check(&quote, &contents, &signature)?;
    let option = contents.options.iter().find(|option| option.id == chosen.option).ok_or(Error::NotFound)?;
    // Whoever else wants this aircraft at this moment waits here, and then finds our trip.
    let aircraft = work.one_for_update::<aircraft::row::Entity>(option.aircraft_id).await?;
    let taken = aircraft.status != AircraftStatus::Active
        || !trips::holds_of_flights(work, &contents.flights(&aircraft)).await?.is_empty();
    if taken {
        work.record(happened(Event::QuoteConflicted, &quote).with("aircraft", aircraft.registration.clone()))
            .await?;
        return Ok(Acceptance::Taken(quote));
    }
    let needs_approval = work
        .first(work.visible::<portal::row::Entity>())
        .await?
        .is_some_and(|portal| portal.require_approval);
    let status = if needs_approval { QuoteStatus::AwaitingConfirmation } else { QuoteStatus::Accepted };
    let quote = sign(work, quote, &chosen, signature, status).await?;
    close_siblings(work, &quote, &sale.quotes).await?;
    let happened = happened(Event::QuoteAccepted, &quote).with("aircraft", aircraft.model.clone());
    let happened = happened.with("amount_minor", chosen.total_minor).with("currency", quote.currency.code());
    work.record(happened.with("awaits", needs_approval)).await?;
    if needs_approval {
        return Ok(Acceptance::Awaiting(quote));
    }
    let trip = trips::book_from_quote(work, &quote, &contents.legs, aircraft.id).await?;
    deals::set_amount(work, quote.deal_id, chosen.total_minor).await?;
    deals::win(work, quote.deal_id).await?;
    if let Some(request) = quote.request_id {
        requests::mark_accepted(work, request).await?;
    }
    Ok(Acceptance::Booked(quote, Box::new(trip)))
}

/// Only a role that approves may answer; others see the quote and who can.
pub(super) fn must_approve(work: &UnitOfWork<PortalUser>, quote: &Quote) -> Result<()> {
    if work.by().may(Scope::Approves, quote.account_id) {
        Ok(())
    } else {
        Err(Error::Forbidden(Scope::Approves.as_str()))
    }
}

/// Whether this is the second press of a button that has done its work: the same person, the same option.
async fn is_said_again(work: &UnitOfWork<PortalUser>, quote: &Quote, signature: &Signature) -> Result<bool> {
    use activity::row::{Column, Entity};
    let accepted = matches!(quote.status, QuoteStatus::Accepted | QuoteStatus::AwaitingConfirmation);
    if !accepted || quote.chosen_option_id != signature.option {
        return Ok(false);
    }
    let mine = work
        .visible::<Entity>()
        .filter(Column::ObjectId.eq(quote.id.0))
        .filter(Column::Event.eq(Event::QuoteAccepted))
        .filter(Column::ActorId.eq(work.by().id().0));
    Ok(work.first(mine).await?.is_some())
}

struct Chosen {
    option: OptionId,
    add_ons: Vec<(QuoteLineId, i32)>,
    total_minor: i64,
}

fn check(quote: &Quote, contents: &Contents, signature: &Signature) -> Result<Chosen> {
    let mut wrong = Invalid::default();
    let option = match signature.option {
        Some(id) => Some(contents.options.iter().find(|option| option.id == id).ok_or(Error::NotFound)?),
        None => {
            wrong.add("option", "quotes-wrong-no-option");
            None
        }
    };
    let mut add_ons = Vec::new();
    let mut total = option.map(|option| Price {
        net_minor: option.total_minor - option.tax_minor,
        tax_minor: option.tax_minor,
    });
    for (id, quantity) in &signature.add_ons {
        // A line of an option is not to be had as an add-on: that id is as foreign as another quote's.
        let line = contents.add_ons().find(|line| line.id == *id).ok_or(Error::NotFound)?;
        match i32::try_from(*quantity).ok().filter(|quantity| (0..=line.max_quantity).contains(quantity)) {
            Some(0) => {}
            Some(quantity) if add_ons.iter().all(|(known, _)| known != id) => {
                total = total.and_then(|total| total.plus(add_on_price(line, quantity)?));
                add_ons.push((*id, quantity));
            }
            _ => wrong.add_with(
                format!("add.{id}"),
                "quotes-wrong-how-many",
                vec![("most", line.max_quantity.to_string())],
            ),
        }
    }
    let letters = signature.name.trim().chars().count();
    if letters == 0 {
        wrong.add("name", "quotes-wrong-no-name");
    } else if letters > LONGEST_NAME {
        wrong.add_with("name", "quotes-wrong-too-long", vec![("most", LONGEST_NAME.to_string())]);
    }
    if !signature.consents {
        wrong.add("consent", "quotes-wrong-no-consent");
    }
    wrong.check()?;
    let (Some(option), Some(total)) = (option, total) else {
        return Err(Error::Broken(format!("the total of {} does not fit", quote.reference())));
    };
    Ok(Chosen { option: option.id, add_ons, total_minor: total.gross_minor() })
}

/// The price of some of an add-on: so many times the price of one, as the page adds it up; nothing when it does not fit.
pub fn add_on_price(line: &lines::Model, quantity: i32) -> Option<Price> {
    Price::sum((0..quantity.max(0)).map(|_| line.price()))
}

async fn sign(
    work: &UnitOfWork<PortalUser>,
    quote: Quote,
    chosen: &Chosen,
    signature: Signature,
    status: QuoteStatus,
) -> Result<Quote> {
    for (line, quantity) in &chosen.add_ons {
        work.update(lines::ActiveModel {
            id: Set(*line),
            chosen_quantity: Set(*quantity),
            ..Default::default()
        })
        .await?;
    }
    let evidence = Evidence {
        name: signature.name.trim().to_owned(),
        statement: signature.statement,
        address: signature.address,
        browser: signature.browser,
        document_hash: quote.document_hash.clone().unwrap_or_default(),
        at: work.now(),
    };
    work.update(row::ActiveModel {
        id: Set(quote.id),
        status: Set(status),
        answered_at: Set(Some(work.now())),
        answered_by: Set(Some(work.by().name())),
        chosen_option_id: Set(Some(chosen.option)),
        accepted_total_minor: Set(Some(chosen.total_minor)),
        evidence: Set(Some(evidence)),
        updated_at: Set(work.now()),
        version: Set(quote.version + 1),
        ..Default::default()
    })
    .await
}
