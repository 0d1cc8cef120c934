//! What the mails about a question for access say, put together at the moment they are written.

use super::row::Entity;
use super::{AccessRequest, AccessStatus, PURPOSE};
use crate::access::System;
use crate::database::Sight;
use crate::id::AccessRequestId;
use crate::secret::ServerKey;
use crate::{Error, Result};

/// The facts of such a mail.
#[derive(Clone, Debug)]
pub struct AccessLetter {
    /// The question.
    pub request: AccessRequest,
    /// Path of its own page below the workspace's address.
    pub path: String,
}

/// The facts; nothing once they are no longer true, such as a link to verify what is verified.
pub async fn letter_facts<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    id: AccessRequestId,
    wanted: AccessStatus,
) -> Result<Option<AccessLetter>> {
    let request = match sight.one::<Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    if request.status != wanted || (wanted == AccessStatus::Unverified && request.expires_at <= sight.now()) {
        return Ok(None);
    }
    let path = format!("portal/sign-up/{}", key.token(PURPOSE, &request.nonce));
    Ok(Some(AccessLetter { request, path }))
}
