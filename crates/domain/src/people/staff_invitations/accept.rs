//! Takes an invitation up: with a password chosen behind the link, or with an account elsewhere of the same address. Either
//! way somebody new joins the team; nobody who is there already is touched (security.md row 40).

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::find::{find, is_backed};
use super::row::{Column, Entity, Model};
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::conversations::deliveries;
use crate::database::{Sight, UnitOfWork};
use crate::people::staff::{NewStaff, StaffRefusal, StaffRow, put_in, row};
use crate::{Error, Result};

/// Joins with a password hashed by [`crate::people::passwords::hash`]; the second factor comes next, as at any first sign-in.
pub async fn accept(work: &mut UnitOfWork<System>, token: &str, password_hash: String) -> Result<StaffRow> {
    let invitation = find(work, token).await?.ok_or(StaffRefusal::LinkOver)?;
    let member = join(work, invitation).await?.ok_or(StaffRefusal::LinkOver)?;
    let mut row = member.into_active_model();
    row.password_hash = Set(Some(password_hash));
    let member = work.update(row).await?;
    work.record(Happened::to(Event::StaffPasswordSet, member.id.0, member.name.clone())).await?;
    Ok(member)
}

/// Whoever was invited at an address, by its key, that a provider has proved; nothing when nobody was.
pub(in crate::people) async fn join_by_address(
    work: &mut UnitOfWork<System>,
    key: &str,
) -> Result<Option<StaffRow>> {
    let select =
        work.visible::<Entity>().filter(Column::EmailKey.eq(key)).filter(Column::ExpiresAt.gt(work.now()));
    match work.first(select).await? {
        Some(invitation) => join(work, invitation).await,
        None => Ok(None),
    }
}

/// The new member; nothing when the inviter may no longer give the role, or another try was quicker.
async fn join(work: &mut UnitOfWork<System>, invitation: Model) -> Result<Option<StaffRow>> {
    // Held until the end, so that a demotion comes before or after.
    let inviter = work.one_for_update::<row::Entity>(invitation.invited_by).await?;
    if !is_backed(&invitation, &inviter) || !take(work, &invitation).await? {
        return Ok(None);
    }
    deliveries::cancel_about(work, &[invitation.id.0]).await?;
    let new = NewStaff {
        name: invitation.name,
        email: invitation.email,
        role: invitation.role,
        language: invitation.language,
    };
    match put_in(work, new).await {
        // The address came to the team by another way.
        Err(Error::Invalid(_)) => Ok(None),
        other => other.map(Some),
    }
}

/// One conditional statement decides which of many parallel tries takes it; a link that was replaced meanwhile takes nothing.
async fn take(work: &UnitOfWork<System>, invitation: &Model) -> Result<bool> {
    let taken = Entity::delete_many()
        .filter(Column::WorkspaceId.eq(invitation.workspace_id))
        .filter(Column::Id.eq(invitation.id))
        .filter(Column::TokenHash.eq(invitation.token_hash.as_str()))
        .filter(Column::ExpiresAt.gt(work.now()))
        .exec(work.connection())
        .await?;
    Ok(taken.rows_affected == 1)
}
