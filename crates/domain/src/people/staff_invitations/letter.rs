//! What the mail with an invitation says, put together at the moment it is written.

use super::find::is_backed;
use super::row::Entity;
use super::{PURPOSE, StaffInvitation};
use crate::access::System;
use crate::database::Sight;
use crate::id::StaffInvitationId;
use crate::people::{sign_in_rules, staff};
use crate::secret::ServerKey;
use crate::{Error, Result};

/// The facts of the mail.
#[derive(Clone, Debug)]
pub struct StaffInvitationLetter {
    /// The invitation.
    pub invitation: StaffInvitation,
    /// The name of whoever sent it.
    pub inviter: String,
    /// Path of the link below the workspace's address.
    pub path: String,
    /// Whether they sign in with an account elsewhere, since passwords are switched off.
    pub is_local_off: bool,
}

/// The facts; nothing once the invitation was taken up, taken back, or is over.
pub async fn letter_facts<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    id: StaffInvitationId,
) -> Result<Option<StaffInvitationLetter>> {
    let invitation = match sight.one::<Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    let inviter = sight.one::<staff::row::Entity>(invitation.invited_by).await?;
    if invitation.expires_at <= sight.now() || !is_backed(&invitation, &inviter) {
        return Ok(None);
    }
    Ok(Some(StaffInvitationLetter {
        path: format!("console/sign-in/invitation/{}", key.token(PURPOSE, &invitation.nonce)),
        inviter: inviter.name,
        is_local_off: sign_in_rules::is_local_off(sight).await?,
        invitation,
    }))
}
