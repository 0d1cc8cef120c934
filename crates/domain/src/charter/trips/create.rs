//! A trip is made by staff: from a request (P19), from a deal (A21), or freely for an account.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::plan::{Plan, settle};
use super::preferred::tell_of_missing;
use super::write::{insert_legs, insert_passengers, span};
use super::{Refusal, Stage, Trip, row};
use crate::access::permissions::ManageTrips;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::charter::deals::{Deal, DealStatus};
use crate::charter::requests::{self, Request, RequestStatus};
use crate::database::{Sight, UnitOfWork};
use crate::id::{RequestId, TripId};
use crate::people::accounts::Account;
use crate::people::contacts::Contact;
use crate::people::memberships;
use crate::workspaces::numbers::{self, Series};
use crate::{Error, Result};

/// What a new trip follows from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// Nothing but the account.
    Free,
    /// A request that is answered without a quote.
    Request(Box<Request>),
    /// A deal.
    Deal(Box<Deal>),
}

/// Whom a trip is for.
#[derive(Clone, Debug)]
pub struct Party {
    /// The account.
    pub account: Account,
    /// Who of it is asked.
    pub contact: Contact,
}

/// Writes a pending trip down; it takes no aircraft yet.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTrips>,
    party: &Party,
    origin: &Origin,
    plan: Plan,
) -> Result<Trip> {
    belongs(work, party).await?;
    // As it stands at this moment: an answer that comes in meanwhile waits, and then finds our trip.
    let asked = match origin {
        Origin::Request(request) => Some(work.one_for_update::<requests::row::Entity>(request.id).await?),
        Origin::Free | Origin::Deal(_) => None,
    };
    fits(work, party, origin, asked.as_ref()).await?;
    let plan = settle(work, party.account.id, plan, &[]).await?;
    let (starts_at, ends_at) = span(&plan.legs)?;
    let request = asked.as_ref().map(|request| request.id);
    let deal = match origin {
        Origin::Free | Origin::Request(_) => asked.as_ref().and_then(|request| request.deal_id),
        Origin::Deal(deal) => Some(deal.id),
    };
    let trip = work
        .insert(row::ActiveModel {
            id: Set(TripId::new(work.now())),
            number: Set(numbers::next(work, Series::Trip).await?),
            title: Set(plan.title.clone()),
            account_id: Set(party.account.id),
            contact_id: Set(party.contact.id),
            deal_id: Set(deal),
            request_id: Set(request),
            quote_id: Set(None),
            stage: Set(Stage::Pending),
            aircraft_id: Set(plan.aircraft),
            passenger_count: Set(plan.passenger_count),
            client_note: Set(plan.client_note.clone()),
            staff_note: Set(plan.staff_note.clone()),
            cancel_reason: Set(String::new()),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
            created_at: Set(work.now()),
            updated_at: Set(work.now()),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    insert_legs(work, trip.id, &plan.legs, false).await?;
    insert_passengers(work, trip.id, &plan).await?;
    let created = Happened::to(Event::TripCreated, trip.id.0, trip.reference()).deal(deal);
    // A sketch that the client does not see leaves no trace in their history either.
    work.record(if trip.is_told() { created.account(trip.account_id) } else { created }).await?;
    tell_of_missing(work, &trip, plan.missing).await?;
    if let Some(request) = asked.filter(|request| request.status.is_open()) {
        requests::review(work, request.id).await?;
    }
    Ok(trip)
}

async fn belongs(work: &UnitOfWork<Staff>, party: &Party) -> Result<()> {
    let seat = work
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(party.account.id))
        .filter(memberships::row::Column::ContactId.eq(party.contact.id));
    work.first(seat).await?.map(|_| ()).ok_or(Error::NotFound)
}

async fn fits(
    work: &UnitOfWork<Staff>,
    party: &Party,
    origin: &Origin,
    asked: Option<&Request>,
) -> Result<()> {
    if let Some(request) = asked {
        if request.account_id != party.account.id {
            return Err(Error::NotFound);
        }
        if !(request.status.is_open() || request.status == RequestStatus::Accepted) {
            return Err(Refusal::RequestOver.into());
        }
        return must_be_only_trip(work, request.id, None).await;
    }
    match origin {
        Origin::Deal(deal) if deal.account_id != party.account.id => Err(Error::NotFound),
        Origin::Deal(deal) if matches!(deal.status, DealStatus::Lost | DealStatus::Cancelled) => {
            Err(Refusal::DealOver.into())
        }
        _ => Ok(()),
    }
}

/// A request leads to one trip at a time; `except` is the one that is about to be it.
pub(super) async fn must_be_only_trip(
    work: &UnitOfWork<Staff>,
    request: RequestId,
    except: Option<TripId>,
) -> Result<()> {
    let others = work
        .visible::<row::Entity>()
        .filter(row::Column::RequestId.eq(request))
        .filter(row::Column::Stage.ne(Stage::Cancelled));
    let others = work.all(others).await?;
    if others.iter().all(|trip| Some(trip.id) == except) {
        Ok(())
    } else {
        Err(Refusal::RequestHasTrip.into())
    }
}
