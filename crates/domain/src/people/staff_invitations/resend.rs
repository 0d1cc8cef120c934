//! Sends an invitation again: a new link for another week; the one before is dead at once.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::invite::send;
use super::row::Model;
use super::{DAYS, PURPOSE};
use crate::Result;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::conversations::deliveries;
use crate::database::{Sight, UnitOfWork};
use crate::people::staff::{ExtraPermissions, within_own};
use crate::secret::{self, ServerKey};

/// Sends it again in the name of whoever asks, who must be allowed what it gives. Gives it with its new token.
pub async fn resend(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    key: &ServerKey,
    invitation: Model,
) -> Result<(Model, String)> {
    within_own(work, invitation.role, &ExtraPermissions::default())?;
    deliveries::cancel_about(work, &[invitation.id.0]).await?;
    let nonce = secret::random_token();
    let token = key.token(PURPOSE, &nonce);
    let version = invitation.version;
    let mut row = invitation.into_active_model();
    row.nonce = Set(nonce);
    row.token_hash = Set(secret::hash(&token));
    row.invited_by = Set(work.by().id());
    row.invited_at = Set(work.now());
    row.expires_at = Set(work.now().plus_days(DAYS));
    row.version = Set(version + 1);
    let row = work.update(row).await?;
    send(work, &row).await?;
    Ok((row, token))
}
