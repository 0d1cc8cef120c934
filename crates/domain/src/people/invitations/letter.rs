//! What the mail with an invitation says, put together at the moment it is written.

use super::PURPOSE;
use super::row::Entity;
use crate::access::System;
use crate::database::Sight;
use crate::id::{ContactId, InvitationId};
use crate::people::{contacts, portal_users, staff};
use crate::secret::ServerKey;
use crate::time::Instant;
use crate::{Error, Result};

/// The facts of an invitation mail.
#[derive(Clone, Debug)]
pub struct InvitationLetter {
    /// Path of the link below the workspace's address: `portal/invitation/…`.
    pub path: String,
    /// When it ends.
    pub expires_at: Instant,
    /// What they are called in a greeting.
    pub first_name: String,
    /// Who invites them, by name.
    pub sender: Option<String>,
    /// Whether that is a client, who invites a colleague.
    pub by_client: bool,
    /// The contact they are, for their accounts and what waits for them.
    pub contact: ContactId,
    /// Who it is for.
    pub user: portal_users::PortalUserRow,
}

/// The facts of an invitation mail; nothing once it was accepted, replaced, cancelled or is over.
pub async fn letter_facts<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    id: InvitationId,
) -> Result<Option<InvitationLetter>> {
    let row = match sight.one::<Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    if row.accepted_at.is_some() || row.revoked_at.is_some() || row.expires_at <= sight.now() {
        return Ok(None);
    }
    let user = sight.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = sight.one::<contacts::row::Entity>(user.contact_id).await?;
    let sender = match (row.sender_id, row.invited_by) {
        (Some(sender), _) => Some(sight.one::<staff::row::Entity>(sender).await?.name),
        (None, Some(client)) => Some(portal_users::name_of(sight, client).await?),
        (None, None) => None,
    };
    let path = format!("portal/invitation/{}", key.token(PURPOSE, &row.nonce));
    Ok(Some(InvitationLetter {
        path,
        expires_at: row.expires_at,
        first_name: contact.first_name,
        sender,
        by_client: row.invited_by.is_some(),
        contact: contact.id,
        user,
    }))
}
