//! The passkeys of a person, and how many stop working when the company's host changes.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::Holder;
use super::row::{Column, Entity, Model};
use crate::access::System;
use crate::database::Sight;
use crate::id::PasskeyId;
use crate::{Error, Result};

/// A person's passkeys, the oldest first.
pub async fn list<S: Sight<By = System>>(sight: &S, holder: Holder) -> Result<Vec<Model>> {
    let whose = match holder {
        Holder::Client(id) => Column::PortalUserId.eq(id),
        Holder::Staff(id) => Column::StaffId.eq(id),
    };
    sight.all(sight.visible::<Entity>().filter(whose).order_by_asc(Column::Id)).await
}

/// One passkey of a person; somebody else's is not found.
pub async fn find<S: Sight<By = System>>(sight: &S, holder: Holder, id: PasskeyId) -> Result<Model> {
    let passkey = sight.one::<Entity>(id).await?;
    if (passkey.staff_id, passkey.portal_user_id) != (holder.staff(), holder.client()) {
        return Err(Error::NotFound);
    }
    Ok(passkey)
}

/// How many of the company's passkeys are bound to another host than this one, and hence do not work on it.
pub async fn bound_elsewhere<S: Sight<By = System>>(sight: &S, rp_id: &str) -> Result<u64> {
    sight.count(sight.visible::<Entity>().filter(Column::RpId.ne(rp_id))).await
}
