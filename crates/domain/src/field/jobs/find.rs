//! A job with everything it names, for the office; one statement.

use sea_orm::sea_query::{Alias, Expr, ExprTrait, IntoCondition, IntoIden, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IdenStatic, Iterable, JoinType, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationDef, Select,
};

use super::row::{Column, Entity};
use super::{Job, JobStatus, zone_of};
use crate::access::Staff;
use crate::database::Sight;
use crate::field::sites::{self, Site};
use crate::field::templates::{self, Resolution, Template, resolutions};
use crate::field::workers::{self, Team, WorkerRow, teams};
use crate::id::JobId;
use crate::people::accounts;
use crate::people::contacts::{self, Contact};
use crate::time::Zone;
use crate::{Error, Result};

/// A job and what is around it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The job.
    pub job: Job,
    /// What kind of job it is.
    pub template: Template,
    /// Where it is done.
    pub site: Site,
    /// The client's name.
    pub account_name: String,
    /// Whom to ask for.
    pub contact: Option<Contact>,
    /// Who goes.
    pub worker: Option<WorkerRow>,
    /// The team that goes.
    pub team: Option<Team>,
    /// How it ended.
    pub resolution: Option<Resolution>,
    /// The job it follows.
    pub follows: Option<Neighbour>,
    /// The job that follows it, if one does that is not cancelled.
    pub followed_by: Option<Neighbour>,
}

/// Another job, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Which.
    pub id: JobId,
    /// Its number as people say it.
    pub reference: String,
}

#[derive(Debug, FromQueryResult)]
struct Names {
    account_name: String,
    before_id: Option<JobId>,
    before_number: Option<i64>,
    next_id: Option<JobId>,
    next_number: Option<i64>,
}

impl Record {
    /// The zone of its site: its own, or the company's.
    pub fn zone(&self, company: &Zone) -> Zone {
        zone_of(&self.site, company)
    }
    /// Whether it ended without having been done, and nothing follows yet.
    pub fn may_be_followed(&self) -> bool {
        self.job.status == JobStatus::Finished
            && self.resolution.as_ref().is_some_and(|ended| !ended.is_good)
            && self.followed_by.is_none()
    }
    /// Who goes, in words: the worker, else the team; empty for nobody.
    pub fn goes(&self) -> &str {
        match (&self.worker, &self.team) {
            (Some(worker), _) => &worker.name,
            (None, Some(team)) => &team.name,
            (None, None) => "",
        }
    }
}

/// A job by its id.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: JobId) -> Result<Record> {
    let row = sight.connection().query_one(&named(sight, id)).await?.ok_or(Error::NotFound)?;
    let names = Names::from_query_result(&row, "")?;
    let neighbour = |id: Option<JobId>, number: Option<i64>| {
        Some(Neighbour { id: id?, reference: format!("J-{}", number?) })
    };
    Ok(Record {
        job: Job::from_query_result(&row, "")?,
        template: Template::from_query_result(&row, "template_")?,
        site: Site::from_query_result(&row, "site_")?,
        account_name: names.account_name,
        contact: Contact::from_query_result_optional(&row, "contact_")?,
        worker: WorkerRow::from_query_result_optional(&row, "worker_")?,
        team: Team::from_query_result_optional(&row, "team_")?,
        resolution: Resolution::from_query_result_optional(&row, "ending_")?,
        follows: neighbour(names.before_id, names.before_number),
        followed_by: neighbour(names.next_id, names.next_number),
    })
}

/// What is joined hangs on the job by keys that contain the workspace, so it needs no question of its own.
fn named<S: Sight<By = Staff>>(sight: &S, id: JobId) -> SelectStatement {
    let account = to::<accounts::row::Entity>(Column::AccountId, accounts::row::Column::Id);
    let template = to::<templates::row::Entity>(Column::TemplateId, templates::row::Column::Id);
    let site = to::<sites::row::Entity>(Column::SiteId, sites::row::Column::Id);
    let contact = to::<contacts::row::Entity>(Column::ContactId, contacts::row::Column::Id);
    let worker = to::<workers::row::Entity>(Column::WorkerId, workers::row::Column::Id);
    let team = to::<teams::Entity>(Column::TeamId, teams::Column::Id);
    let ending = to::<resolutions::Entity>(Column::ResolutionId, resolutions::Column::Id);
    let (before, next) = (Alias::new("before_job"), Alias::new("next_job"));
    let follows: RelationDef = Entity::belongs_to(Entity).from(Column::FollowUpOf).to(Column::Id).into();
    let followed: RelationDef = Entity::belongs_to(Entity).from(Column::Id).to(Column::FollowUpOf).into();
    let followed = followed
        .on_condition(|_, next| Expr::col((next, Column::Status)).ne(JobStatus::Cancelled).into_condition());
    let mut select = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::InnerJoin, account)
        .join(JoinType::InnerJoin, template)
        .join(JoinType::InnerJoin, site)
        .join(JoinType::LeftJoin, contact)
        .join(JoinType::LeftJoin, worker)
        .join(JoinType::LeftJoin, team)
        .join(JoinType::LeftJoin, ending)
        .join_as(JoinType::LeftJoin, follows, before.clone())
        .join_as(JoinType::LeftJoin, followed, next.clone())
        .column_as(accounts::row::Column::Name, "account_name");
    for (alias, name) in [(before, "before"), (next.clone(), "next")] {
        select = select
            .column_as(Expr::col((alias.clone(), Column::Id)), format!("{name}_id"))
            .column_as(Expr::col((alias, Column::Number)), format!("{name}_number"));
    }
    also::<templates::row::Entity>(&mut select, "template_");
    also::<sites::row::Entity>(&mut select, "site_");
    also::<contacts::row::Entity>(&mut select, "contact_");
    also::<workers::row::Entity>(&mut select, "worker_");
    also::<teams::Entity>(&mut select, "team_");
    also::<resolutions::Entity>(&mut select, "ending_");
    select.order_by_desc(Expr::col((next.into_iden(), Column::Id))).limit(1).into_query()
}

pub(super) fn to<E: EntityTrait>(from: Column, to: E::Column) -> RelationDef {
    Entity::belongs_to(E::default()).from(from).to(to).into()
}

/// All columns of a joined table, each with a prefix.
pub(super) fn also<E: EntityTrait>(select: &mut Select<Entity>, prefix: &str) {
    for column in E::Column::iter() {
        let name = Alias::new(format!("{prefix}{}", column.as_str()));
        QuerySelect::query(select).expr_as(column.select_as(column.into_expr()), name);
    }
}
