//! Clients see the requests of their accounts and their own drafts; staff see whatever was sent.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};

use super::RequestStatus;
use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, Staff, VisibleTo};

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
            .filter(Column::Status.ne(RequestStatus::Draft).or(Column::ContactId.eq(by.contact())))
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
