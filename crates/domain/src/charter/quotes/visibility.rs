//! Clients see the quotes of their accounts once they were sent: a draft is invisible to the client. Whoever sees their own trips
//! alone sees the quotes made for them, and all others only where they answer quotes.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};

use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};
use crate::charter::trips;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let private = trips::kept_from(by, trips::row::Column::QuoteId);
        let seen = Condition::any()
            .add(Column::AccountId.is_in(by.accounts_seen_whole()))
            .add(Column::AccountId.is_in(by.accounts_with(Scope::Approves)));
        let of_others = Condition::all().add(seen).add(Column::Id.not_in_subquery(private));
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
            .filter(Condition::any().add(Column::ContactId.eq(by.contact())).add(of_others))
            .filter(Column::Status.ne(super::QuoteStatus::Draft))
    }
}
