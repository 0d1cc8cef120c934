//! The table of activities.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QuerySelect, QueryTrait};

use super::{Event, Noun};
use crate::access::{PortalUser, Scope, Staff, System, VisibleTo, workspace_rows};
use crate::charter::{quotes, requests, trips};
use crate::conversations::threads;
use crate::field::{asks, jobs, ratings};
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
    /// The network that whoever did it came from (IPv4 /24, IPv6 /48); empty where none is known.
    pub network: String,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);

impl VisibleTo<PortalUser> for Entity {
    /// What happened to a job, to what was asked or said of it, is seen while the job itself is: a template that is hidden
    /// takes its past along (decision 35).
    #[expect(clippy::disallowed_methods, reason = "scoped in the next breath")]
    fn visible_to(by: &PortalUser) -> Select<Self> {
        use crate::access::Principal;
        let asked_for = [Noun::Job, Noun::Ask, Noun::Rating, Noun::Thread].into_iter().chain(TRAVEL);
        let other = Condition::all()
            .add(Column::Noun.is_not_in(asked_for))
            .add(Column::AccountId.is_in(by.accounts_with(Scope::Trips)));
        let which = Condition::any()
            .add(other)
            .add(of_travel(by))
            .add(of::<jobs::row::Entity>(by, Noun::Job, jobs::row::Column::Id))
            .add(of::<asks::row::Entity>(by, Noun::Ask, asks::row::Column::Id))
            .add(of::<ratings::row::Entity>(by, Noun::Rating, ratings::row::Column::Id))
            .add(of::<threads::row::Entity>(by, Noun::Thread, threads::row::Column::Id));
        Entity::find()
            .filter(Column::WorkspaceId.eq(by.workspace()))
            .filter(Column::ClientVisible.eq(true))
            .filter(which)
    }
}

/// What requests, quotes and trips are to a history.
const TRAVEL: [Noun; 3] = [Noun::Request, Noun::Quote, Noun::Trip];

/// What happened to the requests, quotes and trips that the client sees (decision 9). Whoever sees all of an account is spared
/// the lists of what that is: only what is private is looked for.
fn of_travel(by: &PortalUser) -> Condition {
    let whole = Condition::all()
        .add(Column::Noun.is_in(TRAVEL))
        .add(Column::AccountId.is_in(by.accounts_seen_whole()))
        .add(trips::not_kept_from(by, Column::ObjectId));
    if by.accounts_seen_whole().len() == by.accounts_with(Scope::Trips).len() {
        return Condition::any().add(whole).add(of::<trips::row::Entity>(
            by,
            Noun::Trip,
            trips::row::Column::Id,
        ));
    }
    Condition::any()
        .add(whole)
        .add(of::<requests::row::Entity>(by, Noun::Request, requests::row::Column::Id))
        .add(of::<quotes::row::Entity>(by, Noun::Quote, quotes::row::Column::Id))
        .add(of::<trips::row::Entity>(by, Noun::Trip, trips::row::Column::Id))
}

/// What happened to those things of a kind that the client sees.
fn of<E: VisibleTo<PortalUser>>(by: &PortalUser, noun: Noun, id: E::Column) -> Condition {
    let seen = E::visible_to(by).select_only().column(id).into_query();
    Condition::all().add(Column::Noun.eq(noun)).add(Column::ObjectId.in_subquery(seen))
}
