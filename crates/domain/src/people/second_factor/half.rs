//! A sign-in that has the password behind it and the second factor still before it.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::Secret;
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::HalfSessionId;
use crate::people::sessions::half::{ActiveModel, Column, Entity};
use crate::people::sign_in_rules;
use crate::people::staff::{self, StaffRefusal, StaffRow};
use crate::secret::{self, ServerKey};

/// How long the second factor may take.
pub const HALF_MINUTES: i64 = 15;
/// Wrong codes after which the sign-in begins anew.
pub(super) const WRONG_CODES: i32 = 5;

/// A half session that is still good.
#[derive(Clone, Debug)]
pub struct Half {
    /// Its id.
    pub id: HalfSessionId,
    /// Whose it is.
    pub staff: StaffRow,
}

impl Half {
    /// Whether the second factor must be set up before anything else.
    pub const fn must_set_up(&self) -> bool {
        self.staff.totp_confirmed_at.is_none()
    }
}

/// Opens a half session for somebody whose password was right, and gives its cookie's secret;
/// [`StaffRefusal::LocalOff`] where passwords are switched off for them.
pub async fn open_half(work: &mut UnitOfWork<System>, key: &ServerKey, staff: &StaffRow) -> Result<String> {
    if !staff.break_glass && sign_in_rules::is_local_off(work).await? {
        return Err(StaffRefusal::LocalOff.into());
    }
    open_half_vouched(work, key, staff).await
}

/// Opens a half session for somebody whom a provider has vouched for. Without a second factor a new secret is prepared
/// for them to set up.
pub(in crate::people) async fn open_half_vouched(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    staff: &StaffRow,
) -> Result<String> {
    let staff = work.one_for_update::<staff::row::Entity>(staff.id).await?;
    if staff.totp_confirmed_at.is_none() {
        let sealed = Secret::generate().seal(key, &staff);
        let mut row = staff.clone().into_active_model();
        row.totp_sealed = Set(Some(sealed));
        work.update(row).await?;
    }
    let token = secret::random_token();
    let row = ActiveModel {
        id: Set(HalfSessionId::new(work.now())),
        staff_id: Set(staff.id),
        token_hash: Set(secret::hash(&token)),
        wrong_codes: Set(0),
        created_at: Set(work.now()),
        expires_at: Set(work.now().plus_minutes(HALF_MINUTES)),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(token)
}

/// The half session behind a cookie, if it is good now and its person still works here.
pub async fn find_half<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Option<Half>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::ExpiresAt.gt(sight.now()))
        .filter(Column::WrongCodes.lt(WRONG_CODES));
    let Some(half) = sight.first(select).await? else { return Ok(None) };
    let staff = sight.one::<staff::row::Entity>(half.staff_id).await?;
    Ok(staff.active.then_some(Half { id: half.id, staff }))
}

/// Counts a try before its code is compared; false when there is none left.
pub(super) async fn count_try(work: &UnitOfWork<System>, id: HalfSessionId) -> Result<bool> {
    let counted = Entity::update_many()
        .col_expr(Column::WrongCodes, Expr::col(Column::WrongCodes).add(1))
        .filter(Column::Id.eq(id))
        .filter(Column::WrongCodes.lt(WRONG_CODES))
        .filter(Column::ExpiresAt.gt(work.now()))
        .exec(work.connection())
        .await?;
    Ok(counted.rows_affected == 1)
}

/// Ends every half session of a person: it became whole, or is not wanted any more.
pub(crate) async fn end_halves<P: crate::access::Principal>(
    work: &UnitOfWork<P>,
    staff: crate::id::StaffId,
) -> Result<()> {
    Entity::delete_many()
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::StaffId.eq(staff))
        .exec(work.connection())
        .await?;
    Ok(())
}
