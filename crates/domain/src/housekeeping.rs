//! What can no longer matter to anybody is taken away, so that the tables of a small company stay small for years.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::Result;
use crate::database::Database;
use crate::outbox::row::TaskState;
use crate::people::sessions::half;
use crate::people::{limits, sign_in};
use crate::{form_keys, outbox};

/// Attempts are counted over a day at the most.
const ATTEMPT_DAYS: i64 = 2;
/// A form that was sent may come again from a browser left open.
const FORM_KEY_DAYS: i64 = 7;
/// Dead links are kept a while, so that whoever opens one is told that it is over.
const LINK_DAYS: i64 = 30;
/// Done work is kept as long as its key may be asked for again.
const TASK_DAYS: i64 = 90;

/// Removes what is over; the number of rows.
pub async fn sweep(database: &Database) -> Result<u64> {
    let now = database.clock().now();
    let unit = database.writer().begin().await?;
    let db = unit.transaction();
    let ago = |days: i64| now.plus_days(-days);
    let mut rows = 0;
    rows += limits::Entity::delete_many()
        .filter(limits::Column::At.lt(ago(ATTEMPT_DAYS)))
        .exec(db)
        .await?
        .rows_affected;
    rows += form_keys::row::Entity::delete_many()
        .filter(form_keys::row::Column::CreatedAt.lt(ago(FORM_KEY_DAYS)))
        .exec(db)
        .await?
        .rows_affected;
    rows += half::Entity::delete_many().filter(half::Column::ExpiresAt.lt(now)).exec(db).await?.rows_affected;
    let links = sign_in::row::Column::ExpiresAt.lt(ago(LINK_DAYS));
    rows += sign_in::row::Entity::delete_many().filter(links).exec(db).await?.rows_affected;
    let done =
        outbox::row::Column::State.eq(TaskState::Done).and(outbox::row::Column::SettledAt.lt(ago(TASK_DAYS)));
    rows += outbox::row::Entity::delete_many().filter(done).exec(db).await?.rows_affected;
    unit.commit().await?;
    Ok(rows)
}
