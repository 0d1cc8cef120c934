//! Adds a photo, a signature or a file to a job.

use data_encoding::HEXLOWER;
use sea_orm::ActiveValue::Set;
use sha2::{Digest, Sha256};

use super::report::{Report, report};
use super::{Job, JobFile, Refusal, files};
use crate::access::{Principal, VisibleTo};
use crate::activity::{ActorKind, Event};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::templates::{self, Field, FieldKind, FieldPart, MOST_PHOTOS, fields};
use crate::id::{BlobId, FieldId, JobFileId};
use crate::workspaces::blobs;
use crate::{Error, Result};

/// Bytes that a file of a job may have (10 MiB).
pub const MOST_FILE_BYTES: usize = 10 * 1024 * 1024;
/// Files of one file field, and of a job without a field.
const MOST_FILES: usize = 20;

/// A file to be kept; pictures are written anew before they come here.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// The field it fills; none for a file of the job itself.
    pub field: Option<FieldId>,
    /// Its name.
    pub name: String,
    /// Media type, by content.
    pub mime: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// A smaller picture, if it is one.
    pub thumbnail: Option<Vec<u8>>,
    /// Whether clients may see it.
    pub visible: bool,
}

/// Keeps a file of an open job. A signature needs what it signs (acceptance check 11), and replaces the one before.
pub async fn add_file<P: Principal>(work: &mut UnitOfWork<P>, job: &Job, new: NewFile) -> Result<JobFile>
where
    templates::row::Entity: VisibleTo<P>,
    fields::Entity: VisibleTo<P>,
    files::Entity: VisibleTo<P>,
{
    if job.status == super::JobStatus::Cancelled || (new.field.is_some() && !job.status.is_open()) {
        return Err(Refusal::Over.into());
    }
    let there = report(work, job).await?;
    let field = match new.field {
        Some(id) => Some(field_of(work.by(), &there, id)?),
        None => None,
    };
    may_take(&there, field)?;
    if let Some(signature) = field.filter(|field| field.kind == FieldKind::Signature) {
        for before in there.files_of(signature.id) {
            super::remove_file::take_away(work, before.clone()).await?;
        }
    }
    let name = field.map_or_else(|| new.name.clone(), |field| field.label.clone());
    let row = files::ActiveModel {
        id: Set(JobFileId::new(work.now())),
        job_id: Set(job.id),
        field_id: Set(new.field),
        name: Set(plain_name(&new.name)),
        mime: Set(new.mime.clone()),
        size: Set(i32::try_from(new.bytes.len()).unwrap_or(i32::MAX)),
        blob_id: Set(keep(work, &new.mime, new.bytes).await?),
        thumbnail_id: Set(match new.thumbnail {
            Some(bytes) => Some(keep(work, "image/jpeg", bytes).await?),
            None => None,
        }),
        visible: Set(new.visible && field.is_none_or(|field| !field.internal)),
        added_by: Set(work.by().actor().name),
        created_at: Set(work.now()),
        removed_at: Set(None),
        ..Default::default()
    };
    let file = work.insert(row).await?;
    let template = work.one::<templates::row::Entity>(job.template_id).await?;
    work.record(super::happened(Event::JobFileAdded, job, &template).with("file", name)).await?;
    Ok(file)
}

/// A field of the job that holds files; workers fill those of the report.
fn field_of<'a, P: Principal>(by: &P, there: &'a Report, id: FieldId) -> Result<&'a Field> {
    let on_site = by.actor().kind == ActorKind::Worker;
    let fits = |field: &&Field| {
        field.id == id && field.kind.holds_files() && !(on_site && field.part == FieldPart::Custom)
    };
    there.fields.iter().map(|(field, _)| field).find(fits).ok_or(Error::NotFound)
}

fn may_take(there: &Report, field: Option<&Field>) -> Result<()> {
    let Some(field) = field else {
        let general = there.files.iter().filter(|file| file.field_id.is_none()).count();
        return if general < MOST_FILES { Ok(()) } else { Err(refused("file", "worker-app-too-many-files")) };
    };
    let name = format!("field.{}", field.id);
    let has = there.files_of(field.id).count();
    match field.kind {
        FieldKind::Signature => {
            let signs = field.signs_id.and_then(|signs| there.files_of(signs).next());
            if signs.is_none() { Err(refused(name, "worker-app-nothing-to-sign")) } else { Ok(()) }
        }
        _ if there.signed_by(field.id).is_some() => Err(refused(name, "worker-app-signed")),
        FieldKind::Photo if has >= MOST_PHOTOS => Err(refused(name, "worker-app-too-many-photos")),
        _ if has >= MOST_FILES => Err(refused(name, "worker-app-too-many-files")),
        _ => Ok(()),
    }
}

fn refused(field: impl Into<String>, key: &'static str) -> Error {
    Invalid::field(field, key).into()
}

async fn keep<P: Principal>(work: &UnitOfWork<P>, mime: &str, bytes: Vec<u8>) -> Result<BlobId> {
    let row = blobs::ActiveModel {
        id: Set(BlobId::new(work.now())),
        hash: Set(HEXLOWER.encode(&Sha256::digest(&bytes))),
        mime: Set(mime.to_owned()),
        bytes: Set(bytes),
        created_at: Set(work.now()),
        ..Default::default()
    };
    Ok(work.insert(row).await?.id)
}

/// A name without a path, without control letters, and not too long.
fn plain_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|letter| !letter.is_control()).take(120).collect::<String>().trim().to_owned()
}
