//! Who acts for the account, as its owners read it. Of somebody who was invited nothing but the address is shown before
//! they come: who has an address is not theirs to find out.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::Owner;
use crate::Result;
use crate::access::System;
use crate::database::Sight;
use crate::id::{ContactId, MembershipId, PortalUserId};
use crate::people::memberships::row::{Column, Entity};
use crate::people::memberships::{self, MembershipRole};
use crate::people::portal_users::PortalUserStatus;
use crate::people::{contacts, portal_users};
use crate::time::Instant;

/// How somebody stands, to an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Has not come yet.
    Invited,
    /// Gets in.
    Active,
    /// Does not get in.
    Outside,
}

/// Somebody who acts for the account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Colleague {
    /// Their place.
    pub id: MembershipId,
    /// Who.
    pub contact_id: ContactId,
    /// Their role.
    pub role: MembershipRole,
    /// When it ends by itself.
    pub ends_at: Option<Instant>,
    first_name: String,
    last_name: String,
    active: bool,
    invited_by: Option<PortalUserId>,
    created_at: Instant,
    status: Option<PortalUserStatus>,
    email: Option<String>,
    last_sign_in_at: Option<Instant>,
}

impl Colleague {
    /// How they stand.
    pub fn seen(&self) -> Seen {
        match self.status {
            Some(PortalUserStatus::Invited) if self.active => Seen::Invited,
            Some(PortalUserStatus::Active) if self.active && self.has_come() => Seen::Active,
            Some(PortalUserStatus::Active) if self.active => Seen::Invited,
            _ => Seen::Outside,
        }
    }
    /// Their name, or the address that was invited of somebody who has not come yet.
    pub fn name(&self) -> String {
        if self.invited_by.is_some() && !self.has_come() {
            return self.email.clone().unwrap_or_default();
        }
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
    /// When they last signed in since they act for this account.
    pub fn last_sign_in_at(&self) -> Option<Instant> {
        self.last_sign_in_at.filter(|at| *at >= self.created_at)
    }
    /// Whether an owner can send them their invitation again.
    pub fn can_be_sent_again(&self) -> bool {
        self.seen() == Seen::Invited && self.invited_by.is_some()
    }
    /// Whether this owner can end it.
    pub fn can_be_ended_by(&self, by: &Owner) -> bool {
        let is_own = self.contact_id == by.contact;
        let was_given = self.seen() == Seen::Invited && self.invited_by == Some(by.id);
        self.seen() != Seen::Outside && (is_own || was_given || self.role != MembershipRole::Owner)
    }
    /// Whether it is this owner.
    pub fn is(&self, by: &Owner) -> bool {
        self.contact_id == by.contact
    }
    fn has_come(&self) -> bool {
        self.invited_by.is_none() || self.last_sign_in_at().is_some()
    }
}

/// Those who act for the account at this moment, by name.
pub async fn list<S: Sight<By = System>>(sight: &S, by: &Owner) -> Result<Vec<Colleague>> {
    use contacts::row::Column as Contact;
    use portal_users::row::Column as User;
    let contact: RelationDef =
        Entity::belongs_to(contacts::row::Entity).from(Column::ContactId).to(Contact::Id).into();
    let user: RelationDef =
        Entity::belongs_to(portal_users::row::Entity).from(Column::ContactId).to(User::ContactId).into();
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(by.account))
        .filter(memberships::current(sight.now()))
        .join(JoinType::InnerJoin, contact)
        .join(JoinType::LeftJoin, user)
        .order_by_asc(Contact::LastName)
        .order_by_asc(Contact::FirstName)
        .order_by_asc(Column::Id)
        .limit(500)
        .select_only()
        .columns([
            Column::Id,
            Column::ContactId,
            Column::Role,
            Column::EndsAt,
            Column::InvitedBy,
            Column::CreatedAt,
        ])
        .columns([Contact::FirstName, Contact::LastName, Contact::Active])
        .columns([User::Status, User::Email, User::LastSignInAt]);
    Ok(select.into_model::<Colleague>().all(sight.connection()).await?)
}
