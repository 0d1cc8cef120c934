//! Who acts for an account, with what a record shows of each.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::MembershipRole;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::{AccountId, ContactId, MembershipId};
use crate::people::contacts::{self, Addresses, PortalStanding};
use crate::people::portal_users::{self, PortalUserStatus};

/// A person of an account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct PersonOf {
    /// Their place.
    pub id: MembershipId,
    /// Who.
    pub contact_id: ContactId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail addresses, the preferred first.
    pub emails: Addresses,
    /// Whether the contact is in use.
    pub active: bool,
    /// Their role in the account.
    pub role: MembershipRole,
    /// Where they stand as a portal user, if they ever were one.
    pub status: Option<PortalUserStatus>,
}

impl PersonOf {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
    /// How they stand to the portal.
    pub fn standing(&self) -> PortalStanding {
        PortalStanding::of(self.active, self.status)
    }
}

/// The people of an account, by name.
pub async fn people<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<PersonOf>> {
    let contact: RelationDef = Entity::belongs_to(contacts::row::Entity)
        .from(Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    let user: RelationDef = Entity::belongs_to(portal_users::row::Entity)
        .from(Column::ContactId)
        .to(portal_users::row::Column::ContactId)
        .into();
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .join(JoinType::InnerJoin, contact)
        .join(JoinType::LeftJoin, user)
        .order_by_asc(contacts::row::Column::LastName)
        .order_by_asc(contacts::row::Column::FirstName)
        .limit(500)
        .select_only()
        .columns([Column::Id, Column::ContactId, Column::Role])
        .columns([
            contacts::row::Column::FirstName,
            contacts::row::Column::LastName,
            contacts::row::Column::Emails,
            contacts::row::Column::Active,
        ])
        .column(portal_users::row::Column::Status);
    Ok(select.into_model::<PersonOf>().all(sight.connection()).await?)
}
