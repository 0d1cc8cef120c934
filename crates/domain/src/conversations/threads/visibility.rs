//! Clients see the conversations of their accounts, as far as their place opens what they are about; one about a job while
//! they see the job (J6), one about a trip that is somebody else's as decision 9 says.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use super::ThreadNoun;
use super::row::{Column, Entity};
use crate::access::{PortalUser, Principal, Scope, VisibleTo};
use crate::charter::trips;
use crate::field::jobs;
use crate::people::memberships::Scopes;

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        let jobs = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::Id);
        let about = Condition::any()
            .add(Column::Noun.eq(ThreadNoun::General))
            .add(
                Column::Noun
                    .eq(ThreadNoun::Invoice)
                    .and(Column::AccountId.is_in(by.accounts_with(Scope::Billing))),
            )
            .add(Column::Noun.eq(ThreadNoun::Job).and(Column::ObjectId.in_subquery(jobs.into_query())))
            .add(travels(by));
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Messages)))
            .filter(about)
    }
}

/// Conversations about requests, quotes and trips: those this client has, and those about what they see of others.
fn travels(by: &PortalUser) -> Condition {
    let whole = by.accounts_seen_whole();
    let of_others =
        Condition::all().add(Column::AccountId.is_in(whole)).add(trips::not_kept_from(by, Column::ObjectId));
    let own = Column::AccountId.is_in(by.accounts_with(Scope::Trips)).and(Column::ContactId.eq(by.contact()));
    Condition::all()
        .add(Column::Noun.is_in([ThreadNoun::Request, ThreadNoun::Quote, ThreadNoun::Trip]))
        .add(Condition::any().add(own).add(of_others))
}

impl ThreadNoun {
    /// What a place must open, beside conversations, for a conversation about such a thing; nothing in general.
    pub const fn opened_by(self) -> Option<Scope> {
        match self {
            Self::General => None,
            Self::Invoice => Some(Scope::Billing),
            Self::Job => Some(Scope::Jobs),
            Self::Request | Self::Quote | Self::Trip => Some(Scope::Trips),
        }
    }
    /// Whether a place with these scopes opens a conversation about such a thing.
    pub fn is_open_to(self, scopes: &Scopes) -> bool {
        scopes.contains(Scope::Messages) && self.opened_by().is_none_or(|scope| scopes.contains(scope))
    }
}
