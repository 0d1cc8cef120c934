//! What became of a request: its quotes and trips, as far as the one who looks sees them.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::access::VisibleTo;
use crate::charter::aircraft::{AircraftStatus, row as fleet};
use crate::charter::passengers::{Passenger, row as people};
use crate::charter::quotes::{self, Quote, QuoteStatus};
use crate::charter::trips::{self, Trip};
use crate::database::Sight;
use crate::id::{AccountId, RequestId};

/// The quotes and trips of a request, newest first; two statements. Replaced quotes are left out.
pub async fn linked<S: Sight>(sight: &S, request: RequestId) -> Result<(Vec<Quote>, Vec<Trip>)>
where
    quotes::row::Entity: VisibleTo<S::By>,
    trips::row::Entity: VisibleTo<S::By>,
{
    let quotes = sight
        .visible::<quotes::row::Entity>()
        .filter(quotes::row::Column::RequestId.eq(request))
        .filter(quotes::row::Column::Status.ne(QuoteStatus::Superseded))
        .order_by_desc(quotes::row::Column::CreatedAt)
        .limit(20);
    let trips = sight
        .visible::<trips::row::Entity>()
        .filter(trips::row::Column::RequestId.eq(request))
        .order_by_desc(trips::row::Column::CreatedAt)
        .limit(20);
    Ok((sight.all(quotes).await?, sight.all(trips).await?))
}

/// The classes that the fleet is sold as, by name.
pub async fn categories<S: Sight>(sight: &S) -> Result<Vec<String>>
where
    fleet::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<fleet::Entity>()
        .filter(fleet::Column::Status.ne(AircraftStatus::Inactive))
        .select_only()
        .column(fleet::Column::Category)
        .distinct()
        .order_by_asc(fleet::Column::Category);
    Ok(select.into_tuple::<String>().all(sight.connection()).await?)
}

/// Everybody of an account who can be ticked as a passenger, by name; at most 500.
pub async fn directory<S: Sight>(sight: &S, account: AccountId) -> Result<Vec<Passenger>>
where
    people::Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<people::Entity>()
        .filter(people::Column::AccountId.eq(account))
        .filter(people::Column::ArchivedAt.is_null())
        .order_by_asc(people::Column::LastName)
        .order_by_asc(people::Column::FirstName)
        .limit(500);
    sight.all(select).await
}
