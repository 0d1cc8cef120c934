//! A client's jobs in lists: what is planned and under way, what is over, and what their first page shows. General data
//! only (J7, J22): when, where, what kind, who, how it stands.

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, IntoCondition};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};

use super::row::{Column, Entity};
use super::{ClientStatus, Job, JobStatus};
use crate::Result;
use crate::access::PortalUser;
use crate::database::Sight;
use crate::field::ratings::{self, Author};
use crate::field::templates::resolutions;
use crate::field::workers::teams;
use crate::field::{sites, templates, workers};
use crate::id::{AccountId, JobId};
use crate::pages::Page;
use crate::time::Zone;

/// Jobs to come that the list shows at the most.
const MOST_TO_COME: u64 = 60;
/// Rows of a page of what is over.
const OVER: u64 = 20;
/// Jobs to come on the first page at the most.
const MOST_AT_HOME: u64 = 5;
/// Jobs to rate on the first page at the most.
const MOST_TO_RATE: u64 = 3;
/// How long somebody is asked on the first page how a job was, in days.
const ASKED_FOR_DAYS: i64 = 14;

/// What has not ended.
const OPEN: [JobStatus; 5] =
    [JobStatus::OnTheWay, JobStatus::Started, JobStatus::Paused, JobStatus::Scheduled, JobStatus::Published];
/// What is over.
const ENDED: [JobStatus; 2] = [JobStatus::Finished, JobStatus::Cancelled];

/// A job in a client's list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct ListedJob {
    /// The job.
    #[sea_orm(nested)]
    pub job: Job,
    /// The site's name.
    pub site_name: String,
    /// Where it is done.
    pub site_address: String,
    /// The template's name.
    pub template_name: String,
    /// What this client gave it, one to five.
    pub my_score: Option<i32>,
    site_zone: Option<Zone>,
    worker_name: Option<String>,
    worker_shows_name: Option<bool>,
    team_name: Option<String>,
    is_good: Option<bool>,
}

impl ListedJob {
    /// Where the job stands, in the client's words.
    pub fn status(&self) -> ClientStatus {
        self.job.status.for_client(self.is_good == Some(true))
    }
    /// Who comes: the worker where they let clients see their name, else the team; empty when nothing may be said.
    pub fn who(&self) -> &str {
        let worker = self.worker_name.as_deref().filter(|_| self.worker_shows_name == Some(true));
        worker.or(self.team_name.as_deref()).unwrap_or_default()
    }
    /// The zone of the site, else the company's.
    pub fn zone<'a>(&'a self, of_company: &'a Zone) -> &'a Zone {
        self.site_zone.as_ref().unwrap_or(of_company)
    }
}

/// What is under way and planned for an account: the former first, then by time; one statement.
pub async fn to_come_of_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
) -> Result<Vec<ListedJob>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Status.is_in(OPEN))
        .order_by_asc(active_first())
        .order_by_asc(Column::ScheduledAt)
        .order_by_asc(Column::Id)
        .limit(MOST_TO_COME);
    listed(sight, select).await
}

/// A page of what is over for an account, the latest first; two statements.
pub async fn over_of_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
    page: u64,
) -> Result<Page<ListedJob>> {
    let select =
        sight.visible::<Entity>().filter(Column::AccountId.eq(account)).filter(Column::Status.is_in(ENDED));
    let total = select.clone().count(sight.connection()).await?;
    let pages = Ord::max(total.div_ceil(OVER), 1);
    let page = Ord::clamp(page, 1, pages);
    let select = select
        .order_by_desc(Column::ScheduledAt)
        .order_by_desc(Column::Id)
        .limit(OVER)
        .offset((page - 1) * OVER);
    Ok(Page { rows: listed(sight, select).await?, page, pages, total })
}

/// What a client's first page shows of their jobs, over all their accounts.
#[derive(Clone, Debug, Default)]
pub struct JobsAtHome {
    /// Under way and planned, the next first.
    pub to_come: Vec<ListedJob>,
    /// Finished lately and not rated by this client, the latest first.
    pub to_rate: Vec<ListedJob>,
}

