//! What staff need around a draft: the deal and request behind it, the people of the account, the fleet, and what stands in the way.

use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use super::{Contents, Quote, contents, lines, options, row};
use crate::Result;
use crate::access::Staff;
use crate::charter::aircraft::{self, Aircraft, AircraftStatus};
use crate::charter::deals::{self, Deal};
use crate::charter::requests::{self, Request};
use crate::charter::trips::{self, Hold};
use crate::database::Sight;
use crate::id::{DealId, RequestId};
use crate::people::contacts::{self, Contact};
use crate::people::memberships;
use crate::people::portal_users::{self, PortalUserStatus};

/// The deal of a request, or of its own id, with the newest request behind it.
pub async fn behind<S: Sight<By = Staff>>(
    sight: &S,
    request: Option<RequestId>,
    deal: Option<DealId>,
) -> Result<(Deal, Option<Request>)> {
    use requests::row::{Column, Entity};
    let request = match (request, deal) {
        (Some(id), _) => Some(sight.one::<Entity>(id).await?),
        (None, Some(deal)) => {
            sight
                .first(sight.visible::<Entity>().filter(Column::DealId.eq(deal)).order_by_desc(Column::Id))
                .await?
        }
        (None, None) => None,
    };
    let id = request.as_ref().and_then(|request| request.deal_id).or(deal).ok_or(crate::Error::NotFound)?;
    Ok((sight.one::<deals::row::Entity>(id).await?, request))
}

/// The quotes of a deal, the newest first.
pub async fn of_deal<S: Sight<By = Staff>>(sight: &S, deal: DealId) -> Result<Vec<Quote>> {
    sight
        .all(
            sight
                .visible::<row::Entity>()
                .filter(row::Column::DealId.eq(deal))
                .order_by_desc(row::Column::Id)
                .limit(100),
        )
        .await
}

/// Somebody a quote can be for.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Who.
    pub contact: Contact,
    /// Whether they get into the portal, or have an invitation to it.
    pub has_access: bool,
}

/// The active people who act for the account of a quote, by name, and whoever it is for at the moment in any case; one
/// statement.
pub async fn people<S: Sight<By = Staff>>(sight: &S, quote: &Quote) -> Result<Vec<Recipient>> {
    use contacts::row::{Column, Entity};
    let seats = sight
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::AccountId.eq(quote.account_id))
        .select_only()
        .column(memberships::row::Column::ContactId);
    let users = sight
        .visible::<portal_users::row::Entity>()
        .filter(
            portal_users::row::Column::Status.is_in([PortalUserStatus::Active, PortalUserStatus::Invited]),
        )
        .select_only()
        .column(portal_users::row::Column::ContactId);
    let acts = Column::Active.eq(true).and(Column::Id.in_subquery(seats.into_query()));
    let select = sight
        .visible::<Entity>()
        .filter(acts.or(Column::Id.eq(quote.contact_id)))
        .column_as(Column::Id.in_subquery(users.into_query()), "has_access")
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .limit(200);
    let mut people = Vec::new();
    for row in sight.connection().query_all(&select.into_query()).await? {
        let contact = Contact::from_query_result(&row, "")?;
        people.push(Recipient { contact, has_access: row.try_get("", "has_access")? });
    }
    Ok(people)
}

/// Everything in a draft, and the aircraft that can be offered, by type and tail.
pub async fn contents_and_fleet<S: Sight<By = Staff>>(
    sight: &S,
    quote: &Quote,
) -> Result<(Contents, Vec<Aircraft>)> {
    use aircraft::row::{Column, Entity};
    let id = quote.id;
    // The fleet with the options that name it: one statement instead of one for each.
    let offered = Entity::belongs_to(options::Entity)
        .from(Column::Id)
        .to(options::Column::AircraftId)
        .on_condition(move |_, option| Expr::col((option, options::Column::QuoteId)).eq(id).into_condition());
    let rows = sight
        .visible::<Entity>()
        .join(JoinType::LeftJoin, offered.into())
        .filter(Column::Status.eq(AircraftStatus::Active).or(options::Column::Id.is_not_null()))
        .order_by_asc(Column::Model)
        .order_by_asc(Column::Registration)
        .limit(200)
        .select_also(options::Entity)
        .all(sight.connection())
        .await?;
    let mut fleet: Vec<Aircraft> = Vec::new();
    let mut offers: Vec<(options::Model, Aircraft)> = Vec::new();
    for (aircraft, option) in rows {
        if aircraft.status == AircraftStatus::Active && fleet.iter().all(|one| one.id != aircraft.id) {
            fleet.push(aircraft.clone());
        }
        offers.extend(option.map(|option| (option, aircraft)));
    }
    offers.sort_by_key(|(option, _)| option.seq);
    let (options, aircraft) = offers.into_iter().unzip();
    let (legs, lines) = contents::legs_and_lines(sight, quote, sight.visible::<lines::Entity>()).await?;
    Ok((Contents { legs, options, lines, aircraft }, fleet))
}

/// What keeps the aircraft of a quote from flying it; one statement.
pub async fn conflicts<S: Sight<By = Staff>>(sight: &S, contents: &Contents) -> Result<Vec<Hold>> {
    let flights: Vec<trips::Flight> =
        contents.aircraft.iter().flat_map(|aircraft| contents.flights(aircraft)).collect();
    trips::holds_of_flights(sight, &flights).await
}
