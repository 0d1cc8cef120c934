//! Takes back mails that have not left: those to somebody who was shut out, or about something that is void.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::DeliveryState;
use super::row::{Column, Entity};
use crate::Result;
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::id::PortalUserId;

/// Cancels every mail to a portal user that still waits; the number of them.
pub async fn cancel_to<P: Principal>(work: &UnitOfWork<P>, user: PortalUserId) -> Result<u64> {
    cancel(work, Column::PortalUserId.eq(user)).await
}

/// Cancels every mail to a member of staff that still waits, by their address; the number of them.
pub async fn cancel_to_staff<P: Principal>(work: &UnitOfWork<P>, email: &str) -> Result<u64> {
    use sea_orm::sea_query::ExprTrait;
    cancel(work, Column::ToStaff.eq(true).and(Column::RecipientEmail.eq(email))).await
}

/// Cancels every mail about any of these things that still waits; the number of them.
pub async fn cancel_about<P: Principal>(work: &UnitOfWork<P>, objects: &[Uuid]) -> Result<u64> {
    cancel(work, Column::ObjectId.is_in(objects.iter().copied())).await
}

async fn cancel<P: Principal>(work: &UnitOfWork<P>, which: Expr) -> Result<u64> {
    let outcome = Entity::update_many()
        .col_expr(Column::State, Expr::value(DeliveryState::Cancelled))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(which)
        .filter(Column::State.is_in([DeliveryState::Queued, DeliveryState::Retrying]))
        .exec(work.connection())
        .await?;
    Ok(outcome.rows_affected)
}
