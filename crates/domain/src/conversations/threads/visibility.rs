//! Clients see the conversations of their accounts, as far as their role opens what they are about; one about a job while
//! they see the job (J6).

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::ThreadNoun;
use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};
use crate::field::jobs;
use crate::people::memberships::MembershipRole;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let jobs = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::Id);
        let travel = [ThreadNoun::Request, ThreadNoun::Quote, ThreadNoun::Trip];
        let about = Condition::any()
            .add(Column::Noun.eq(ThreadNoun::General))
            .add(
                Column::Noun
                    .eq(ThreadNoun::Invoice)
                    .and(Column::AccountId.is_in(by.accounts_with(Scope::Billing))),
            )
            .add(Column::Noun.eq(ThreadNoun::Job).and(Column::ObjectId.in_subquery(jobs.into_query())))
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
            Self::Job => Some(Scope::Jobs),
            Self::Request | Self::Quote | Self::Trip => Some(Scope::Trips),
        }
    }
    /// Whether a role opens a conversation about such a thing.
    pub fn is_open_to(self, role: MembershipRole) -> bool {
        let opens = |scope| role.scopes().contains(&scope);
        opens(Scope::Messages) && self.opened_by().is_none_or(opens)
    }
}
