//! What the desk looks up around requests: who asked, whom to give it to, whom to write one down for.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use super::Request;
use super::list::{account, assignee, contact};
use super::row::{Column, Entity};
use crate::access::Staff;
use crate::charter::trips;
use crate::database::Sight;
use crate::id::{AccountId, ContactId, RequestId, StaffId};
use crate::people::accounts::{self, Account, AccountKind};
use crate::people::contacts::{self, Addresses, Contact, Numbers};
use crate::people::{memberships, staff};
use crate::search_text::contains_all;
use crate::{Error, Result};

/// A request and who is around it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The request.
    pub request: Request,
    /// The account's name.
    pub account_name: String,
    /// What the account is.
    pub account_kind: AccountKind,
    /// Who asked.
    pub contact_name: String,
    /// Their phone numbers, the first preferred.
    pub phones: Numbers,
    /// Their addresses, the first preferred.
    pub emails: Addresses,
    /// Who looks after it; empty when nobody does.
    pub assignee_name: String,
}

#[derive(Debug, FromQueryResult)]
struct Names {
    account_name: String,
    account_kind: AccountKind,
    first_name: String,
    last_name: String,
    phones: Numbers,
    emails: Addresses,
    assignee_name: Option<String>,
}

/// A request with the names around it; one statement.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: RequestId) -> Result<Record> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::InnerJoin, account())
        .join(JoinType::InnerJoin, contact())
        .join(JoinType::LeftJoin, assignee())
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(accounts::row::Column::Kind, "account_kind")
        .columns([
            contacts::row::Column::FirstName,
            contacts::row::Column::LastName,
            contacts::row::Column::Phones,
            contacts::row::Column::Emails,
        ])
        .column_as(staff::row::Column::Name, "assignee_name");
    let row = sight.connection().query_one(&select.into_query()).await?.ok_or(Error::NotFound)?;
    let (request, names) = (Request::from_query_result(&row, "")?, Names::from_query_result(&row, "")?);
    Ok(Record {
        request,
        account_name: names.account_name,
        account_kind: names.account_kind,
        contact_name: format!("{} {}", names.first_name, names.last_name).trim().to_owned(),
        phones: names.phones,
        emails: names.emails,
        assignee_name: names.assignee_name.unwrap_or_default(),
    })
}

/// How many trips an account has flown.
pub async fn trips_flown<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<u64> {
    use trips::row::Column as Trip;
    let select = sight
        .visible::<trips::row::Entity>()
        .filter(Trip::AccountId.eq(account))
        .filter(Trip::Stage.eq(trips::Stage::Completed));
    sight.count(select).await
}

/// A colleague who can be given a request.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub name: String,
}

/// Everybody who handles requests, by role or by what they were given besides, by name.
pub async fn colleagues<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Colleague>> {
    use crate::access::permissions::ManageRequests;
    let select = sight
        .visible::<staff::row::Entity>()
        .filter(staff::row::Column::Active.eq(true))
        .filter(staff::who_may::<ManageRequests>())
        .order_by_asc(staff::row::Column::Name)
        .limit(200)
        .select_only()
        .columns([staff::row::Column::Id, staff::row::Column::Name]);
    Ok(select.into_model::<Colleague>().all(sight.connection()).await?)
}

/// Active accounts whose name or people fit what was typed, by name; at most 20.
pub async fn accounts_named<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Account>> {
    let select = sight
        .visible::<accounts::row::Entity>()
        .filter(accounts::row::Column::Active.eq(true))
        .filter(contains_all(accounts::row::Column::SearchText, typed))
        .order_by_asc(accounts::row::Column::Name)
        .limit(20);
    sight.all(select).await
}

/// The active people of an account, by name.
pub async fn contacts_of<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<Contact>> {
    let tie = contacts::row::Entity::belongs_to(memberships::row::Entity)
        .from(contacts::row::Column::Id)
        .to(memberships::row::Column::ContactId)
        .into();
    let select = sight
        .visible::<contacts::row::Entity>()
        .join(JoinType::InnerJoin, tie)
        .filter(memberships::row::Column::AccountId.eq(account))
        .filter(contacts::row::Column::Active.eq(true))
        .order_by_asc(contacts::row::Column::LastName)
        .order_by_asc(contacts::row::Column::FirstName)
        .limit(200);
    sight.all(select).await
}

/// One of an account's people.
pub async fn contact_of<S: Sight<By = Staff>>(
    sight: &S,
    account: AccountId,
    contact: ContactId,
) -> Result<Contact> {
    contacts_of(sight, account).await?.into_iter().find(|known| known.id == contact).ok_or(Error::NotFound)
}
