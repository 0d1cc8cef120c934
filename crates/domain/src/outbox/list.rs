//! Background work as the person sees it who keeps an eye on it: the newest first, by state.

use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model, TaskState};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::TaskId;

/// Tasks on one page.
const PAGE: u64 = 50;

/// Which tasks are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Only those in this state.
    pub state: Option<TaskState>,
    /// Only those asked for before this one.
    pub before: Option<TaskId>,
}

/// One page of tasks.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The tasks.
    pub rows: Vec<Model>,
    /// The last of them, if more follow.
    pub next: Option<TaskId>,
}

/// A page of tasks. Ids are time-ordered, so that the last one is the place to go on from.
pub async fn list<S: Sight<By = Staff>>(sight: &S, wanted: &Wanted) -> Result<Page> {
    let mut select = sight.visible::<Entity>();
    if let Some(state) = wanted.state {
        select = select.filter(Column::State.eq(state));
    }
    if let Some(before) = wanted.before {
        select = select.filter(Column::Id.lt(before));
    }
    let mut rows = sight.all(select.order_by_desc(Column::Id).limit(PAGE + 1)).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(Page { rows, next })
}

#[derive(Debug, FromQueryResult)]
struct Counted {
    state: TaskState,
    number: i64,
}

/// Tasks by state, of those that are not done.
pub async fn counts<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<(TaskState, u32)>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::State.is_in([TaskState::Queued, TaskState::Running, TaskState::Dead]))
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "number")
        .group_by(Column::State);
    let rows = select.into_model::<Counted>().all(sight.connection()).await?;
    Ok(rows.into_iter().map(|row| (row.state, u32::try_from(row.number).unwrap_or(u32::MAX))).collect())
}
