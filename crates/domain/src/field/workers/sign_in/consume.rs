//! Uses a link: one conditional statement decides which of many parallel tries gets in (row 4).

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::SignedIn;
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::workers::sign_ins::{Column, Entity, Model};
use crate::field::workers::{row, session};
use crate::id::WorkerId;
use crate::people::sessions::Browser;
use crate::people::sign_in::SignInRefusal;
use crate::secret;

/// A link issued further in the future than this was issued by a clock that jumped: it is not taken.
const CLOCK_SKEW_SECONDS: i64 = 60;

/// Signs in the worker the link was made for, in the browser that pressed the button.
/// [`SignInRefusal::Over`] when it was used, replaced or is too old, or its worker works here no longer.
pub async fn consume_link(work: &mut UnitOfWork<System>, token: &str, browser: &Browser) -> Result<SignedIn> {
    let select = work.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token)));
    let found = work.first(select).await?.ok_or(SignInRefusal::Over)?;
    finish(work, found, browser).await
}

/// Takes a sign-in for good and opens the session; every other link of the worker burns.
pub(super) async fn finish(
    work: &mut UnitOfWork<System>,
    found: Model,
    browser: &Browser,
) -> Result<SignedIn> {
    let worker = work.one_for_update::<row::Entity>(found.worker_id).await?;
    if !worker.active || !take(work, &found).await? {
        return Err(SignInRefusal::Over.into());
    }
    burn_others(work, worker.id).await?;
    let session = session::open_session(work, worker.id, browser).await?;
    work.record(Happened::to(Event::WorkerSignedIn, worker.id.0, worker.name)).await?;
    Ok(SignedIn { session, worker: worker.id })
}

async fn take(work: &UnitOfWork<System>, found: &Model) -> Result<bool> {
    let taken = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::Id.eq(found.id))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .filter(Column::IssuedAt.lte(work.now().plus_seconds(CLOCK_SKEW_SECONDS)))
        .exec(work.connection())
        .await?;
    Ok(taken.rows_affected == 1)
}

async fn burn_others(work: &UnitOfWork<System>, worker: WorkerId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::BurnedAt, Expr::value(work.now()))
        .filter(Column::WorkerId.eq(worker))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
