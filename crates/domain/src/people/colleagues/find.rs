//! One place in the account, to be sent to again or ended.

use super::Owner;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::MembershipId;
use crate::people::memberships::{self, Membership};
use crate::{Error, Result};

/// The place, held until the end of this change; a place in another account, or one that is over, is not found.
pub async fn find(work: &UnitOfWork<System>, by: &Owner, id: MembershipId) -> Result<Membership> {
    let place = work.one_for_update::<memberships::row::Entity>(id).await?;
    let is_over = place.ends_at.is_some_and(|end| end <= work.now());
    if place.account_id == by.account && !is_over { Ok(place) } else { Err(Error::NotFound) }
}
