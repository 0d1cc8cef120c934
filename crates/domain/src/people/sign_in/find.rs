//! What the page behind a mailed link shows before anything is decided. Looking changes nothing (row 1).

use sea_orm::{ColumnTrait, QueryFilter};

use super::Purpose;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::System;
use crate::database::Sight;
use crate::id::PortalUserId;
use crate::people::portal_users;
use crate::secret;

/// A link that would let its person in now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub user: PortalUserId,
    /// Their address or number, mostly hidden.
    pub masked: String,
    /// Whether this browser asked for it.
    pub asked_here: bool,
}

/// The link of a token, if it is good now.
pub async fn find_link<S: Sight<By = System>>(sight: &S, token: &str, browser: &str) -> Result<Option<Link>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::Purpose.eq(Purpose::Enter))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(sight.now()));
    let Some(row) = sight.first(select).await? else { return Ok(None) };
    let user = sight.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let masked = user.masked();
    Ok(Some(Link { user: user.id, masked, asked_here: row.browser_hash == secret::hash(browser) }))
}
