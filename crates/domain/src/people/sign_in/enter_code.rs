//! The six-digit code, for those who read the mail elsewhere: good only in the browser that asked, and five wrong tries
//! burn link and code (row 7). An address nobody has behaves in the same way.

use std::net::IpAddr;

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::consume::finish;
use super::row::{Column, Entity, Model};
use super::{CODE, Purpose, SignInRefusal, SignedIn, WRONG_CODES, lock_person};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::SignInId;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::sessions::Browser;
use crate::secret::{self, ServerKey};

/// Codes typed from one network: an office full of people, not a machine (row 16).
const PER_NETWORK: [Limit; 2] = [Limit { count: 20, seconds: 60 }, Limit { count: 200, seconds: 3600 }];

/// How a try ended. The change is to be committed either way: wrong tries count.
#[derive(Clone, Debug)]
pub enum EnteredCode {
    /// Signed in.
    In(SignedIn),
    /// Not the code; another try is possible.
    Wrong,
    /// Not the code for the fifth time, or nothing to enter a code for: ask again.
    Over,
    /// Too many from this network; later it works again.
    TooMany {
        /// Seconds after which another try makes sense.
        seconds: i64,
    },
}

/// Under which key a browser's tries are counted, whether or not there is a link behind them.
pub(super) fn tries_key(browser: &str) -> Key {
    Key::Here(format!("sign-in-code:{}", secret::hash(browser)))
}

/// Signs in with the code of the newest link that this browser asked for; `from` is its network, as limits count it.
pub async fn enter_code(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    browser_secret: &str,
    typed: &str,
    browser: &Browser,
    from: IpAddr,
    hours: i64,
) -> Result<EnteredCode> {
    let network = Key::Everywhere(format!("sign-in-code-from:{from}"));
    if let Allowed::After(seconds) = limits::allow(work, &network, &PER_NETWORK).await? {
        return Ok(EnteredCode::TooMany { seconds });
    }
    let tries = tries_key(browser_secret);
    let (so_far, _) = limits::so_far(work, &tries, 15 * 60).await?;
    if so_far >= WRONG_CODES.unsigned_abs().into() {
        return Ok(EnteredCode::Over);
    }
    limits::note(work, &tries).await?;
    let last = so_far + 1 >= WRONG_CODES.unsigned_abs().into();
    let wrong = if last { EnteredCode::Over } else { EnteredCode::Wrong };
    let Some(row) = newest(work, browser_secret).await? else { return Ok(wrong) };
    // Locked in the order of every sign-in, before the row of the link itself.
    if lock_person(work, row.portal_user_id).await?.is_none() || !count_try(work, row.id).await? {
        return Ok(wrong);
    }
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    if !secret::same(key.code(CODE, &row.nonce).as_bytes(), typed.as_bytes()) {
        burn_if_spent(work, row.id).await?;
        return Ok(wrong);
    }
    match finish(work, row, browser, hours).await {
        Ok((signed_in, _)) => {
            limits::forget(work, &tries).await?;
            Ok(EnteredCode::In(signed_in))
        }
        Err(error) if error.refusal_key() == Some(crate::Refusal::key(&SignInRefusal::Over)) => {
            Ok(EnteredCode::Over)
        }
        Err(error) => Err(error),
    }
}

async fn newest(work: &UnitOfWork<System>, browser: &str) -> Result<Option<Model>> {
    let select = work
        .visible::<Entity>()
        .filter(Column::BrowserHash.eq(secret::hash(browser)))
        .filter(Column::Purpose.eq(Purpose::Enter))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .order_by_desc(Column::IssuedAt)
        .order_by_desc(Column::Id);
    work.first(select).await
}

/// Counts a try before its code is compared; false when there is none left.
async fn count_try(work: &UnitOfWork<System>, id: SignInId) -> Result<bool> {
    let counted = Entity::update_many()
        .col_expr(Column::WrongCodes, Expr::col(Column::WrongCodes).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::WrongCodes.lt(WRONG_CODES))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(counted.rows_affected == 1)
}

async fn burn_if_spent(work: &UnitOfWork<System>, id: SignInId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::BurnedAt, Expr::value(work.now()))
        .filter(Column::Id.eq(id))
        .filter(Column::WrongCodes.gte(WRONG_CODES))
        .filter(Column::UsedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
