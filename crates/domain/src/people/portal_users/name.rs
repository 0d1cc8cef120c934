//! What a client is called.

use super::row::Entity;
use crate::Result;
use crate::access::System;
use crate::database::Sight;
use crate::id::PortalUserId;
use crate::people::contacts;

/// First and last name of a client.
pub async fn name_of<S: Sight<By = System>>(sight: &S, user: PortalUserId) -> Result<String> {
    let user = sight.one::<Entity>(user).await?;
    Ok(sight.one::<contacts::row::Entity>(user.contact_id).await?.name())
}
