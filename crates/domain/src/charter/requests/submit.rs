//! A client asks for a trip, or staff write down what a client asked for.

use super::file::{Filing, file};
use super::{Asked, Refusal, Request, RequestSource, RequestStatus};
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, PortalUser, Principal, Scope, Staff, VisibleTo};
use crate::charter::trips;
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, StaffId};
use crate::people::accounts::Account;
use crate::people::contacts::Contact;
use crate::people::memberships;
use crate::portal;
use crate::{Error, Result};

/// Sends a client's request, their draft of it if there is one. Needs the scope `requests` in the account.
pub async fn submit(
    work: &mut UnitOfWork<PortalUser>,
    account: AccountId,
    draft: Option<Request>,
    asked: &Asked,
) -> Result<Request> {
    if !work.by().may(Scope::Requests, account) {
        return Err(Error::NotFound);
    }
    if let Some(draft) = &draft {
        if draft.status != RequestStatus::Draft {
            return Err(Refusal::AlreadySent.into());
        }
        if draft.contact_id != work.by().contact() {
            return Err(Error::NotFound);
        }
    }
    let assignee = default_assignee(work).await?;
    let contact = work.by().contact();
    let filing = Filing { account, contact, source: RequestSource::Portal, assignee, draft };
    let request = file(work, filing, asked).await?;
    if work.by().creates_trips() && trips::create_from_request(work, &request).await?.is_some() {
        return work.one::<super::row::Entity>(request.id).await;
    }
    Ok(request)
}

/// Writes down a request for a client who asked by telephone or mail; whoever does so looks after it, unless the portal
/// names somebody.
pub async fn submit_for_client(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageRequests>,
    account: &Account,
    contact: &Contact,
    asked: &Asked,
) -> Result<Request> {
    use memberships::row::{Column as Membership, Entity};
    use sea_orm::{ColumnTrait, QueryFilter};
    let tie = work
        .visible::<Entity>()
        .filter(Membership::AccountId.eq(account.id))
        .filter(Membership::ContactId.eq(contact.id));
    if work.first(tie).await?.is_none() {
        return Err(crate::Invalid::field("contact", "requests-contact-elsewhere").into());
    }
    let assignee = default_assignee(work).await?.or(Some(by.id()));
    let filing = Filing {
        account: account.id,
        contact: contact.id,
        source: RequestSource::Staff,
        assignee,
        draft: None,
    };
    file(work, filing, asked).await
}

async fn default_assignee<P: Principal>(work: &UnitOfWork<P>) -> Result<Option<StaffId>>
where
    portal::row::Entity: VisibleTo<P>,
{
    let settings = work.first(work.visible::<portal::row::Entity>()).await?;
    Ok(settings.and_then(|settings| settings.default_assignee_id))
}
