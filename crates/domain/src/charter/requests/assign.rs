//! Somebody of the operator takes a request, or is given it; from then on it is under review.

use sea_orm::ActiveValue::Set;

use super::{Request, RequestStatus, moved};
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::id::{RequestId, StaffId};
use crate::people::staff;
use crate::{Error, Result};

/// Gives a request to a member of staff, or to nobody. A request that was new is under review then.
pub async fn assign(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    request: Request,
    assignee: Option<StaffId>,
) -> Result<Request> {
    request.must_be_open()?;
    let person = match assignee {
        Some(id) => Some(work.one::<staff::row::Entity>(id).await?),
        None => None,
    };
    if person.as_ref().is_some_and(|person| !person.active) {
        return Err(Error::NotFound);
    }
    let status = reviewed(&request, assignee.is_some());
    if request.assignee_id == assignee && request.status == status {
        return Ok(request);
    }
    let request = moved::to(work, request, status, |row| row.assignee_id = Set(assignee)).await?;
    let mut happened = moved::happened(Event::RequestAssigned, &request);
    if let Some(person) = person {
        happened = happened.with("to", person.name);
    }
    work.record(happened).await?;
    Ok(request)
}

/// Marks a request as under review because staff began to work on it, such as by sketching its trip; whoever did so looks
/// after it from now on, unless somebody does already. An effect: the caller has checked who may.
pub async fn review(work: &mut UnitOfWork<Staff>, request: RequestId) -> Result<Request> {
    let request = work.one_for_update::<super::row::Entity>(request).await?;
    request.must_be_open()?;
    if request.status != RequestStatus::Requested {
        return Ok(request);
    }
    let me = work.by().clone();
    let assignee = request.assignee_id.unwrap_or(me.id());
    let request =
        moved::to(work, request, RequestStatus::UnderReview, |row| row.assignee_id = Set(Some(assignee)))
            .await?;
    work.record(moved::happened(Event::RequestAssigned, &request)).await?;
    Ok(request)
}

const fn reviewed(request: &Request, taken: bool) -> RequestStatus {
    match request.status {
        RequestStatus::Requested if taken => RequestStatus::UnderReview,
        other => other,
    }
}
