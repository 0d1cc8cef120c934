//! Clients as whom the settings can be looked at: people with a seat in an account that opens jobs.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use crate::Result;
use crate::access::{Scope, Staff};
use crate::database::Sight;
use crate::id::{AccountId, MembershipId};
use crate::people::memberships::{current, opening, row};
use crate::people::portal_users::{self, PortalUserStatus};
use crate::people::{accounts, contacts};

/// Clients in the choice at the most.
const MOST: u64 = 200;

/// Somebody in the portal, in one account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PreviewClient {
    /// Their seat.
    pub id: MembershipId,
    /// The account.
    pub account_id: AccountId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The account's name.
    pub account: String,
}

impl PreviewClient {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

/// Clients who could see jobs, by account and name.
pub async fn preview_clients<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<PreviewClient>> {
    let contact: RelationDef = row::Entity::belongs_to(contacts::row::Entity)
        .from(row::Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    let account: RelationDef = row::Entity::belongs_to(accounts::row::Entity)
        .from(row::Column::AccountId)
        .to(accounts::row::Column::Id)
        .into();
    let user: RelationDef = row::Entity::belongs_to(portal_users::row::Entity)
        .from(row::Column::ContactId)
        .to(portal_users::row::Column::ContactId)
        .into();
    let select = sight
        .visible::<row::Entity>()
        .filter(opening(Scope::Jobs))
        .filter(current(sight.now()))
        .filter(contacts::row::Column::Active.eq(true))
        .filter(
            portal_users::row::Column::Status.is_in([PortalUserStatus::Active, PortalUserStatus::Invited]),
        )
        .join(JoinType::InnerJoin, contact)
        .join(JoinType::InnerJoin, account)
        .join(JoinType::InnerJoin, user)
        .order_by_asc(accounts::row::Column::Name)
        .order_by_asc(contacts::row::Column::LastName)
        .order_by_asc(row::Column::Id)
        .limit(MOST)
        .select_only()
        .columns([row::Column::Id, row::Column::AccountId])
        .columns([contacts::row::Column::FirstName, contacts::row::Column::LastName])
        .column_as(accounts::row::Column::Name, "account");
    Ok(select.into_model::<PreviewClient>().all(sight.connection()).await?)
}
