//! Keeps a request that was read and checked, opens its deal and tells whoever waits for it.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use super::asked::{self, Asked, KnownLeg, MOST_PASSENGERS};
use super::row::{ActiveModel, Column, Entity};
use super::{Flexibility, Refusal, Request, RequestSource, RequestStatus, legs, moved, passengers};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::charter::{aircraft, deals, passengers as directory};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::{AccountId, ContactId, PassengerId, RequestId, RequestLegId, StaffId};
use crate::outbox::Task;
use crate::search_text::folded;
use crate::time::Instant;
use crate::workspaces::numbers::{self, Series};

/// An equal request within this time is asked about (decision 45), in minutes.
const EQUAL_WITHIN_MINUTES: i64 = 10;
/// The longest note, in letters.
const LONGEST_NOTE: usize = 4_000;
/// The longest aircraft preference, in letters.
const LONGEST_PREFERENCE: usize = 200;

/// For whom a request is kept, and how it came.
pub(super) struct Filing {
    pub account: AccountId,
    pub contact: ContactId,
    pub source: RequestSource,
    pub assignee: Option<StaffId>,
    pub draft: Option<Request>,
}

struct Read {
    legs: Vec<KnownLeg>,
    flexibility: Flexibility,
    passenger_count: i32,
    passengers: Vec<PassengerId>,
    new_passengers: Vec<(String, String)>,
}

/// Checks, numbers and keeps a request.
pub(super) async fn file<P: Principal>(
    work: &mut UnitOfWork<P>,
    filing: Filing,
    asked: &Asked,
) -> Result<Request>
where
    Entity: VisibleTo<P>,
    legs::Entity: VisibleTo<P>,
    passengers::Entity: VisibleTo<P>,
    directory::row::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
{
    let read = read(work, filing.account, asked).await?;
    if !asked.again
        && let Some(equal) = equal_just_now(work, filing.account, &read).await?
    {
        return Err(Refusal::SentJustNow { number: equal.reference() }.into());
    }
    let request = keep(work, filing, asked, &read).await?;
    keep_legs(work, request.id, &read.legs).await?;
    let flying = keep_passengers(work, &request, &read).await?;
    let deal = deals::open_for_request(work, &request).await?;
    let request = Request { deal_id: Some(deal.id), ..request };
    let happened = moved::happened(Event::RequestSubmitted, &request)
        .with("route", route_of(&read.legs))
        .with("passengers", request.passenger_count.max(i32::try_from(flying).unwrap_or(0)));
    work.record(happened).await?;
    expire_later(work, &request, read.legs.last().map_or(request.departs_at, |leg| leg.departs_at)).await?;
    Ok(request)
}

/// Asks for the request to be looked at again once its last leg is in the past.
pub(super) async fn expire_later<P: Principal>(
    work: &mut UnitOfWork<P>,
    request: &Request,
    last: Instant,
) -> Result<()> {
    let task = Task::ExpireRequest { request: request.id };
    work.enqueue_at(task, &format!("expire-request:{}:{}", request.id, last.0), last.plus_minutes(1)).await
}

/// Puts legs in place of the ones a request has.
pub(super) async fn replace_legs<P: Principal>(
    work: &UnitOfWork<P>,
    request: RequestId,
    known: &[KnownLeg],
) -> Result<()>
where
    legs::Entity: VisibleTo<P>,
{
    let old = work.all(work.visible::<legs::Entity>().filter(legs::Column::RequestId.eq(request))).await?;
    for leg in old {
        work.delete(leg.into_active_model()).await?;
    }
    keep_legs(work, request, known).await
}

/// Where the legs lead, as a name: `KTEB → KPBI → KTEB`.
pub(super) fn route_of(legs: &[KnownLeg]) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for leg in legs {
        if codes.last() != Some(&leg.from.ident) {
            codes.push(leg.from.ident);
        }
        codes.push(leg.to.ident);
    }
    codes.join(" → ")
}

