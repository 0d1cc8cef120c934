//! Clients see the trips of their accounts, or those they booked or fly on, as their place in each says (decision 9); a private
//! one is seen by whoever booked it and whoever flies on it alone. One that staff are still sketching without a request or
//! quote behind it stays theirs.

use sea_orm::sea_query::{ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationDef, Select,
};

use super::passengers;
use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};
use crate::charter::passengers as directory;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let whole = Column::AccountId.is_in(by.accounts_seen_whole()).and(Column::Private.eq(false));
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
            .filter(Condition::any().add(whole).add(own(by)))
            .filter(
                Column::Stage
                    .ne(super::Stage::Pending)
                    .or(Column::RequestId.is_not_null())
                    .or(Column::QuoteId.is_not_null()),
            )
    }
}

/// Trips that a client booked or flies on.
fn own(by: &PortalUser) -> Condition {
    Condition::any().add(Column::ContactId.eq(by.contact())).add(Column::Id.in_subquery(flown(by)))
}

/// The ids of the trips on which a client flies.
#[expect(clippy::disallowed_methods, reason = "the passenger is the client, of this workspace")]
fn flown(by: &PortalUser) -> SelectStatement {
    let passenger: RelationDef = passengers::Entity::belongs_to(directory::row::Entity)
        .from(passengers::Column::PassengerId)
        .to(directory::row::Column::Id)
        .into();
    passengers::Entity::find()
        .join(JoinType::InnerJoin, passenger)
        .filter(passengers::Column::WorkspaceId.eq(by.workspace()))
        .filter(directory::row::Column::ContactId.eq(by.contact()))
        .select_only()
        .column(passengers::Column::TripId)
        .into_query()
}

/// What a column of the trips names that are private and nobody's business of this client: their ids, requests or quotes.
#[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
pub(crate) fn kept_from(by: &PortalUser, named: Column) -> SelectStatement {
    Entity::find()
        .filter(Column::WorkspaceId.eq(by.workspace()))
        .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
        .filter(Column::Private.eq(true))
        .filter(own(by).not())
        // A list with an empty place in it excludes nothing and everything.
        .filter(named.is_not_null())
        .select_only()
        .column(named)
        .into_query()
}

/// Where what a column names is neither such a trip nor its request or quote.
pub(crate) fn not_kept_from(by: &PortalUser, object: impl ColumnTrait) -> Condition {
    let named = [Column::Id, Column::RequestId, Column::QuoteId];
    named
        .into_iter()
        .fold(Condition::all(), |all, named| all.add(object.not_in_subquery(kept_from(by, named))))
}
