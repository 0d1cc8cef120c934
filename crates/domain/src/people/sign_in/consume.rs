//! Uses a mailed link: one conditional statement decides which of many parallel tries gets in (row 4).

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::enter::{enter, warn_of_other_browser};
use super::row::{Column, Entity, Model};
use super::{CLOCK_SKEW_SECONDS, Purpose, SignInRefusal, SignedIn, lock_person};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::SignInId;
use crate::people::sessions::Browser;
use crate::secret;

/// Signs in whoever the link was made for, in the browser that pressed the button; `secret` is that browser's own.
/// [`SignInRefusal::Over`] when the link was used, replaced or is too old, or its person has no access any more.
pub async fn consume_link(
    work: &mut UnitOfWork<System>,
    token: &str,
    browser_secret: &str,
    browser: &Browser,
    hours: i64,
) -> Result<SignedIn> {
    let select = work
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::Purpose.eq(Purpose::Enter));
    let row = work.first(select).await?.ok_or(SignInRefusal::Over)?;
    let elsewhere = row.browser_hash != secret::hash(browser_secret);
    let (signed_in, person) = finish(work, row, browser, hours).await?;
    if elsewhere {
        warn_of_other_browser(work, &person, &signed_in.session).await?;
    }
    Ok(signed_in)
}

/// Takes a sign-in for good and opens the session.
pub(super) async fn finish(
    work: &mut UnitOfWork<System>,
    row: Model,
    browser: &Browser,
    hours: i64,
) -> Result<(SignedIn, super::enter::Person)> {
    let person = lock_person(work, row.portal_user_id).await?.ok_or(SignInRefusal::Over)?;
    if !take(work, row.id).await? {
        return Err(SignInRefusal::Over.into());
    }
    let session = enter(work, person.clone(), browser, hours).await?;
    Ok((SignedIn { session, user: person.user.id, next: row.next_path }, person))
}

/// One conditional statement decides which of many parallel tries uses it.
pub(super) async fn take(work: &UnitOfWork<System>, id: SignInId) -> Result<bool> {
    let taken = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::Id.eq(id))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .filter(Column::IssuedAt.lte(work.now().plus_seconds(CLOCK_SKEW_SECONDS)))
        .exec(work.connection())
        .await?;
    Ok(taken.rows_affected == 1)
}
