//! Which FBO an account is brought to when nobody chose one (A25; decision 25).

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter};

use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, FboId};
use crate::people::accounts::preferred_fbos::{Column, Entity};

/// The preferred FBO of an account by airport (stable ident).
pub type Preferred = HashMap<String, FboId>;

/// What an account prefers, at every airport it has named.
pub async fn preferred_fbos<S: Sight>(sight: &S, account: AccountId) -> Result<Preferred>
where
    Entity: VisibleTo<S::By>,
{
    let rows = sight.all(sight.visible::<Entity>().filter(Column::AccountId.eq(account))).await?;
    Ok(rows.into_iter().map(|row| (row.airport, row.fbo_id)).collect())
}

/// Tells staff at which airports a trip has no FBO because the account prefers none.
pub(super) async fn tell_of_missing<P: Principal>(
    work: &mut UnitOfWork<P>,
    trip: &super::Trip,
    mut airports: Vec<String>,
) -> Result<()> {
    airports.sort_unstable();
    airports.dedup();
    if airports.is_empty() {
        return Ok(());
    }
    // Without the account: this is for staff only.
    let happened = Happened::to(Event::TripNeedsFbo, trip.id.0, trip.reference()).deal(trip.deal_id);
    work.record(happened.with("airports", airports.join(", "))).await
}
