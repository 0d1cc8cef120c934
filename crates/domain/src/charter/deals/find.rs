//! One deal with the names around it; one statement.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};

use super::Deal;
use super::row::{Column, Entity};
use crate::access::Staff;
use crate::database::Sight;
use crate::id::DealId;
use crate::people::{accounts, contacts, staff};
use crate::{Error, Result};

/// A deal and who is around it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The deal.
    pub deal: Deal,
    /// The account's name.
    pub account_name: String,
    /// The contact's name; empty when there is none.
    pub contact_name: String,
    /// The name of whoever looks after it; empty when nobody does.
    pub rep_name: String,
}

/// A deal by its id.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: DealId) -> Result<Record> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::LeftJoin, account())
        .join(JoinType::LeftJoin, contact())
        .join(JoinType::LeftJoin, rep())
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(contacts::row::Column::FirstName, "contact_first")
        .column_as(contacts::row::Column::LastName, "contact_last")
        .column_as(staff::row::Column::Name, "rep_name");
    let (deal, names) = {
        use sea_orm::{ConnectionTrait, FromQueryResult, QueryTrait};
        let row = sight.connection().query_one(&select.into_query()).await?.ok_or(Error::NotFound)?;
        (Deal::from_query_result(&row, "")?, Names::from_query_result(&row, "")?)
    };
    let contact_name =
        [names.contact_first, names.contact_last].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Ok(Record {
        deal,
        account_name: names.account_name.unwrap_or_default(),
        contact_name,
        rep_name: names.rep_name.unwrap_or_default(),
    })
}

#[derive(Debug, sea_orm::FromQueryResult)]
struct Names {
    account_name: Option<String>,
    contact_first: Option<String>,
    contact_last: Option<String>,
    rep_name: Option<String>,
}

pub(super) fn account() -> RelationDef {
    Entity::belongs_to(accounts::row::Entity).from(Column::AccountId).to(accounts::row::Column::Id).into()
}
pub(super) fn contact() -> RelationDef {
    Entity::belongs_to(contacts::row::Entity).from(Column::ContactId).to(contacts::row::Column::Id).into()
}
pub(super) fn rep() -> RelationDef {
    Entity::belongs_to(staff::row::Entity).from(Column::RepId).to(staff::row::Column::Id).into()
}
