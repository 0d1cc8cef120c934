//! Goes on with a session whose person has just proved again who they are: under a new secret, so that a cookie taken
//! before proves nothing (security.md rows 30 and 33).

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::Entity;
use super::{NewSession, STAFF_IDLE_HOURS};
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::SessionId;
use crate::{Error, Result, secret};

/// Gives a member's session a new secret and notes that they proved who they are; it ends no later than it would have.
pub async fn renew(work: &mut UnitOfWork<System>, id: SessionId) -> Result<NewSession> {
    let session = work.one_for_update::<Entity>(id).await?;
    if session.revoked_at.is_some() || session.staff_id.is_none() {
        return Err(Error::NotFound);
    }
    let token = secret::random_token();
    let ends_at = work.now().plus_hours(STAFF_IDLE_HOURS).min(session.absolute_expires_at);
    let mut row = session.into_active_model();
    row.token_hash = Set(secret::hash(&token));
    row.proved_at = Set(work.now());
    row.last_seen_at = Set(work.now());
    row.expires_at = Set(ends_at);
    work.update(row).await?;
    Ok(NewSession { id, token, ends_at })
}