async fn read<P: Principal>(work: &UnitOfWork<P>, account: AccountId, asked: &Asked) -> Result<Read>
where
    directory::row::Entity: VisibleTo<P>,
    aircraft::row::Entity: VisibleTo<P>,
{
    let mut invalid = Invalid::default();
    let legs = asked::read_legs(&asked.legs, work.now(), &mut invalid);
    if asked.flexibility.is_none() {
        invalid.add("flexibility", "shell-choose-one");
    }
    let passenger_count = asked.passenger_count.unwrap_or(0);
    let mut passengers = asked.passengers.clone();
    passengers.sort_unstable();
    passengers.dedup();
    let known = known_passengers(work, account, &passengers).await?;
    if known != passengers.len() {
        invalid.add("passengers", "requests-passenger-unknown");
    }
    let new_passengers = new_names(&asked.new_passengers, &mut invalid);
    let named = i32::try_from(passengers.len() + new_passengers.len()).unwrap_or(i32::MAX);
    if !(1..=MOST_PASSENGERS).contains(&passenger_count) {
        invalid.add("passenger_count", "requests-passenger-count");
    } else if named > passenger_count {
        invalid.add_with(
            "passenger_count",
            "requests-more-passengers-than-seats",
            vec![("named", named.to_string())],
        );
    }
    if asked.notes.chars().count() > LONGEST_NOTE {
        invalid.add("notes", "requests-note-too-long");
    }
    if asked.aircraft_preference.chars().count() > LONGEST_PREFERENCE {
        invalid.add("aircraft_preference", "requests-note-too-long");
    }
    if let Some(aircraft) = asked.aircraft {
        work.one::<aircraft::row::Entity>(aircraft).await?;
    }
    invalid.check()?;
    let flexibility = asked.flexibility.unwrap_or(Flexibility::Fixed);
    Ok(Read { legs, flexibility, passenger_count, passengers, new_passengers })
}

async fn known_passengers<P: Principal>(
    work: &UnitOfWork<P>,
    account: AccountId,
    asked: &[PassengerId],
) -> Result<usize>
where
    directory::row::Entity: VisibleTo<P>,
{
    use directory::row::Column as Passenger;
    if asked.is_empty() {
        return Ok(0);
    }
    let select = work
        .visible::<directory::row::Entity>()
        .filter(Passenger::AccountId.eq(account))
        .filter(Passenger::ArchivedAt.is_null())
        .filter(Passenger::Id.is_in(asked.iter().copied()));
    Ok(work.all(select).await?.len())
}

fn new_names(names: &[String], invalid: &mut Invalid) -> Vec<(String, String)> {
    let mut read = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        match name.rsplit_once(char::is_whitespace) {
            Some((first, last)) if name.chars().count() <= 120 => {
                read.push((first.trim().to_owned(), last.to_owned()))
            }
            _ => invalid.add_with(
                "new_passengers",
                "requests-passenger-name",
                vec![("name", name.chars().take(60).collect())],
            ),
        }
    }
    read
}

