//! One invoice with the names around it, in one statement.

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect};

use super::Invoice;
use super::row::{Column, Entity};
use crate::access::{Scope, Staff};
use crate::charter::trips;
use crate::database::Sight;
use crate::email_address::EmailAddress;
use crate::id::{AccountId, InvoiceId};
use crate::people::contacts::Addresses;
use crate::people::portal_users::{self, PortalUserStatus};
use crate::people::{accounts, contacts, memberships};
use crate::{Error, Result};

/// An invoice as its record names it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Record {
    /// The invoice.
    #[sea_orm(nested)]
    pub invoice: Invoice,
    /// Its account's name.
    pub account_name: String,
    /// First name of the person it is addressed to.
    pub contact_first_name: String,
    /// Last name of that person.
    pub contact_last_name: String,
    /// Their addresses.
    pub contact_emails: Addresses,
    /// The language they read.
    pub contact_language: String,
    /// The number of its trip.
    pub trip_number: Option<i64>,
}

impl Record {
    /// Whom it is addressed to.
    pub fn contact_name(&self) -> String {
        format!("{} {}", self.contact_first_name, self.contact_last_name).trim().to_owned()
    }
    /// The preferred address of that person.
    pub fn contact_email(&self) -> Option<&EmailAddress> {
        self.contact_emails.0.first()
    }
}

/// One invoice with the names around it; [`Error::NotFound`] when there is none.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: InvoiceId) -> Result<Record> {
    let trip = Entity::belongs_to(trips::row::Entity).from(Column::TripId).to(trips::row::Column::Id).into();
    let contact = Entity::belongs_to(contacts::row::Entity)
        .from(Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    let found = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::InnerJoin, super::list::account_of_invoice())
        .join(JoinType::InnerJoin, contact)
        .join(JoinType::LeftJoin, trip)
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(contacts::row::Column::FirstName, "contact_first_name")
        .column_as(contacts::row::Column::LastName, "contact_last_name")
        .column_as(contacts::row::Column::Emails, "contact_emails")
        .column_as(contacts::row::Column::Language, "contact_language")
        .column_as(trips::row::Column::Number, "trip_number")
        .into_model::<Record>()
        .one(sight.connection())
        .await?;
    found.ok_or(Error::NotFound)
}

#[derive(FromQueryResult)]
struct Seated {
    first_name: String,
    last_name: String,
    email: String,
}

/// Whom the mail about an issued invoice reaches: everybody with active access who sees the account's invoices. Names
/// with their addresses.
pub async fn told<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<(String, String)>> {
    use memberships::row::{Column as Seat, Entity as Seats};
    use portal_users::row::{Column as User, Entity as Users};
    let contact =
        Seats::belongs_to(contacts::row::Entity).from(Seat::ContactId).to(contacts::row::Column::Id).into();
    let user =
        contacts::row::Entity::belongs_to(Users).from(contacts::row::Column::Id).to(User::ContactId).into();
    let seated = sight
        .visible::<Seats>()
        .filter(Seat::AccountId.eq(account))
        .filter(memberships::opening(Scope::Billing))
        .filter(memberships::current(sight.now()))
        .join(JoinType::InnerJoin, contact)
        .join(JoinType::InnerJoin, user)
        .filter(contacts::row::Column::Active.eq(true))
        .filter(User::Status.eq(PortalUserStatus::Active))
        .select_only()
        .columns([contacts::row::Column::FirstName, contacts::row::Column::LastName])
        .column(User::Email)
        .into_model::<Seated>()
        .all(sight.connection())
        .await?;
    let mut told: Vec<_> = seated
        .into_iter()
        .map(|one| (format!("{} {}", one.first_name, one.last_name).trim().to_owned(), one.email))
        .collect();
    told.sort();
    Ok(told)
}
