//! The mailed link by which a client chooses a password they have forgotten, or never had. It does not sign in by itself
//! (security.md row 35).

use sea_orm::{ColumnTrait, QueryFilter};

use super::consume::take;
use super::password::{keep, may_have_password};
use super::row::{Column, Entity};
use super::{Purpose, SignInRefusal, lock_person};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::people::contacts;
use crate::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use crate::portal::sign_in_mode;
use crate::secret;

/// Somebody who may choose a password by a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Reset {
    /// Who.
    pub user: PortalUserRow,
    /// Their whole name.
    pub name: String,
}

/// Whose link a token is, if it is good now. Looking changes nothing.
pub async fn find_reset<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Option<Reset>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::Purpose.eq(Purpose::Reset))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(sight.now()));
    let Some(row) = sight.first(select).await? else { return Ok(None) };
    let user = sight.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = sight.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active || user.status != PortalUserStatus::Active {
        return Ok(None);
    }
    Ok(Some(Reset { user, name: contact.name() }))
}

/// Uses the link up and keeps the password hashed by [`crate::people::passwords::hash`]; all sessions end.
/// [`SignInRefusal::Over`] when the link was used, replaced or is too old, or its person may have no password now.
pub async fn use_reset(work: &mut UnitOfWork<System>, token: &str, password_hash: String) -> Result<()> {
    let select = work
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::Purpose.eq(Purpose::Reset));
    let row = work.first(select).await?.ok_or(SignInRefusal::Over)?;
    let person = lock_person(work, row.portal_user_id).await?.ok_or(SignInRefusal::Over)?;
    let may = may_have_password(sign_in_mode(work).await?, &person.user);
    if !may || !take(work, row.id).await? {
        return Err(SignInRefusal::Over.into());
    }
    keep(work, person, Some(password_hash)).await?;
    Ok(())
}
