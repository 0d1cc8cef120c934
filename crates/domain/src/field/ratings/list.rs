//! The office's list of ratings, narrowed by what waits, by worker and by template.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::Rating;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::{jobs, templates, workers};
use crate::id::{TemplateId, WorkerId};
use crate::pages::{Page, ROWS};
use crate::people::accounts;
use crate::word::words;

words! {
    /// A part of the list.
    pub enum Show {
        /// All.
        All = "all",
        /// Low ones that nobody has looked after.
        Waiting = "waiting",
        /// Those that were not answered.
        Unanswered = "unanswered",
    }
}

/// Which ratings to show.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// Which part.
    pub show: Show,
    /// Of one worker's jobs.
    pub worker: Option<WorkerId>,
    /// Of one template's jobs.
    pub template: Option<TemplateId>,
    /// Which page, from 1.
    pub page: u64,
}

/// A rating with the names around it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// The rating.
    #[sea_orm(nested)]
    pub rating: Rating,
    /// The job's number.
    pub job_number: i64,
    /// What the job is called.
    pub job_title: String,
    /// The client's name.
    pub account_name: String,
    /// The worker's name.
    pub worker_name: Option<String>,
    /// The template's name.
    pub template_name: String,
}

/// A page of ratings: what waits comes with the longest wait first, everything else the newest first. Two statements.
pub async fn list<S: Sight<By = Staff>>(sight: &S, filter: Filter) -> Result<Page<Listed>> {
    let mut select = sight.visible::<Entity>();
    if let Some(worker) = filter.worker {
        select = select.filter(Column::WorkerId.eq(worker));
    }
    if let Some(template) = filter.template {
        select = select.filter(Column::TemplateId.eq(template));
    }
    select = match filter.show {
        Show::All => select.order_by_desc(Column::GivenAt),
        Show::Unanswered => select.filter(Column::RepliedAt.is_null()).order_by_desc(Column::GivenAt),
        Show::Waiting => select
            .filter(Column::NeedsCare.eq(true))
            .filter(Column::HandledAt.is_null())
            .order_by_asc(Column::GivenAt),
    };
    let total = select.clone().count(sight.connection()).await?;
    let pages = total.div_ceil(ROWS).max(1);
    let page = filter.page.clamp(1, pages);
    let job = Entity::belongs_to(jobs::row::Entity).from(Column::JobId).to(jobs::row::Column::Id).into();
    let account = Entity::belongs_to(accounts::row::Entity)
        .from(Column::AccountId)
        .to(accounts::row::Column::Id)
        .into();
    let worker =
        Entity::belongs_to(workers::row::Entity).from(Column::WorkerId).to(workers::row::Column::Id).into();
    let template = Entity::belongs_to(templates::row::Entity)
        .from(Column::TemplateId)
        .to(templates::row::Column::Id)
        .into();
    let rows = select
        .order_by_desc(Column::Id)
        .limit(ROWS)
        .offset((page - 1) * ROWS)
        .join(JoinType::InnerJoin, job)
        .join(JoinType::InnerJoin, account)
        .join(JoinType::LeftJoin, worker)
        .join(JoinType::InnerJoin, template)
        .column_as(jobs::row::Column::Number, "job_number")
        .column_as(jobs::row::Column::Title, "job_title")
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(workers::row::Column::Name, "worker_name")
        .column_as(templates::row::Column::Name, "template_name")
        .into_model::<Listed>()
        .all(sight.connection())
        .await?;
    Ok(Page { rows, page, pages, total })
}
