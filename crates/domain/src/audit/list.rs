//! What happened, newest first, as far as it fits what is asked for.

use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::Result;
use crate::access::Staff;
use crate::activity::row::{Column, Entity};
use crate::activity::{Activity, ActorKind, Noun};
use crate::database::Sight;
use crate::id::ActivityId;
use crate::time::Instant;

/// Entries of one page.
pub const ENTRIES: u64 = 50;
/// Entries of one file.
pub const MOST_EXPORTED: u64 = 50_000;

/// What is asked for; all of it where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words in the name of who did it or of what it was done to.
    pub words: String,
    /// Done by this kind of actor.
    pub actor: Option<ActorKind>,
    /// Done to this kind of thing.
    pub noun: Option<Noun>,
    /// From this moment on.
    pub from: Option<Instant>,
    /// Before this moment.
    pub before: Option<Instant>,
}

/// The last entry of the page before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// When it happened.
    pub at: Instant,
    /// Its id.
    pub id: ActivityId,
}

/// Whether a name holds what was typed, whatever its case; nothing typed acts as a pattern.
fn holds(column: Column, typed: &str) -> Expr {
    let typed: String = typed.trim().chars().take(100).collect();
    let plain = typed.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    Expr::expr(Func::lower(Expr::col(column))).like(LikeExpr::new(format!("%{plain}%")).escape('\\'))
}

fn fitting<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Select<Entity> {
    let mut which = Condition::all();
    if !filter.words.trim().is_empty() {
        let either = Condition::any()
            .add(holds(Column::ActorName, &filter.words))
            .add(holds(Column::ObjectName, &filter.words));
        which = which.add(either);
    }
    if let Some(kind) = filter.actor {
        which = which.add(Column::ActorKind.eq(kind));
    }
    if let Some(noun) = filter.noun {
        which = which.add(Column::Noun.eq(noun));
    }
    if let Some(from) = filter.from {
        which = which.add(Column::At.gte(from));
    }
    if let Some(before) = filter.before {
        which = which.add(Column::At.lt(before));
    }
    sight.visible::<Entity>().filter(which).order_by_desc(Column::At).order_by_desc(Column::Id)
}

/// One page, and where the next begins if there is one.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    filter: &Filter,
    after: Option<Cursor>,
) -> Result<(Vec<Activity>, Option<Cursor>)> {
    let mut select = fitting(sight, filter);
    if let Some(Cursor { at, id }) = after {
        let same = Condition::all().add(Column::At.eq(at)).add(Column::Id.lt(id));
        select = select.filter(Condition::any().add(Column::At.lt(at)).add(same));
    }
    let mut entries = sight.all(select.limit(ENTRIES + 1)).await?;
    let more = entries.len() as u64 > ENTRIES;
    entries.truncate(usize::try_from(ENTRIES).unwrap_or(usize::MAX));
    let last = entries.last().filter(|_| more).map(|entry| Cursor { at: entry.at, id: entry.id });
    Ok((entries, last))
}

/// Everything that fits, [`MOST_EXPORTED`] at the most.
pub async fn export<S: Sight<By = Staff>>(sight: &S, filter: &Filter) -> Result<Vec<Activity>> {
    sight.all(fitting(sight, filter).limit(MOST_EXPORTED)).await
}
