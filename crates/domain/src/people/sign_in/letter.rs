//! What the mail with a sign-in link, or with one to choose a password, says, put together at the moment it is written.

use super::row::Entity;
use super::{CODE, Purpose};
use crate::access::System;
use crate::database::Sight;
use crate::id::SignInId;
use crate::people::contacts;
use crate::people::portal_users;
use crate::secret::ServerKey;
use crate::time::Instant;
use crate::{Error, Result};

/// The facts of a sign-in mail.
#[derive(Clone, Debug)]
pub struct SignInLetter {
    /// Path of the link below the workspace's address: `portal/sign-in/link/…` or `portal/sign-in/reset/…`.
    pub path: String,
    /// The six digits; they sign in, and do nothing else.
    pub code: String,
    /// When both end.
    pub expires_at: Instant,
    /// What they are called in a greeting.
    pub first_name: String,
    /// Who it is for.
    pub user: portal_users::PortalUserRow,
}

/// The facts of such a mail; nothing once the link was used, replaced or is over.
pub async fn letter_facts<S: Sight<By = System>>(
    sight: &S,
    key: &ServerKey,
    id: SignInId,
) -> Result<Option<SignInLetter>> {
    let row = match sight.one::<Entity>(id).await {
        Err(Error::NotFound) => return Ok(None),
        other => other?,
    };
    if row.used_at.is_some() || row.burned_at.is_some() || row.expires_at <= sight.now() {
        return Ok(None);
    }
    let user = sight.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = sight.one::<contacts::row::Entity>(user.contact_id).await?;
    let token = key.token(row.purpose.secret(), &row.nonce);
    Ok(Some(SignInLetter {
        path: match row.purpose {
            Purpose::Enter => format!("portal/sign-in/link/{token}"),
            Purpose::Reset => format!("portal/sign-in/reset/{token}"),
        },
        code: key.code(CODE, &row.nonce),
        expires_at: row.expires_at,
        first_name: contact.first_name,
        user,
    }))
}
