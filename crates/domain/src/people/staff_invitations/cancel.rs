//! Takes an invitation back: the link is dead at once, and the address can be invited anew.

use sea_orm::IntoActiveModel;

use super::row::Model;
use crate::Result;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::conversations::deliveries;
use crate::database::UnitOfWork;
use crate::people::staff::{ExtraPermissions, within_own};

/// Takes it back, with a mail that still waits.
pub async fn cancel(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    invitation: Model,
) -> Result<()> {
    within_own(work, invitation.role, &ExtraPermissions::default())?;
    deliveries::cancel_about(work, &[invitation.id.0]).await?;
    let happened = Happened::to(Event::StaffInvitationCancelled, invitation.id.0, invitation.name.clone());
    work.delete(invitation.into_active_model()).await?;
    work.record(happened).await
}
