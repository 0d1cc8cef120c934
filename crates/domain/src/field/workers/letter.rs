//! What the message with a worker's sign-in link says, put together at the moment it is written.

use super::sign_in::{CODE, LINK};
use super::{WorkerRow, row, sign_ins};
use crate::access::System;
use crate::database::Sight;
use crate::id::WorkerSignInId;
use crate::secret::{self, ServerKey};
use crate::time::Instant;
use crate::{Error, Result};

/// The facts of a sign-in message.
#[derive(Clone, Debug)]
pub struct WorkerLetter {
    /// Path of the link below the workspace's address: `work/sign-in/link/…`.
    pub path: String,
    /// The six digits; empty when the office sent the link, because then no browser waits for them.
    pub code: String,
    /// When both end.
    pub expires_at: Instant,
    /// Who it is for.
    pub worker: WorkerRow,
}

/// The facts of a sign-in message; nothing once the link was used, replaced or is over.
pub async fn of<S: Sight<By = System>>(
    sight: &S,
    id: WorkerSignInId,
    key: &ServerKey,
) -> Result<Option<WorkerLetter>> {
    let found = match sight.one::<sign_ins::Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    if found.used_at.is_some() || found.burned_at.is_some() || found.expires_at <= sight.now() {
        return Ok(None);
    }
    let worker = sight.one::<row::Entity>(found.worker_id).await?;
    if !worker.active {
        return Ok(None);
    }
    let by_office = found.browser_hash == secret::hash(&format!("office:{}", worker.id));
    let code = if by_office { String::new() } else { key.code(CODE, &found.nonce) };
    Ok(Some(WorkerLetter {
        path: format!("work/sign-in/link/{}", key.token(LINK, &found.nonce)),
        code,
        expires_at: found.expires_at,
        worker,
    }))
}
