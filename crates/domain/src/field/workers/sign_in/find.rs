//! What the page behind a link shows before anything is decided. Looking changes nothing (row 1).

use sea_orm::{ColumnTrait, QueryFilter};

use crate::Result;
use crate::access::System;
use crate::database::Sight;
use crate::field::workers::row;
use crate::field::workers::sign_ins::{Column, Entity};
use crate::id::WorkerId;
use crate::secret;

/// A link that would let its worker in now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whose it is.
    pub worker: WorkerId,
    /// Their name: the link went to them alone.
    pub name: String,
}

/// The link of a token, if it is good now.
pub async fn find_link<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Option<Link>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .filter(Column::ExpiresAt.gt(sight.now()));
    let Some(found) = sight.first(select).await? else { return Ok(None) };
    let worker = sight.one::<row::Entity>(found.worker_id).await?;
    Ok(worker.active.then_some(Link { worker: worker.id, name: worker.name }))
}
