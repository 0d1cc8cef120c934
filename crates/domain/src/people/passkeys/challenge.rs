//! Asks, and takes the answer once: one conditional statement decides which of many parallel answers counts.

use data_encoding::BASE64URL_NOPAD;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use webauthn_rp::request::{AsciiDomain, RpId};

use super::challenges::{ActiveModel, Column, Entity, Model};
use super::{CHALLENGE_MINUTES, Holder, PasskeyRefusal, Purpose, Site};
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::PasskeyChallengeId;
use crate::secret;
use crate::{Error, Result};

/// The host as the library knows it. An address of numbers cannot be bound to.
pub(super) fn bound_to(site: &Site) -> Result<RpId> {
    if site.rp_id.parse::<std::net::IpAddr>().is_ok() {
        return Err(PasskeyRefusal::NoHost.into());
    }
    let domain = AsciiDomain::try_from(site.rp_id.clone()).map_err(|_| PasskeyRefusal::NoHost)?;
    Ok(RpId::Domain(domain))
}

/// Keeps a challenge and gives the secret of its cookie.
pub(super) async fn keep(
    work: &UnitOfWork<System>,
    purpose: Purpose,
    holder: Option<Holder>,
    site: &Site,
    state: &[u8],
) -> Result<String> {
    let token = secret::random_token();
    let row = ActiveModel {
        id: Set(PasskeyChallengeId::new(work.now())),
        purpose: Set(purpose),
        staff_id: Set(holder.and_then(Holder::staff)),
        portal_user_id: Set(holder.and_then(Holder::client)),
        token_hash: Set(secret::hash(&token)),
        rp_id: Set(site.rp_id.clone()),
        state: Set(BASE64URL_NOPAD.encode(state)),
        created_at: Set(work.now()),
        expires_at: Set(work.now().plus_minutes(CHALLENGE_MINUTES)),
        used_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(token)
}

/// The state of a challenge that is still open, taken for good; nothing when it is over or was another's.
pub(super) async fn take(
    work: &UnitOfWork<System>,
    token: &str,
    purpose: Purpose,
    holder: Option<Holder>,
    site: &Site,
) -> Result<Option<Vec<u8>>> {
    let select = work
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::Purpose.eq(purpose))
        .filter(Column::RpId.eq(site.rp_id.as_str()));
    let Some(row) = work.first(select).await? else { return Ok(None) };
    let whose = (holder.and_then(Holder::staff), holder.and_then(Holder::client));
    if (row.staff_id, row.portal_user_id) != whose || !mark(work, &row).await? {
        return Ok(None);
    }
    decoded(&row.state).map(Some)
}

async fn mark(work: &UnitOfWork<System>, row: &Model) -> Result<bool> {
    let taken = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::Id.eq(row.id))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .exec(work.connection())
        .await?;
    Ok(taken.rows_affected == 1)
}

/// Bytes as they are kept in a column.
pub(super) fn decoded(text: &str) -> Result<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| unreadable("a stored passkey"))
}

pub(super) fn unreadable(what: &str) -> Error {
    Error::Broken(format!("{what} cannot be read"))
}
