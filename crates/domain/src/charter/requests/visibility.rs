//! Clients see the requests of their accounts, or those they made, as their place in each says, and their own drafts; staff
//! see whatever was sent.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};

use super::RequestStatus;
use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, Staff, VisibleTo};
use crate::charter::trips;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let private = trips::kept_from(by, trips::row::Column::RequestId);
        let of_others = Condition::all()
            .add(Column::AccountId.is_in(by.accounts_seen_whole()))
            .add(Column::Status.ne(RequestStatus::Draft))
            .add(Column::Id.not_in_subquery(private));
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
            .filter(Condition::any().add(Column::ContactId.eq(by.contact())).add(of_others))
    }
}

impl VisibleTo<Staff> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &Staff) -> Select<Self> {
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::Status.ne(RequestStatus::Draft))
    }
}
