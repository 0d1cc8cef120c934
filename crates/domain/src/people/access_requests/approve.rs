//! Staff let somebody in who asked: as a contact that is known, or as a new one; then the invitation is sent.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{AccessRefusal, AccessRequest, AccessStatus};
use crate::access::permissions::{InviteClients, ManageClients};
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::AccessRequestId;
use crate::people::accounts::Account;
use crate::people::contacts::Contact;
use crate::people::invitations;
use crate::people::memberships::{self, MembershipRole, Place};
use crate::people::portal_users::{self, PortalUserForm, PortalUserKind};
use crate::secret::ServerKey;
use crate::{Error, Invalid, Result};

/// As whom somebody is let in.
#[derive(Clone, Debug)]
pub struct Approval {
    /// The contact they are.
    pub contact: Contact,
    /// The account they act for, and as what; nothing leaves their places as they are.
    pub place: Option<(Account, MembershipRole)>,
    /// What they see and do there, where that is not what is usual for the role.
    pub rights: Option<Place>,
    /// What kind of client they are, and what they may do by themselves.
    pub user: PortalUserForm,
}

/// Holds a question that still waits until the end of this change; of two colleagues the second learns who decided.
pub(super) async fn take(work: &UnitOfWork<Staff>, id: AccessRequestId) -> Result<AccessRequest> {
    let request = work.one_for_update::<Entity>(id).await?;
    match request.status {
        AccessStatus::Pending => Ok(request),
        AccessStatus::Unverified => Err(crate::Error::NotFound),
        AccessStatus::Approved | AccessStatus::Rejected => {
            Err(AccessRefusal::Decided { by: request.decided_by.unwrap_or_default() }.into())
        }
    }
}

/// Holds a question until the end of this change, before anything else is done about it; [`AccessRefusal::Decided`] when a
/// colleague was quicker.
pub async fn still_waits(work: &UnitOfWork<Staff>, id: AccessRequestId) -> Result<()> {
    take(work, id).await.map(|_| ())
}

/// Lets them in and sends the invitation; what is refused of the invitation is refused of this.
pub async fn approve(
    work: &mut UnitOfWork<Staff>,
    (clients, inviting): (&Authorized<ManageClients>, &Authorized<InviteClients>),
    key: &ServerKey,
    id: AccessRequestId,
    approval: &Approval,
) -> Result<AccessRequest> {
    let request = take(work, id).await?;
    let kind: PortalUserKind =
        approval.user.kind.parse().map_err(|_| Error::Invalid(Invalid::field("kind", "shell-choose-one")))?;
    if let Some((account, role)) = &approval.place {
        let seat = memberships::add(work, clients, account, &approval.contact, *role).await?;
        if let Some(rights) = &approval.rights {
            memberships::change(work, clients, account, seat, rights.clone()).await?;
        }
    }
    let (user, _) = invitations::send(work, inviting, key, &approval.contact, kind).await?;
    let version = user.version;
    portal_users::change(work, inviting, user, version, &approval.user).await?;
    let contact = approval.contact.id;
    let request =
        decide(work, request, AccessStatus::Approved, |row| row.contact_id = Set(Some(contact))).await?;
    work.record(Happened::to(Event::AccessApproved, request.id.0, request.name())).await?;
    Ok(request)
}

pub(super) async fn decide(
    work: &UnitOfWork<Staff>,
    request: AccessRequest,
    status: AccessStatus,
    change: impl FnOnce(&mut super::row::ActiveModel) + Send,
) -> Result<AccessRequest> {
    let version = request.version;
    let mut row = request.into_active_model();
    row.status = Set(status);
    row.decided_at = Set(Some(work.now()));
    row.decided_by = Set(Some(work.by().name().to_owned()));
    row.version = Set(version + 1);
    change(&mut row);
    work.update(row).await
}
