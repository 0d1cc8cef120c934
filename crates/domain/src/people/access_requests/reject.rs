//! Staff do not let somebody in; they are told, with the reason if there is one.

use sea_orm::ActiveValue::Set;

use super::approve::{decide, take};
use super::ask::applicant;
use super::{AccessRequest, AccessStatus};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery};
use crate::database::UnitOfWork;
use crate::id::AccessRequestId;
use crate::typed::Typed;

/// Rejects it. Errors: `reason`, when it is too long.
pub async fn reject(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    id: AccessRequestId,
    reason: &str,
) -> Result<AccessRequest> {
    let mut typed = Typed::default();
    let reason = typed.lines("reason", reason, 1000);
    typed.check()?;
    let request = take(work, id).await?;
    let request = decide(work, request, AccessStatus::Rejected, |row| row.reason = Set(reason)).await?;
    work.record(Happened::to(Event::AccessRejected, request.id.0, request.name())).await?;
    let mail = NewDelivery {
        letter: Letter::AccessRejected,
        unique_key: format!("access-rejected:{}", request.id),
        to: applicant(&request),
        noun: Noun::AccessRequest,
        object: request.id.0,
        activity: None,
        useless_after: None,
    };
    deliveries::queue(work, mail).await?;
    Ok(request)
}
