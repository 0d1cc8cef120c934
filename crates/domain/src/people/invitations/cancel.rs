//! Takes an invitation back: its link ends, its mail is stopped, the person stays listed as removed.

use super::InvitationRefusal;
use super::issue::end_earlier;
use crate::Result;
use crate::access::permissions::InviteClients;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::UnitOfWork;
use crate::people::portal_users::remove::mark_removed;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};

/// Cancels the invitation of somebody who has not used it.
pub async fn cancel(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<InviteClients>,
    user: PortalUserRow,
) -> Result<PortalUserRow> {
    if user.status != PortalUserStatus::Invited {
        return Err(InvitationRefusal::NotInvited.into());
    }
    end_earlier(work, &[user.id]).await?;
    mark_removed(work, user, Event::InvitationCancelled).await
}
