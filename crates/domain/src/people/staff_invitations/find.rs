//! Who was invited, and what a link leads to. Looking changes nothing (security.md row 1).

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::row::{Column, Entity, Model};
use crate::access::permissions::ManageTeam;
use crate::access::{Staff, System};
use crate::database::Sight;
use crate::people::staff::{StaffRow, row};
use crate::{Result, secret};

/// Everybody who was invited and has not come, by name.
pub async fn list<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    sight.all(sight.visible::<Entity>().order_by_asc(Column::Name).order_by_asc(Column::Id)).await
}

/// The invitation behind a token, if it lets somebody in now.
pub async fn find<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Option<Model>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::ExpiresAt.gt(sight.now()));
    let Some(invitation) = sight.first(select).await? else { return Ok(None) };
    let inviter = sight.one::<row::Entity>(invitation.invited_by).await?;
    Ok(is_backed(&invitation, &inviter).then_some(invitation))
}

/// Whether whoever invited could do so still: works here, may invite, and may do all that the role holds.
pub(super) fn is_backed(invitation: &Model, inviter: &StaffRow) -> bool {
    inviter.active && inviter.may::<ManageTeam>() && inviter.covers(invitation.role)
}
