//! The people around a quote, as its client may know them: who sent it, and who can answer it.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::Quote;
use crate::Result;
use crate::access::{Scope, System, VisibleTo};
use crate::charter::trips;
use crate::database::Sight;
use crate::id::ContactId;
use crate::people::{contacts, memberships, staff};

/// The name of whoever sent it.
pub async fn sender<S: Sight<By = System>>(sight: &S, quote: &Quote) -> Result<Option<String>> {
    match quote.sent_by {
        Some(id) => Ok(Some(sight.one::<staff::row::Entity>(id).await?.name)),
        None => Ok(None),
    }
}

/// The names of those whose place in the account answers quotes.
pub async fn approvers<S: Sight<By = System>>(sight: &S, quote: &Quote) -> Result<Vec<String>> {
    let seats = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(quote.account_id))
        .filter(memberships::opening(Scope::Approves))
        .filter(memberships::current(sight.now()));
    let people: Vec<ContactId> = sight.all(seats).await?.into_iter().map(|seat| seat.contact_id).collect();
    let people = sight
        .visible::<contacts::row::Entity>()
        .filter(contacts::row::Column::Id.is_in(people))
        .filter(contacts::row::Column::Active.eq(true))
        .order_by_asc(contacts::row::Column::LastName);
    Ok(sight.all(people).await?.iter().map(contacts::Contact::name).collect())
}

/// The trip that came of it, once there is one.
pub async fn trip_of<S: Sight>(sight: &S, quote: &Quote) -> Result<Option<trips::Trip>>
where
    trips::row::Entity: VisibleTo<S::By>,
{
    sight.first(sight.visible::<trips::row::Entity>().filter(trips::row::Column::QuoteId.eq(quote.id))).await
}
