//! Clients see the conversations of their accounts, as far as their role opens what they are about.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Select};

use super::ThreadNoun;
use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};
use crate::people::memberships::MembershipRole;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let travel = [ThreadNoun::Request, ThreadNoun::Quote, ThreadNoun::Trip];
        let about = Condition::any()
            .add(Column::Noun.eq(ThreadNoun::General))
            .add(
                Column::Noun
                    .eq(ThreadNoun::Invoice)
                    .and(Column::AccountId.is_in(by.accounts_with(Scope::Billing))),
            )
            .add(Column::Noun.is_in(travel).and(Column::AccountId.is_in(by.accounts_with(Scope::Trips))));
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Messages)))
            .filter(about)
    }
}

impl ThreadNoun {
    /// What a role must open, beside conversations, for a conversation about such a thing; nothing in general.
    pub const fn opened_by(self) -> Option<Scope> {
        match self {
            Self::General => None,
            Self::Invoice => Some(Scope::Billing),
            Self::Request | Self::Quote | Self::Trip => Some(Scope::Trips),
        }
    }
    /// Whether a role opens a conversation about such a thing.
    pub fn is_open_to(self, role: MembershipRole) -> bool {
        let opens = |scope| role.scopes().contains(&scope);
        opens(Scope::Messages) && self.opened_by().is_none_or(opens)
    }
}