async fn equal_just_now<P: Principal>(
    work: &UnitOfWork<P>,
    account: AccountId,
    read: &Read,
) -> Result<Option<Request>>
where
    Entity: VisibleTo<P>,
    legs::Entity: VisibleTo<P>,
{
    let Some(first) = read.legs.first() else { return Ok(None) };
    let select = work
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(Column::SubmittedAt.gt(work.now().plus_minutes(-EQUAL_WITHIN_MINUTES)))
        .filter(Column::DepartsAt.eq(first.departs_at))
        .filter(Column::PassengerCount.eq(read.passenger_count))
        .order_by_desc(Column::SubmittedAt)
        .limit(5);
    for candidate in work.all(select).await? {
        if !candidate.status.is_open() {
            continue;
        }
        let legs = super::find_legs(work, candidate.id).await?;
        let same = legs.len() == read.legs.len()
            && legs.iter().zip(&read.legs).all(|(old, new)| {
                old.from_airport == new.from.ident
                    && old.to_airport == new.to.ident
                    && old.departs_at == new.departs_at
            });
        if same {
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}

async fn keep<P: Principal>(
    work: &UnitOfWork<P>,
    filing: Filing,
    asked: &Asked,
    read: &Read,
) -> Result<Request>
where
    Entity: VisibleTo<P>,
{
    let now = work.now();
    let number = numbers::next(work, Series::Request).await?;
    let departs_at = read.legs.first().map_or(now, |leg| leg.departs_at);
    let mut row = ActiveModel {
        number: Set(number),
        account_id: Set(filing.account),
        contact_id: Set(filing.contact),
        source: Set(filing.source),
        status: Set(RequestStatus::Requested),
        kind: Set(asked::kind_of(&read.legs)),
        flexibility: Set(read.flexibility),
        passenger_count: Set(read.passenger_count),
        aircraft_preference: Set(asked.aircraft_preference.trim().to_owned()),
        aircraft_id: Set(asked.aircraft),
        services: Set(asked.services.clone()),
        notes: Set(asked.notes.trim().to_owned()),
        assignee_id: Set(filing.assignee),
        draft: Set(None),
        departs_at: Set(departs_at),
        submitted_at: Set(Some(now)),
        updated_at: Set(now),
        ..Default::default()
    };
    if let Some(draft) = filing.draft {
        row.id = sea_orm::ActiveValue::Unchanged(draft.id);
        row.version = Set(draft.version + 1);
        return work.update(row).await;
    }
    row.id = Set(RequestId::new(now));
    row.created_at = Set(now);
    row.deal_id = Set(None);
    row.end_reason = Set(String::new());
    row.version = Set(1);
    work.insert(row).await
}

async fn keep_legs<P: Principal>(work: &UnitOfWork<P>, request: RequestId, known: &[KnownLeg]) -> Result<()> {
    let rows = known
        .iter()
        .zip(0..)
        .map(|(leg, seq)| legs::ActiveModel {
            id: Set(RequestLegId::new(work.now())),
            request_id: Set(request),
            seq: Set(seq),
            from_airport: Set(leg.from.ident.to_owned()),
            to_airport: Set(leg.to.ident.to_owned()),
            departs_local: Set(leg.departs_local.clone()),
            departs_at: Set(leg.departs_at),
            ..Default::default()
        })
        .collect();
    work.insert_all(rows).await
}

/// Ties the passengers to the request, those typed in by name as new entries of the directory; answers how many.
async fn keep_passengers<P: Principal>(
    work: &mut UnitOfWork<P>,
    request: &Request,
    read: &Read,
) -> Result<usize> {
    let mut flying = read.passengers.clone();
    for (first, last) in &read.new_passengers {
        let now = work.now();
        let passenger = work
            .insert(directory::row::ActiveModel {
                id: Set(PassengerId::new(now)),
                account_id: Set(request.account_id),
                first_name: Set(first.clone()),
                middle_name: Set(String::new()),
                last_name: Set(last.clone()),
                email: Set(None),
                phone: Set(None),
                born_on: Set(None),
                notes: Set(String::new()),
                search_text: Set(folded([first.as_str(), last.as_str()])),
                archived_at: Set(None),
                created_at: Set(now),
                updated_at: Set(now),
                version: Set(1),
                ..Default::default()
            })
            .await?;
        work.record(
            Happened::to(Event::PassengerCreated, passenger.id.0, passenger.name())
                .account(request.account_id),
        )
        .await?;
        flying.push(passenger.id);
    }
    let rows: Vec<passengers::ActiveModel> = flying
        .iter()
        .map(|passenger| passengers::ActiveModel {
            request_id: Set(request.id),
            passenger_id: Set(*passenger),
            ..Default::default()
        })
        .collect();
    work.insert_all(rows).await?;
    Ok(flying.len())
}
