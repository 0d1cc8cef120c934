//! Averages of the last twelve months: per worker, per template, and month by month for the chart.

use jiff::civil::Date;
use sea_orm::sea_query::{Alias, CaseStatement, Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect};

use super::row::{Column, Entity};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::{templates, workers};
use crate::id::{TemplateId, WorkerId};
use crate::time::{Instant, Zone};

/// Months of the chart.
const MONTHS: i32 = 12;
/// Pairs of worker and template that are read at the most.
const MOST_PAIRS: u64 = 5_000;

/// How many there are and what they come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Average {
    /// Of whom or what; empty where it goes without saying.
    pub name: String,
    /// The worker or template as an address names it; empty for jobs without a worker.
    pub id: String,
    /// How many ratings.
    pub count: i64,
    /// The sum of their scores.
    pub sum: i64,
}

impl Average {
    /// The mean in tenths, rounded: 46 for 4.6. None without a rating.
    pub const fn tenths(&self) -> Option<i64> {
        if self.count == 0 { None } else { Some((self.sum * 20 + self.count) / (self.count * 2)) }
    }
    fn add(&mut self, count: i64, sum: i64) {
        self.count += count;
        self.sum += sum;
    }
}

/// One month of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its ratings.
    pub average: Average,
}

/// The averages of the last twelve months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Averages {
    /// Of all ratings.
    pub all: Average,
    /// Per worker, the most ratings first.
    pub workers: Vec<Average>,
    /// Per template, the most ratings first.
    pub templates: Vec<Average>,
    /// Month by month, the oldest first.
    pub months: Vec<Month>,
}

#[derive(FromQueryResult)]
struct Pair {
    worker: Option<WorkerId>,
    worker_name: Option<String>,
    template: TemplateId,
    template_name: String,
    count: i64,
    sum: i64,
}

#[derive(FromQueryResult)]
struct InMonth {
    bucket: i64,
    count: i64,
    sum: i64,
}

/// The averages where the company is; the months those of one worker or template, if one is named. Two statements.
pub async fn averages<S: Sight<By = Staff>>(
    sight: &S,
    zone: &Zone,
    worker: Option<WorkerId>,
    template: Option<TemplateId>,
) -> Result<Averages> {
    let firsts = first_days(sight.now().at(zone).date());
    let begins: Vec<Instant> = firsts.iter().map(|day| begin_of(*day, zone)).collect();
    let Some(since) = begins.first().copied() else { return Ok(Averages::default()) };
    let pairs = pairs(sight, since).await?;
    let months = months(sight, &begins, worker, template).await?;
    let mut all = Averages {
        months: firsts.into_iter().map(|first| Month { first, average: Average::default() }).collect(),
        ..Averages::default()
    };
    for pair in pairs {
        all.all.add(pair.count, pair.sum);
        let id = pair.worker.map(|id| id.to_string()).unwrap_or_default();
        into(&mut all.workers, id, pair.worker_name.unwrap_or_default()).add(pair.count, pair.sum);
        into(&mut all.templates, pair.template.to_string(), pair.template_name).add(pair.count, pair.sum);
    }
    for list in [&mut all.workers, &mut all.templates] {
        list.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    }
    for found in months {
        if let Some(month) = usize::try_from(found.bucket).ok().and_then(|at| all.months.get_mut(at)) {
            month.average.add(found.count, found.sum);
        }
    }
    Ok(all)
}

fn into(list: &mut Vec<Average>, id: String, name: String) -> &mut Average {
    let at = match list.iter().position(|one| one.id == id) {
        Some(at) => at,
        None => {
            list.push(Average { id, name, ..Average::default() });
            list.len() - 1
        }
    };
    &mut list[at]
}

/// The first days of the last twelve months, the oldest first.
fn first_days(today: Date) -> Vec<Date> {
    let first = today.first_of_month();
    (0..MONTHS).rev().filter_map(|back| first.checked_sub(jiff::Span::new().months(back)).ok()).collect()
}

fn begin_of(day: Date, zone: &Zone) -> Instant {
    day.to_zoned(zone.time_zone()).map_or(Instant(0), |at| Instant::from(&at))
}

async fn pairs<S: Sight<By = Staff>>(sight: &S, since: Instant) -> Result<Vec<Pair>> {
    let worker =
        Entity::belongs_to(workers::row::Entity).from(Column::WorkerId).to(workers::row::Column::Id).into();
    let template = Entity::belongs_to(templates::row::Entity)
        .from(Column::TemplateId)
        .to(templates::row::Column::Id)
        .into();
    let select = sight
        .visible::<Entity>()
        .filter(Column::GivenAt.gte(since))
        .join(JoinType::LeftJoin, worker)
        .join(JoinType::InnerJoin, template)
        .select_only()
        .column_as(Column::WorkerId, "worker")
        .column_as(workers::row::Column::Name, "worker_name")
        .column_as(Column::TemplateId, "template")
        .column_as(templates::row::Column::Name, "template_name")
        .column_as(Column::Id.count(), "count")
        .expr_as(sum_of_scores(), "sum")
        .group_by(Column::WorkerId)
        .group_by(workers::row::Column::Name)
        .group_by(Column::TemplateId)
        .group_by(templates::row::Column::Name)
        .limit(MOST_PAIRS);
    Ok(select.into_model::<Pair>().all(sight.connection()).await?)
}

async fn months<S: Sight<By = Staff>>(
    sight: &S,
    begins: &[Instant],
    worker: Option<WorkerId>,
    template: Option<TemplateId>,
) -> Result<Vec<InMonth>> {
    let Some((first, later)) = begins.split_first() else { return Ok(Vec::new()) };
    let given = || Expr::col((Entity, Column::GivenAt));
    let last = i64::try_from(later.len()).unwrap_or(0);
    let month = later.iter().zip(0_i64..).fold(CaseStatement::new(), |month, (begin, number)| {
        month.case(given().lt(begin.0), Expr::val(number))
    });
    let month: Expr = month.finally(Expr::val(last)).into();
    let month = month.cast_as("bigint");
    let mut select = sight.visible::<Entity>().filter(Column::GivenAt.gte(*first));
    if let Some(worker) = worker {
        select = select.filter(Column::WorkerId.eq(worker));
    }
    if let Some(template) = template {
        select = select.filter(Column::TemplateId.eq(template));
    }
    let select = select
        .select_only()
        .expr_as(month, "bucket")
        .column_as(Column::Id.count(), "count")
        .expr_as(sum_of_scores(), "sum")
        // By the name of the column: PostgreSQL does not see that two expressions with parameters are one.
        .group_by(Expr::col(Alias::new("bucket")));
    Ok(select.into_model::<InMonth>().all(sight.connection()).await?)
}

fn sum_of_scores() -> Expr {
    Expr::expr(Func::sum(Expr::col((Entity, Column::Score)))).cast_as("bigint")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_is_rounded_to_a_tenth() {
        let of = |count, sum| Average { count, sum, ..Average::default() }.tenths();
        assert_eq!(of(0, 0), None);
        assert_eq!(of(1, 5), Some(50));
        assert_eq!(of(3, 14), Some(47));
        assert_eq!(of(4, 17), Some(43));
    }

    #[test]
    fn twelve_months_end_with_this_one() {
        let days = first_days("2026-03-31".parse().expect("a day"));
        assert_eq!(days.len(), 12);
        assert_eq!(days.first().map(ToString::to_string).as_deref(), Some("2025-04-01"));
        assert_eq!(days.last().map(ToString::to_string).as_deref(), Some("2026-03-01"));
    }
}
