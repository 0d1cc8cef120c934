//! Writes down what came in since the last time, of all workspaces at once: one commit however many workers are out.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::hub::{Batch, Step};
use super::{Hub, row, trail};
use crate::Result;
use crate::database::Database;
use crate::field::tracking::row as links;
use crate::field::workers::keys;
use crate::id::TrailPointId;

/// Rows of one statement: ten values each are far below any database's limit.
const CHUNK: usize = 500;

/// Writes down what is new; whether anything was.
pub async fn flush(database: &Database, hub: &Hub) -> Result<bool> {
    let batch = hub.drain(database.clock().now());
    if batch.is_empty() {
        return Ok(false);
    }
    let unit = database.writer().begin().await?;
    let Batch { newest, trail, views, keys } = batch;
    let transaction = unit.transaction();
    for some in newest.chunks(CHUNK) {
        let rows = some.iter().cloned().map(|row| row.into_active_model().reset_all());
        let over = OnConflict::column(row::Column::WorkerId).update_columns(moved()).to_owned();
        row::Entity::insert_many(rows).on_conflict(over).exec_without_returning(transaction).await?;
    }
    for some in trail.chunks(CHUNK) {
        trail::Entity::insert_many(some.iter().map(step)).exec_without_returning(transaction).await?;
    }
    for (link, seen) in views {
        links::Entity::update_many()
            .col_expr(links::Column::Views, Expr::col(links::Column::Views).add(seen.count))
            .col_expr(links::Column::LastViewedAt, Expr::value(seen.last_at.0))
            .filter(links::Column::Id.eq(link))
            .exec(transaction)
            .await?;
    }
    for (key, at) in keys {
        keys::Entity::update_many()
            .col_expr(keys::Column::LastUsedAt, Expr::value(at.0))
            .filter(keys::Column::Id.eq(key))
            .exec(transaction)
            .await?;
    }
    unit.commit().await?;
    Ok(true)
}

const fn moved() -> [row::Column; 6] {
    use row::Column as C;
    [C::At, C::LatE6, C::LonE6, C::AccuracyM, C::Battery, C::Source]
}

fn step(step: &Step) -> trail::ActiveModel {
    trail::ActiveModel {
        id: Set(TrailPointId::new(step.at)),
        workspace_id: Set(step.workspace),
        worker_id: Set(step.worker),
        at: Set(step.at),
        lat_e6: Set(step.spot.lat_e6),
        lon_e6: Set(step.spot.lon_e6),
        suspect: Set(step.suspect),
    }
}
