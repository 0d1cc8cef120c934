//! A new quote, from what a client asked for or from a deal without a request: legs, people and price as far as known.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::rate_card::{self, Flown, RateWords, flying};
use super::read::read;
use super::valid_until::usual_valid_until;
use super::{Contents, Quote, QuoteStatus, Refusal, TypedLeg, TypedQuote, row, save};
use crate::access::{Authorized, Staff, permissions::ManageQuotes};
use crate::activity::{Event, Happened};
use crate::charter::aircraft::{self, Aircraft, AircraftStatus};
use crate::charter::deals::{Deal, DealStatus};
use crate::charter::requests::{self, Request, legs};
use crate::charter::{airports, trips};
use crate::database::{Sight, UnitOfWork};
use crate::id::{ContactId, QuoteId};
use crate::people::{contacts, memberships};
use crate::workspaces::Workspace;
use crate::workspaces::numbers::{self, Series};
use crate::{Error, Invalid, Result};

/// Drafts a quote for a deal, with the legs and people of its request, one option for the aircraft that fits best and the
/// house's terms. A request without a deal, and a deal that is closed, have no quote.
pub async fn draft(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageQuotes>,
    deal: &Deal,
    request: Option<&Request>,
    house: &Workspace,
    words: &RateWords,
) -> Result<Quote> {
    if deal.status != DealStatus::Open {
        return Err(Refusal::DealClosed.into());
    }
    if request.is_some_and(|request| request.deal_id != Some(deal.id)) {
        return Err(Error::NotFound);
    }
    let legs = match request {
        Some(request) => requests::find_legs(work, request.id).await?,
        None => Vec::new(),
    };
    let contact = contact_of(work, deal, request).await?;
    let departs_at = legs.first().map_or_else(|| work.now().plus_days(7), |leg| leg.departs_at);
    let passenger_count = request.map_or(1, |request| request.passenger_count.max(1));
    let carrier = [house.legal_name.as_str(), house.certificate_no.as_str()];
    let carrier: Vec<&str> = carrier.into_iter().filter(|text| !text.is_empty()).collect();
    let quote = work
        .insert(row::ActiveModel {
            id: Set(QuoteId::new(work.now())),
            number: Set(numbers::next(work, Series::Quote).await?),
            revision: Set(1),
            deal_id: Set(deal.id),
            request_id: Set(request.map(|request| request.id)),
            account_id: Set(deal.account_id),
            contact_id: Set(contact),
            title: Set(deal.name.clone()),
            status: Set(QuoteStatus::Draft),
            currency: Set(house.currency),
            passenger_count: Set(passenger_count),
            intro: Set(String::new()),
            terms: Set(house.quote_terms.clone()),
            carrier: Set(carrier.join(", ")),
            valid_until: Set(usual_valid_until(departs_at, &house.time_zone, work.now())),
            from_total_minor: Set(0),
            departs_at: Set(departs_at),
            answer_note: Set(String::new()),
            created_at: Set(work.now()),
            updated_at: Set(work.now()),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    let drafted = Happened::to(Event::QuoteDrafted, quote.id.0, quote.reference()).account(quote.account_id);
    work.record(drafted.deal(Some(deal.id))).await?;
    if legs.is_empty() {
        return Ok(quote);
    }
    let typed = begun(work, &quote, request, &legs, house, words).await?;
    match save(work, by, quote.clone(), &typed, &house.time_zone).await {
        // A request may ask for what no quote can hold, such as a leg in the past by now; the builder says so (`unfilled`).
        Err(Error::Invalid(_)) => Ok(quote),
        saved => saved,
    }
}

/// What a draft that nobody has saved yet would hold of its request, and why that could not be stored; none when the
/// draft holds it, or has no request.
pub async fn unfilled<S: Sight<By = Staff>>(
    sight: &S,
    quote: &Quote,
    contents: &Contents,
    house: &Workspace,
    words: &RateWords,
) -> Result<Option<(TypedQuote, Invalid)>> {
    let is_new = quote.status == QuoteStatus::Draft && quote.version == 1;
    let Some(request) = quote.request_id.filter(|_| is_new && *contents == Contents::default()) else {
        return Ok(None);
    };
    let request = sight.one::<requests::row::Entity>(request).await?;
    let legs = requests::find_legs(sight, request.id).await?;
    if legs.is_empty() {
        return Ok(None);
    }
    let typed = begun(sight, quote, Some(&request), &legs, house, words).await?;
    match read(&typed, quote.currency, &house.time_zone, sight.now()) {
        Err(Error::Invalid(wrong)) => Ok(Some((typed, wrong))),
        Err(other) => Err(other),
        Ok(_) => Ok(Some((typed, Invalid::default()))),
    }
}

/// The form of a new draft: the legs asked for, and a first option for the aircraft that fits best.
async fn begun<S: Sight<By = Staff>>(
    sight: &S,
    quote: &Quote,
    request: Option<&Request>,
    legs: &[legs::Model],
    house: &Workspace,
    words: &RateWords,
) -> Result<TypedQuote> {
    let flown: Vec<Flown> = legs.iter().filter_map(flown).collect();
    let mut typed = TypedQuote::of(quote, &Contents::default(), &house.time_zone);
    typed.legs = legs
        .iter()
        .map(|leg| TypedLeg::at(&leg.from_airport, &leg.to_airport, &leg.departs_local, leg.departs_at))
        .collect();
    typed.options = best_fit(sight, &flown, quote.passenger_count, request)
        .await?
        .map(|aircraft| rate_card::option(&flown, &aircraft, quote.currency, &house.country, words))
        .into_iter()
        .collect();
    Ok(typed)
}

/// A leg to be priced; none when an airport of it is no longer known.
fn flown(leg: &legs::Model) -> Option<Flown> {
    let (from, to) = (airports::find(&leg.from_airport)?, airports::find(&leg.to_airport)?);
    Some(Flown { from, to, departs_at: leg.departs_at })
}

async fn contact_of(work: &UnitOfWork<Staff>, deal: &Deal, request: Option<&Request>) -> Result<ContactId> {
    if let Some(contact) = request.map(|request| request.contact_id).or(deal.contact_id) {
        return Ok(contact);
    }
    let seats = work
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(deal.account_id));
    let people: Vec<ContactId> =
        work.all(seats.limit(100)).await?.into_iter().map(|seat| seat.contact_id).collect();
    let active = work
        .visible::<contacts::row::Entity>()
        .filter(contacts::row::Column::Id.is_in(people))
        .filter(contacts::row::Column::Active.eq(true))
        .order_by_asc(contacts::row::Column::Id);
    work.first(active).await?.map(|contact| contact.id).ok_or_else(|| Refusal::NoContact.into())
}

/// The aircraft asked for, else the one that takes everybody over the longest leg, is free and costs least; without such
/// a one, the one with the most seats.
async fn best_fit<S: Sight<By = Staff>>(
    sight: &S,
    legs: &[Flown],
    seats: i32,
    request: Option<&Request>,
) -> Result<Option<Aircraft>> {
    use aircraft::row::{Column, Entity};
    let fleet =
        sight.visible::<Entity>().filter(Column::Status.eq(AircraftStatus::Active)).order_by_asc(Column::Id);
    let fleet = sight.all(fleet.limit(200)).await?;
    if let Some(asked) = request.and_then(|request| request.aircraft_id)
        && let Some(aircraft) = fleet.iter().find(|aircraft| aircraft.id == asked)
    {
        return Ok(Some(aircraft.clone()));
    }
    let longest = legs
        .iter()
        .map(|leg| airports::distance_nm(leg.from.position(), leg.to.position()))
        .fold(0.0, f64::max);
    let mut fitting: Vec<&Aircraft> = fleet
        .iter()
        .filter(|aircraft| aircraft.seats >= seats && f64::from(aircraft.range_nm) >= longest)
        .collect();
    fitting.sort_by_key(|aircraft| {
        let (on_board, empty) = flying(legs, aircraft);
        aircraft.hourly_rate_minor.saturating_mul(on_board + empty)
    });
    for aircraft in &fitting {
        let flights: Vec<trips::Flight> = legs
            .iter()
            .map(|leg| {
                let lands = trips::estimated_arrival(leg.from, leg.to, leg.departs_at, Some(aircraft));
                (aircraft.id, leg.departs_at, lands)
            })
            .collect();
        if trips::holds_of_flights(sight, &flights).await?.is_empty() {
            return Ok(Some((*aircraft).clone()));
        }
    }
    Ok(fitting.first().copied().or_else(|| fleet.iter().max_by_key(|aircraft| aircraft.seats)).cloned())
}
