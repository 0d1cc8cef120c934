//! A trip with everything it names, in as few questions as a page may ask.

use sea_orm::sea_query::{Alias, Expr, IntoIden};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::{Trip, legs, passengers as aboard, row};
use crate::access::{Staff, VisibleTo};
use crate::charter::aircraft::{AircraftStatus, row as aircraft};
use crate::charter::fbos::row as fbos;
use crate::charter::passengers::{Passenger, row as passengers};
use crate::database::Sight;
use crate::id::TripId;
use crate::people::accounts::row as accounts;
use crate::people::contacts::row as contacts;
use crate::{Error, Result};

/// A trip with the names of its account, its contact and its aircraft.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Named {
    /// The trip.
    #[sea_orm(nested)]
    pub trip: Trip,
    /// The account's name.
    pub account_name: String,
    /// The contact's first name.
    pub contact_first: String,
    /// The contact's last name.
    pub contact_last: String,
}

impl Named {
    /// The contact's full name.
    pub fn contact(&self) -> String {
        format!("{} {}", self.contact_first, self.contact_last).trim().to_owned()
    }
}

/// A leg with its aircraft and the FBOs at both ends.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LegSeen {
    /// The leg.
    #[sea_orm(nested)]
    pub leg: legs::Model,
    /// The tail number.
    pub tail: Option<String>,
    /// The type.
    pub model: Option<String>,
    /// Passenger seats.
    pub seats: Option<i32>,
    /// Whether the aircraft can be sold.
    pub aircraft_status: Option<AircraftStatus>,
    /// Name of the FBO of departure.
    pub from_name: Option<String>,
    /// Its address, one line per line.
    pub from_address: Option<String>,
    /// Its phone number, as typed.
    pub from_phone: Option<String>,
    /// Its opening hours.
    pub from_hours: Option<String>,
    /// Name of the FBO of arrival.
    pub to_name: Option<String>,
    /// Its address, one line per line.
    pub to_address: Option<String>,
    /// Its phone number, as typed.
    pub to_phone: Option<String>,
    /// Its opening hours.
    pub to_hours: Option<String>,
}

/// One trip with its names.
pub async fn named<S: Sight<By = Staff>>(sight: &S, id: TripId) -> Result<Named> {
    let select = sight
        .visible::<row::Entity>()
        .filter(row::Column::Id.eq(id))
        .join(JoinType::InnerJoin, to_account())
        .join(JoinType::InnerJoin, to_contact())
        .column_as(accounts::Column::Name, "account_name")
        .column_as(contacts::Column::FirstName, "contact_first")
        .column_as(contacts::Column::LastName, "contact_last");
    select.into_model::<Named>().one(sight.connection()).await?.ok_or(Error::NotFound)
}

/// The legs of a trip in order, with what they name.
pub async fn seen_legs<S: Sight>(sight: &S, trip: TripId) -> Result<Vec<LegSeen>>
where
    legs::Entity: VisibleTo<S::By>,
{
    let mut select = sight
        .visible::<legs::Entity>()
        .filter(legs::Column::TripId.eq(trip))
        .join(JoinType::LeftJoin, to_aircraft())
        .column_as(aircraft::Column::Registration, "tail")
        .column_as(aircraft::Column::Model, "model")
        .column_as(aircraft::Column::Seats, "seats")
        .column_as(aircraft::Column::Status, "aircraft_status");
    for (end, column) in [("from", legs::Column::FromFboId), ("to", legs::Column::ToFboId)] {
        let relation: RelationDef =
            legs::Entity::belongs_to(fbos::Entity).from(column).to(fbos::Column::Id).into();
        let alias = Alias::new(format!("{end}_fbo")).into_iden();
        select = select.join_as(JoinType::LeftJoin, relation, alias.clone());
        let columns = [
            ("name", fbos::Column::Name),
            ("address", fbos::Column::Address),
            ("phone", fbos::Column::Phone),
            ("hours", fbos::Column::Hours),
        ];
        for (name, column) in columns {
            select = select.column_as(Expr::col((alias.clone(), column)), format!("{end}_{name}"));
        }
    }
    let select = select.order_by_asc(legs::Column::Seq);
    Ok(select.into_model::<LegSeen>().all(sight.connection()).await?)
}

/// Who is named as flying, as far as the reader knows them, by last name.
pub async fn on_board<S: Sight>(sight: &S, trip: TripId) -> Result<Vec<Passenger>>
where
    passengers::Entity: VisibleTo<S::By>,
{
    let relation: RelationDef = aboard::Entity::belongs_to(passengers::Entity)
        .from(aboard::Column::PassengerId)
        .to(passengers::Column::Id)
        .into();
    let select = sight
        .visible::<passengers::Entity>()
        .join(JoinType::InnerJoin, relation.rev())
        .filter(aboard::Column::TripId.eq(trip))
        .order_by_asc(passengers::Column::LastName)
        .order_by_asc(passengers::Column::FirstName);
    sight.all(select).await
}

fn to_account() -> RelationDef {
    row::Entity::belongs_to(accounts::Entity).from(row::Column::AccountId).to(accounts::Column::Id).into()
}

fn to_contact() -> RelationDef {
    row::Entity::belongs_to(contacts::Entity).from(row::Column::ContactId).to(contacts::Column::Id).into()
}

fn to_aircraft() -> RelationDef {
    legs::Entity::belongs_to(aircraft::Entity).from(legs::Column::AircraftId).to(aircraft::Column::Id).into()
}
