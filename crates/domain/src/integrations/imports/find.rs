//! One import with its file, and the latest of the company.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

use super::row::{Column, Entity, Model};
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::id::ImportId;
use crate::workspaces::blobs;
use crate::{Error, Result};

/// An import and the bytes of its file; none once every row is in.
pub async fn with_file<S: Sight<By = Staff>>(sight: &S, id: ImportId) -> Result<(Model, Option<Vec<u8>>)> {
    let of: RelationDef = Entity::belongs_to(blobs::Entity).from(Column::BlobId).to(blobs::Column::Id).into();
    let select = sight.visible::<Entity>().filter(Column::Id.eq(id)).join(JoinType::LeftJoin, of);
    let found = select.select_also(blobs::Entity).one(sight.connection()).await?;
    let (import, blob) = found.ok_or(Error::NotFound)?;
    Ok((import, blob.map(|blob| blob.bytes)))
}

/// An import, locked until the end of this change.
pub async fn find_for_update(work: &UnitOfWork<Staff>, id: ImportId) -> Result<Model> {
    work.one_for_update::<Entity>(id).await
}

/// What was brought lately, the newest first; at most 20.
pub async fn latest<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    let select =
        sight.visible::<Entity>().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(20);
    sight.all(select).await
}
