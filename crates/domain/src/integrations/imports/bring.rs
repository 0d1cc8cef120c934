//! Keeps a file that somebody brought until they decide.

use data_encoding::HEXLOWER;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};
use sha2::{Digest, Sha256};

use super::row::{ActiveModel, Column, Entity, Model};
use super::{ImportState, MIME, Table};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::id::{BlobId, ImportId};
use crate::workspaces::blobs;
use crate::{Error, Result};

/// Keeps a file that was read as a table; files of the same person that nobody decided about go.
pub async fn bring(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageJobs>,
    table: &Table,
    bytes: Vec<u8>,
) -> Result<Model> {
    let waiting = work
        .visible::<Entity>()
        .filter(Column::StaffId.eq(by.id()))
        .filter(Column::State.eq(ImportState::Tried));
    for old in work.all(waiting).await? {
        discard(work, by, old).await?;
    }
    let blob = blobs::ActiveModel {
        id: Set(BlobId::new(work.now())),
        hash: Set(HEXLOWER.encode(&Sha256::digest(&bytes))),
        mime: Set(MIME.to_owned()),
        bytes: Set(bytes),
        created_at: Set(work.now()),
        ..Default::default()
    };
    let blob = work.insert(blob).await?;
    let rows = i32::try_from(table.len()).map_err(|error| Error::Broken(error.to_string()))?;
    let row = ActiveModel {
        id: Set(ImportId::new(work.now())),
        kind: Set(table.kind()),
        state: Set(ImportState::Tried),
        blob_id: Set(Some(blob.id)),
        row_count: Set(rows),
        done_rows: Set(0),
        created_rows: Set(0),
        changed_rows: Set(0),
        staff_id: Set(by.id()),
        staff_name: Set(by.name().to_owned()),
        created_at: Set(work.now()),
        ..Default::default()
    };
    work.insert(row).await
}

/// Throws a file away that was not put in to its end; rows that are in stay.
pub async fn discard(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    import: Model,
) -> Result<()> {
    if import.state == ImportState::Done {
        return Ok(());
    }
    let blob = import.blob_id;
    work.delete(import.into_active_model()).await?;
    forget_file(work, blob).await
}

/// Removes a kept file.
pub(super) async fn forget_file(work: &UnitOfWork<Staff>, blob: Option<BlobId>) -> Result<()> {
    let Some(blob) = blob else { return Ok(()) };
    match work.one::<blobs::Entity>(blob).await {
        Ok(blob) => work.delete(blob.into_active_model()).await,
        Err(Error::NotFound) => Ok(()),
        Err(other) => Err(other),
    }
}
