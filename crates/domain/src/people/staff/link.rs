//! The one-time link by which a member of staff chooses a password: the first time, or after it was lost. It does not
//! sign in by itself and does not pass by the second factor (security.md row 35).

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::StaffRefusal;
use super::change::within_own;
use super::links::{ActiveModel, Column, Entity};
use super::row::{self, Model};
use crate::Result;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Principal, Staff, System};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::{StaffId, StaffLinkId};
use crate::people::second_factor::end_halves;
use crate::people::sessions;
use crate::secret;

/// How long the link is good.
pub const LINK_HOURS: i64 = 24;

/// Makes a new link for a member of staff; earlier ones end. Its token is shown once.
pub async fn new_link(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    member: &Model,
) -> Result<String> {
    if !member.active {
        return Err(StaffRefusal::Inactive.into());
    }
    within_own(work, member.role, &member.permissions)?;
    let token = issue(work, member.id).await?;
    work.record(Happened::to(Event::StaffChanged, member.id.0, member.name.clone()).with("what", "link"))
        .await?;
    Ok(token)
}

pub(super) async fn issue<P: Principal>(work: &UnitOfWork<P>, staff: StaffId) -> Result<String> {
    end_links(work, staff).await?;
    let token = secret::random_token();
    let row = ActiveModel {
        id: Set(StaffLinkId::new(work.now())),
        staff_id: Set(staff),
        token_hash: Set(secret::hash(&token)),
        created_at: Set(work.now()),
        expires_at: Set(work.now().plus_hours(LINK_HOURS)),
        used_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(token)
}

/// Whose link a token is, if it is good now. Changes nothing.
pub async fn find_link<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Option<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(sight.now()));
    let Some(link) = sight.first(select).await? else { return Ok(None) };
    let staff = sight.one::<row::Entity>(link.staff_id).await?;
    Ok(staff.active.then_some(staff))
}

/// Uses the link up and keeps the password hashed by [`crate::people::passwords::hash`]. All sessions end, and so do
/// sign-ins that wait for their second factor: the password behind them is no longer the one.
pub async fn use_link(work: &mut UnitOfWork<System>, token: &str, password_hash: String) -> Result<Model> {
    let staff = find_link(work, token).await?.ok_or(StaffRefusal::LinkOver)?;
    let staff = work.one_for_update::<row::Entity>(staff.id).await?;
    if !staff.active || !take(work, token).await? {
        return Err(StaffRefusal::LinkOver.into());
    }
    end_links(work, staff.id).await?;
    sessions::revoke_all_of_staff(work, staff.id).await?;
    end_halves(work, staff.id).await?;
    let mut row = staff.into_active_model();
    row.password_hash = Set(Some(password_hash));
    row.failed_passwords = Set(0);
    row.password_locked_until = Set(None);
    row.updated_at = Set(work.now());
    let staff = work.update(row).await?;
    work.record(Happened::to(Event::StaffPasswordSet, staff.id.0, staff.name.clone())).await?;
    Ok(staff)
}

/// One conditional statement decides which of many parallel tries uses the link.
async fn take(work: &UnitOfWork<System>, token: &str) -> Result<bool> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(work.now()))
        .exec(work.connection())
        .await?;
    Ok(used.rows_affected == 1)
}

/// Makes every outstanding link of a member of staff useless.
pub(super) async fn end_links<P: Principal>(work: &UnitOfWork<P>, staff: StaffId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::StaffId.eq(staff))
        .filter(Column::UsedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
