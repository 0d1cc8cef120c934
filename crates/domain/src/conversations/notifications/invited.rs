//! What waits for somebody who is invited: the account they are to act for, and its next trip.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::Result;
use crate::access::{Scope, System};
use crate::charter::trips::{self, Stage, Trip};
use crate::database::{Reader, Sight};
use crate::id::{AccountId, ContactId};
use crate::people::memberships::{Membership, Sees};
use crate::people::{accounts, memberships};

/// What waits inside.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// The account they act for, when it is exactly one.
    pub account: Option<String>,
    /// The next confirmed trip that they would see, with its legs.
    pub next_trip: Option<(Trip, Vec<trips::legs::Model>)>,
}

/// What waits for a contact.
pub async fn invited_to(reader: &Reader<System>, contact: ContactId) -> Result<Waiting> {
    use memberships::row::{Column, Entity};
    let theirs = reader
        .visible::<Entity>()
        .filter(Column::ContactId.eq(contact))
        .filter(memberships::current(reader.now()));
    let seats = reader.all(theirs).await?;
    let accounts = reader
        .visible::<accounts::row::Entity>()
        .filter(accounts::row::Column::Id.is_in(seats.iter().map(|seat| seat.account_id)))
        .filter(accounts::row::Column::Active.eq(true));
    let accounts = reader.all(accounts).await?;
    let sees_trips = |id: AccountId| {
        let whole = |seat: &Membership| seat.opens(Scope::Trips) && seat.sees == Sees::All;
        seats.iter().any(|seat| seat.account_id == id && whole(seat))
    };
    let with_trips: Vec<AccountId> =
        accounts.iter().map(|account| account.id).filter(|id| sees_trips(*id)).collect();
    let account = match accounts.as_slice() {
        [only] => Some(only.name.clone()),
        _ => None,
    };
    Ok(Waiting { account, next_trip: next_trip(reader, with_trips).await? })
}

async fn next_trip(
    reader: &Reader<System>,
    accounts: Vec<AccountId>,
) -> Result<Option<(Trip, Vec<trips::legs::Model>)>> {
    use trips::{legs, row};
    if accounts.is_empty() {
        return Ok(None);
    }
    let next = reader
        .visible::<row::Entity>()
        .filter(row::Column::AccountId.is_in(accounts))
        .filter(row::Column::Stage.is_in([Stage::Booked, Stage::Dispatched]))
        .filter(row::Column::StartsAt.gt(reader.now()))
        .filter(row::Column::Private.eq(false))
        .order_by_asc(row::Column::StartsAt);
    let Some(trip) = reader.first(next).await? else { return Ok(None) };
    let of_trip = reader
        .visible::<legs::Entity>()
        .filter(legs::Column::TripId.eq(trip.id))
        .order_by_asc(legs::Column::Seq);
    let of_trip = reader.all(of_trip).await?;
    Ok(Some((trip, of_trip)))
}
