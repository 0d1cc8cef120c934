//! Sends an invitation again: a new link, and the old one ends (decision 2).

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::issue::{days, issue};
use super::{Invitation, InvitationRefusal};
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::people::contacts;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::secret::ServerKey;

/// Sends the invitation of somebody who has not used it yet again, to the address their contact has now.
pub async fn resend(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    key: &ServerKey,
    user: PortalUserRow,
) -> Result<Invitation> {
    let days = days(work).await?;
    if user.status != PortalUserStatus::Invited {
        return Err(InvitationRefusal::NotInvited.into());
    }
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active {
        return Err(InvitationRefusal::ContactInactive.into());
    }
    let email: &EmailAddress = contact.emails.0.first().ok_or(InvitationRefusal::NoAddress)?;
    let version = user.version;
    let mut row = user.into_active_model();
    row.email = Set(email.as_str().to_owned());
    row.email_key = Set(email.key());
    row.invited_at = Set(Some(work.now()));
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let user = match work.update(row).await {
        Err(error) if error.is_duplicate() => return Err(InvitationRefusal::AddressTaken.into()),
        other => other?,
    };
    let invitation = issue(work, key, &user, &contact, days).await?;
    let happened =
        Happened::to(Event::PortalUserReinvited, user.id.0, contact.name()).with("email", user.email.clone());
    work.record(happened).await?;
    Ok(invitation)
}
