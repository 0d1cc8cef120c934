//! The table of activities.

#![expect(clippy::disallowed_methods, reason = "the derived entity looks its own rows up")]

use sea_orm::entity::prelude::*;

use super::{Event, Noun};
use crate::access::{PortalUser, Scope, Staff, System, VisibleTo, workspace_rows};
use crate::id::{AccountId, ActivityId, DealId, WorkspaceId};
use crate::time::Instant;
use crate::word::words;

words! {
    /// What kind of actor did something.
    pub enum ActorKind {
        /// Somebody of the operator.
        Staff = "staff",
        /// Somebody in the portal.
        Client = "client",
        /// Somebody in the field.
        Worker = "worker",
        /// The product itself.
        System = "system",
    }
}

/// One thing that happened.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "activities")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ActivityId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// When.
    pub at: Instant,
    /// What.
    pub event: Event,
    /// By what kind of actor.
    pub actor_kind: ActorKind,
    /// By whom.
    pub actor_id: Option<Uuid>,
    /// Their name then.
    pub actor_name: String,
    /// To what kind of thing.
    pub noun: Noun,
    /// To which.
    pub object_id: Uuid,
    /// What that was called then, such as `Q-1042`.
    pub object_name: String,
    /// The deal it belongs to.
    pub deal_id: Option<DealId>,
    /// The account it concerns.
    pub account_id: Option<AccountId>,
    /// Whether the account's clients see it.
    pub client_visible: bool,
    /// Named values for its sentence and its difference.
    pub details: Json,
}

impl ActiveModelBehavior for ActiveModel {}
workspace_rows!(Staff, System);

impl VisibleTo<PortalUser> for Entity {
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        use crate::access::Principal;
        use crate::field::jobs;
        use sea_orm::sea_query::ExprTrait;
        use sea_orm::{QuerySelect, QueryTrait};
        let jobs = jobs::row::Entity::visible_to(by).select_only().column(jobs::row::Column::Id);
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::ClientVisible.eq(true))
            .filter(Column::AccountId.is_in(by.accounts_with(Scope::Trips)))
            // What happened to a job is told as long as the job is shown, not as it was at the time (decision 35).
            .filter(Column::Noun.ne(Noun::Job).or(Column::ObjectId.in_subquery(jobs.into_query())))
    }
}