/// What a client's first page shows of their jobs; one statement.
pub async fn at_home_of_client<S: Sight<By = PortalUser>>(sight: &S) -> Result<JobsAtHome> {
    let me = Author::of_client(sight.by()).key;
    let to_come = sight
        .visible::<Entity>()
        .filter(Column::Status.is_in(OPEN))
        .order_by_asc(active_first())
        .order_by_asc(Column::ScheduledAt)
        .order_by_asc(Column::Id)
        .limit(MOST_AT_HOME);
    let rated = sight
        .visible::<ratings::row::Entity>()
        .filter(ratings::row::Column::AuthorKey.eq(me))
        .select_only()
        .column(ratings::row::Column::JobId);
    let to_rate = sight
        .visible::<Entity>()
        .filter(Column::Status.eq(JobStatus::Finished))
        .filter(Column::FinishedAt.gt(sight.now().plus_days(-ASKED_FOR_DAYS)))
        .filter(Column::Id.not_in_subquery(rated.into_query()))
        .order_by_desc(Column::FinishedAt)
        .order_by_desc(Column::Id)
        .limit(MOST_TO_RATE);
    let ids = |select: Select<Entity>| select.select_only().column(Column::Id).into_query();
    let which =
        Condition::any().add(Column::Id.in_subquery(ids(to_come))).add(Column::Id.in_subquery(ids(to_rate)));
    let select = sight
        .visible::<Entity>()
        .filter(which)
        .order_by_asc(active_first())
        .order_by_asc(Column::ScheduledAt)
        .order_by_asc(Column::Id);
    let is_over = |one: &ListedJob| one.job.status == JobStatus::Finished;
    let (mut to_rate, to_come): (Vec<_>, Vec<_>) =
        listed(sight, select).await?.into_iter().partition(is_over);
    to_rate.reverse();
    Ok(JobsAtHome { to_come, to_rate })
}

/// The job that a job follows, and those that follow it, as far as the client sees them; one statement.
pub async fn around_for_client<S: Sight<By = PortalUser>>(sight: &S, job: &Job) -> Result<Vec<Job>> {
    let mut which = Condition::any().add(Column::FollowUpOf.eq(job.id));
    if let Some(earlier) = job.follow_up_of {
        which = which.add(Column::Id.eq(earlier));
    }
    let select = sight.visible::<Entity>().filter(which).order_by_asc(Column::Id).limit(6);
    sight.all(select).await
}

/// One job in the form of the lists; one statement.
pub async fn listed_for_client<S: Sight<By = PortalUser>>(sight: &S, id: JobId) -> Result<ListedJob> {
    let found = listed(sight, sight.visible::<Entity>().filter(Column::Id.eq(id))).await?;
    found.into_iter().next().ok_or(crate::Error::NotFound)
}

fn active_first() -> Expr {
    let active = Column::Status.is_in([JobStatus::OnTheWay, JobStatus::Started, JobStatus::Paused]);
    CaseStatement::new().case(active, Expr::val(0)).finally(Expr::val(1)).into()
}

/// The jobs of a query with what stands beside each. What is joined hangs on the job by keys that contain the workspace.
async fn listed<S: Sight<By = PortalUser>>(sight: &S, select: Select<Entity>) -> Result<Vec<ListedJob>> {
    let me = Author::of_client(sight.by()).key;
    let mine = Entity::belongs_to(ratings::row::Entity)
        .from(Column::Id)
        .to(ratings::row::Column::JobId)
        .on_condition(move |_, rating| {
            Expr::col((rating, ratings::row::Column::AuthorKey)).eq(me.clone()).into_condition()
        })
        .into();
    let site = Entity::belongs_to(sites::row::Entity).from(Column::SiteId).to(sites::row::Column::Id).into();
    let template = Entity::belongs_to(templates::row::Entity)
        .from(Column::TemplateId)
        .to(templates::row::Column::Id)
        .into();
    let worker =
        Entity::belongs_to(workers::row::Entity).from(Column::WorkerId).to(workers::row::Column::Id).into();
    let team = Entity::belongs_to(teams::Entity).from(Column::TeamId).to(teams::Column::Id).into();
    let ending =
        Entity::belongs_to(resolutions::Entity).from(Column::ResolutionId).to(resolutions::Column::Id).into();
    let select = select
        .join(JoinType::InnerJoin, site)
        .join(JoinType::InnerJoin, template)
        .join(JoinType::LeftJoin, worker)
        .join(JoinType::LeftJoin, team)
        .join(JoinType::LeftJoin, ending)
        .join(JoinType::LeftJoin, mine)
        .column_as(sites::row::Column::Name, "site_name")
        .column_as(sites::row::Column::Address, "site_address")
        .column_as(sites::row::Column::TimeZone, "site_zone")
        .column_as(templates::row::Column::Name, "template_name")
        .column_as(workers::row::Column::Name, "worker_name")
        .column_as(workers::row::Column::ShowsName, "worker_shows_name")
        .column_as(teams::Column::Name, "team_name")
        .column_as(resolutions::Column::IsGood, "is_good")
        .column_as(ratings::row::Column::Score, "my_score");
    Ok(select.into_model::<ListedJob>().all(sight.connection()).await?)
}
