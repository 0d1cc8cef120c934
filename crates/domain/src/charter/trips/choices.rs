//! What there is to choose from when a trip is written: the fleet, the FBOs at its airports, the account's passengers.

use sea_orm::{
    ColumnTrait, ConnectionTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{Trip, row};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::charter::aircraft::{Aircraft, row as aircraft};
use crate::charter::fbos::{Fbo, row as fbos};
use crate::charter::passengers::{Passenger, row as passengers};
use crate::database::Sight;
use crate::id::{AccountId, TripId};
use crate::people::accounts::{Account, preferred_fbos, row as accounts};
use crate::people::contacts::{Contact, row as contacts};
use crate::people::memberships::row as memberships;

/// Every aircraft, by tail number; at most 500.
pub async fn fleet<S: Sight>(sight: &S) -> Result<Vec<Aircraft>>
where
    aircraft::Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<aircraft::Entity>().order_by_asc(aircraft::Column::Registration).limit(500);
    sight.all(select).await
}

/// The FBOs at these airports (stable idents), by name, each with whether the account prefers it there.
pub async fn fbos_for<S: Sight<By = Staff>>(
    sight: &S,
    account: AccountId,
    airports: &[&str],
) -> Result<Vec<(Fbo, bool)>> {
    let preferred = sight
        .visible::<preferred_fbos::Entity>()
        .filter(preferred_fbos::Column::AccountId.eq(account))
        .select_only()
        .column(preferred_fbos::Column::FboId);
    let select = sight
        .visible::<fbos::Entity>()
        .filter(fbos::Column::Airport.is_in(airports.iter().copied()))
        .column_as(fbos::Column::Id.in_subquery(preferred.into_query()), "preferred")
        .order_by_asc(fbos::Column::Name)
        .limit(500);
    let rows = sight.connection().query_all(&select.into_query()).await?;
    let mut fbos = Vec::new();
    for row in &rows {
        fbos.push((Fbo::from_query_result(row, "")?, row.try_get("", "preferred")?));
    }
    Ok(fbos)
}

/// The passengers of an account, archived ones as well, by last name; at most 500.
pub async fn directory_of<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<Passenger>> {
    let select = sight
        .visible::<passengers::Entity>()
        .filter(passengers::Column::AccountId.eq(account))
        .order_by_asc(passengers::Column::LastName)
        .order_by_asc(passengers::Column::FirstName)
        .limit(500);
    sight.all(select).await
}

/// The active contacts of an account, by last name; at most 200.
pub async fn contacts_of<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<Contact>> {
    use sea_orm::{EntityTrait, JoinType, RelationDef};
    let seats: RelationDef = memberships::Entity::belongs_to(contacts::Entity)
        .from(memberships::Column::ContactId)
        .to(contacts::Column::Id)
        .into();
    let select = sight
        .visible::<contacts::Entity>()
        .join(JoinType::InnerJoin, seats.rev())
        .filter(memberships::Column::AccountId.eq(account))
        .filter(contacts::Column::Active.eq(true))
        .order_by_asc(contacts::Column::LastName)
        .order_by_asc(contacts::Column::FirstName)
        .limit(200);
    sight.all(select).await
}

/// Active accounts whose name holds these words (all when empty), by name; at most 25.
pub async fn accounts_named<S: Sight<By = Staff>>(sight: &S, words: &str) -> Result<Vec<Account>> {
    let mut select = sight.visible::<accounts::Entity>().filter(accounts::Column::Active.eq(true));
    let words = words.trim().to_lowercase();
    if !words.is_empty() {
        select = select.filter(accounts::Column::SearchText.contains(&words));
    }
    sight.all(select.order_by_asc(accounts::Column::Name).limit(25)).await
}

/// The trips with these ids.
pub async fn by_ids<S: Sight>(sight: &S, ids: impl IntoIterator<Item = TripId>) -> Result<Vec<Trip>>
where
    row::Entity: VisibleTo<S::By>,
{
    sight.all(sight.visible::<row::Entity>().filter(row::Column::Id.is_in(ids))).await
}

/// The names of these accounts.
pub async fn account_names<S: Sight<By = Staff>>(
    sight: &S,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<std::collections::HashMap<AccountId, String>> {
    let select = sight.visible::<accounts::Entity>().filter(accounts::Column::Id.is_in(ids));
    Ok(sight.all(select).await?.into_iter().map(|one| (one.id, one.name)).collect())
}
