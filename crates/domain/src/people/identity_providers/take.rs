//! Somebody is back from a provider: whether this browser was sent there, and that it comes back once.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::IdentityRefusal;
use super::begin::{nonce, verifier};
use super::row::{self, Model};
use super::sign_ins::{Column, Entity};
use crate::Result;
use crate::access::{Principal, System};
use crate::database::{Sight, UnitOfWork};
use crate::secret::{self, ServerKey};
use crate::time::Instant;

/// A sign-in that came back.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Where it was sent.
    pub provider: Model,
    /// What the ID token must say.
    pub nonce: String,
    /// What the answer is fetched with.
    pub verifier: String,
    /// Where they wanted to go.
    pub next: String,
    /// When they set out.
    pub began_at: Instant,
}

/// Uses a sign-in up, whatever comes of it. The change is to be committed before anybody is asked for the answer.
pub async fn take(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    state: &str,
    browser: &str,
) -> Result<Asked> {
    let select = work.visible::<Entity>().filter(Column::StateHash.eq(secret::hash(state)));
    let asked = work.first(select).await?.ok_or(IdentityRefusal::Mismatch)?;
    if !secret::same(asked.browser_hash.as_bytes(), secret::hash(browser).as_bytes()) {
        return Err(IdentityRefusal::Mismatch.into());
    }
    // One conditional statement decides which of many parallel tries uses it.
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::Id.eq(asked.id))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .exec(work.connection())
        .await?;
    if used.rows_affected != 1 {
        return Err(IdentityRefusal::Over.into());
    }
    let provider = work.one::<row::Entity>(asked.provider_id).await?;
    if !provider.active {
        return Err(IdentityRefusal::Over.into());
    }
    Ok(Asked {
        nonce: nonce(key, state, browser),
        verifier: verifier(key, state, browser),
        next: asked.next_path,
        began_at: asked.created_at,
        provider,
    })
}
