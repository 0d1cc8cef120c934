//! Adds a worker and changes them. Whoever no longer works here is off every phone and tracker at once.

use data_encoding::HEXLOWER;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest as _, Sha256};

use super::row::ActiveModel;
use super::{WorkerForm, WorkerRow, keys, sessions, sign_ins};
use crate::access::permissions::ManageWorkers;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::database::{Sight, UnitOfWork};
use crate::id::{BlobId, WorkerId};
use crate::search_text::folded;
use crate::workspaces::{Workspace, blobs};
use crate::{Error, Result};

/// Adds a worker.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    form: &WorkerForm,
    house: &Workspace,
) -> Result<WorkerRow> {
    let row = ActiveModel {
        id: Set(WorkerId::new(work.now())),
        active: Set(true),
        photo_id: Set(None),
        sharing_paused_at: Set(None),
        created_at: Set(work.now()),
        version: Set(1),
        ..fields(work, form, house).await?
    };
    let worker = work.insert(row).await?;
    work.record(Happened::to(Event::WorkerCreated, worker.id.0, worker.name.clone())).await?;
    Ok(worker)
}

/// Changes a worker, unless somebody else did since `version` was shown. A new address or number ends their phones'
/// sign-ins, as nobody knows who reads the old one.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    worker: WorkerRow,
    version: i32,
    form: &WorkerForm,
    house: &Workspace,
) -> Result<WorkerRow> {
    if worker.version != version {
        return Err(Error::Stale);
    }
    let (was_active, ways) = (worker.active, (worker.email.clone(), worker.phone.clone()));
    let row = ActiveModel {
        id: Unchanged(worker.id),
        active: Set(form.active),
        version: Set(version + 1),
        ..fields(work, form, house).await?
    };
    let worker = work.update(row).await?;
    if was_active && !worker.active {
        shut_out(work, worker.id).await?;
    } else if ways != (worker.email.clone(), worker.phone.clone()) {
        burn_sign_ins(work, worker.id).await?;
    }
    let happened = Happened::to(Event::WorkerChanged, worker.id.0, worker.name.clone());
    work.record(happened.with("active", worker.active)).await?;
    Ok(worker)
}

/// Gives a worker another photo (a JPG), or none.
pub async fn change_photo(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    worker: WorkerRow,
    photo: Option<Vec<u8>>,
) -> Result<WorkerRow> {
    let photo = match photo {
        Some(bytes) => Some(keep(work, bytes).await?),
        None => None,
    };
    let row = ActiveModel {
        id: Unchanged(worker.id),
        photo_id: Set(photo),
        updated_at: Set(work.now()),
        version: Set(worker.version + 1),
        ..Default::default()
    };
    let worker = work.update(row).await?;
    work.record(Happened::to(Event::WorkerChanged, worker.id.0, worker.name.clone())).await?;
    Ok(worker)
}

async fn keep(work: &UnitOfWork<Staff>, bytes: Vec<u8>) -> Result<BlobId> {
    let id = BlobId::new(work.now());
    let row = blobs::ActiveModel {
        id: Set(id),
        hash: Set(HEXLOWER.encode(&Sha256::digest(&bytes))),
        mime: Set("image/jpeg".to_owned()),
        bytes: Set(bytes),
        created_at: Set(work.now()),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(id)
}

async fn fields(work: &UnitOfWork<Staff>, form: &WorkerForm, house: &Workspace) -> Result<ActiveModel> {
    let read = form.read(work, house).await?;
    let ways = [read.email.as_deref(), read.phone.as_deref()].into_iter().flatten();
    let words = [read.name.as_str(), read.title.as_str(), read.vehicle.as_str()];
    Ok(ActiveModel {
        search_text: Set(folded(words.into_iter().chain(ways))),
        name: Set(read.name),
        email: Set(read.email),
        phone: Set(read.phone),
        title: Set(read.title),
        vehicle: Set(read.vehicle),
        language: Set(read.language),
        skills: Set(read.skills),
        team_id: Set(read.team),
        shows_name: Set(form.shows_name),
        shows_photo: Set(form.shows_photo),
        shows_phone: Set(form.shows_phone),
        home_lat_e6: Set(read.home.map(|spot| spot.lat_e6)),
        home_lon_e6: Set(read.home.map(|spot| spot.lon_e6)),
        updated_at: Set(work.now()),
        ..Default::default()
    })
}

/// Ends every phone's session, every sign-in under way and every tracker's key.
async fn shut_out(work: &mut UnitOfWork<Staff>, worker: WorkerId) -> Result<()> {
    let (workspace, now) = (work.by().workspace(), work.now());
    sessions::Entity::update_many()
        .col_expr(sessions::Column::RevokedAt, Expr::value(now))
        .filter(sessions::Column::WorkspaceId.eq(workspace))
        .filter(sessions::Column::WorkerId.eq(worker))
        .filter(sessions::Column::RevokedAt.is_null())
        .exec(work.connection())
        .await?;
    keys::Entity::update_many()
        .col_expr(keys::Column::RevokedAt, Expr::value(now))
        .filter(keys::Column::WorkspaceId.eq(workspace))
        .filter(keys::Column::WorkerId.eq(worker))
        .filter(keys::Column::RevokedAt.is_null())
        .exec(work.connection())
        .await?;
    burn_sign_ins(work, worker).await?;
    work.announce(Noun::Worker, worker.0, None);
    Ok(())
}

async fn burn_sign_ins(work: &UnitOfWork<Staff>, worker: WorkerId) -> Result<()> {
    sign_ins::Entity::update_many()
        .col_expr(sign_ins::Column::BurnedAt, Expr::value(work.now()))
        .filter(sign_ins::Column::WorkspaceId.eq(work.by().workspace()))
        .filter(sign_ins::Column::WorkerId.eq(worker))
        .filter(sign_ins::Column::UsedAt.is_null())
        .filter(sign_ins::Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
