//! Writes a request's next state; the version counts on, so that whoever had the old one open is told.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::{ActiveModel, Entity};
use super::{Request, RequestStatus};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};

/// The request in its next state, with whatever else changes at that moment.
pub(super) async fn to<P: Principal>(
    work: &UnitOfWork<P>,
    request: Request,
    status: RequestStatus,
    change: impl FnOnce(&mut ActiveModel) + Send,
) -> Result<Request>
where
    Entity: VisibleTo<P>,
{
    let version = request.version;
    let mut row = request.into_active_model();
    row.status = Set(status);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    change(&mut row);
    work.update(row).await
}

/// Something happened to a request, with its account and deal.
pub(super) fn happened(event: Event, request: &Request) -> Happened {
    Happened::to(event, request.id.0, request.reference()).account(request.account_id).deal(request.deal_id)
}
