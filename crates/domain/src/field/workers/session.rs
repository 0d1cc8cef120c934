//! Signed-in phones: opened by a link or code, good for 30 days, asked of the database on every request, and ended by
//! the worker or the office at any moment (security.md rows 29 to 31).

use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, IntoActiveModel, JoinType, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::row;
use super::sessions::{ActiveModel, Column, Entity, Model};
use crate::access::worker::WorkerFacts;
use crate::access::{Principal, System, VisibleTo, Worker};
use crate::activity::{Event, Happened, Noun};
use crate::database::{Database, Sight, UnitOfWork};
use crate::id::{SessionId, TeamId, WorkerId, WorkerSessionId, WorkspaceId};
use crate::outbox::system_in;
use crate::people::sessions::{Browser, NewSession};
use crate::time::Instant;
use crate::{Error, Result, secret};

/// How long a phone stays signed in.
pub const SESSION_DAYS: i64 = 30;
/// A session's last use is written down at most this often, so that reading stays reading.
const SEEN_EVERY_MINUTES: i64 = 5;

#[derive(Debug, FromQueryResult)]
struct Seen {
    id: WorkerSessionId,
    last_seen_at: Instant,
    worker_id: WorkerId,
    name: String,
    language: String,
    team_id: Option<TeamId>,
    sharing_paused_at: Option<Instant>,
}

/// A worker on the phone, and whether they share where they are.
#[derive(Clone, Debug)]
pub struct OnPhone {
    /// Who.
    pub worker: Worker,
    /// Since when they share no position.
    pub sharing_paused_at: Option<Instant>,
}

/// Opens a session: always with a new secret, never with one that a browser brought along.
pub async fn open_session(
    work: &mut UnitOfWork<System>,
    worker: WorkerId,
    browser: &Browser,
) -> Result<NewSession> {
    let token = secret::random_token();
    let id = WorkerSessionId::new(work.now());
    let ends_at = work.now().plus_days(SESSION_DAYS);
    let row = ActiveModel {
        id: Set(id),
        worker_id: Set(worker),
        token_hash: Set(secret::hash(&token)),
        user_agent: Set(browser.user_agent.chars().take(300).collect()),
        network: Set(browser.network.clone()),
        created_at: Set(work.now()),
        last_seen_at: Set(work.now()),
        expires_at: Set(ends_at),
        revoked_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(NewSession { id: SessionId(id.0), token, ends_at })
}

/// The worker behind a cookie, if it is good in this workspace now. Counts as use.
pub async fn recognise(database: &Database, workspace: WorkspaceId, token: &str) -> Result<Option<Worker>> {
    Ok(recognise_phone(database, workspace, token).await?.map(|on_phone| on_phone.worker))
}

/// The same with what the app shows on every page.
pub async fn recognise_phone(
    database: &Database,
    workspace: WorkspaceId,
    token: &str,
) -> Result<Option<OnPhone>> {
    let reader = database.reader(system_in(workspace));
    let whose = Entity::belongs_to(row::Entity).from(Column::WorkerId).to(row::Column::Id);
    let select = reader
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(reader.now()))
        .join(JoinType::InnerJoin, whose.into())
        .filter(row::Column::Active.eq(true))
        .select_only()
        .columns([Column::Id, Column::LastSeenAt, Column::WorkerId])
        .columns([
            row::Column::Name,
            row::Column::Language,
            row::Column::TeamId,
            row::Column::SharingPausedAt,
        ]);
    let Some(seen) = select.into_model::<Seen>().one(reader.connection()).await? else { return Ok(None) };
    note_use(database, workspace, &seen).await;
    let worker = Worker::new(WorkerFacts {
        workspace,
        id: seen.worker_id,
        name: seen.name,
        language: seen.language,
        team: seen.team_id,
        session: seen.id,
    });
    Ok(Some(OnPhone { worker, sharing_paused_at: seen.sharing_paused_at }))
}

/// Writes down that a session was used; the page is shown all the same when that fails.
async fn note_use(database: &Database, workspace: WorkspaceId, seen: &Seen) {
    if database.clock().now() < seen.last_seen_at.plus_minutes(SEEN_EVERY_MINUTES) {
        return;
    }
    if let Err(error) = write_use(database, workspace, seen.id).await {
        tracing::warn!(%error, "the use of a worker's session could not be written down");
    }
}

async fn write_use(database: &Database, workspace: WorkspaceId, id: WorkerSessionId) -> Result<()> {
    let work = database.begin(system_in(workspace)).await?;
    let row = ActiveModel { id: Unchanged(id), last_seen_at: Set(work.now()), ..Default::default() };
    work.update(row).await?;
    work.commit().await
}

/// The phones a worker is signed in on, the last used first.
pub async fn list_sessions<S: Sight>(sight: &S, worker: WorkerId) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight
        .visible::<Entity>()
        .filter(Column::WorkerId.eq(worker))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(sight.now()))
        .order_by_desc(Column::LastSeenAt);
    sight.all(select).await
}

/// Signs one phone of a worker out, at once; a session of somebody else is not found.
pub async fn revoke_session<P: Principal>(
    work: &mut UnitOfWork<P>,
    worker: WorkerId,
    id: WorkerSessionId,
) -> Result<()>
where
    Entity: VisibleTo<P>,
{
    let found = work.one_for_update::<Entity>(id).await?;
    if found.worker_id != worker {
        return Err(Error::NotFound);
    }
    let mut row = found.into_active_model();
    row.revoked_at = Set(Some(work.now()));
    work.update(row).await?;
    work.record(Happened::to(Event::SessionRevoked, id.0, "")).await
}

/// Signs every phone of a worker out but `kept`, at once.
pub async fn revoke_sessions<P: Principal>(
    work: &mut UnitOfWork<P>,
    worker: WorkerId,
    kept: Option<WorkerSessionId>,
) -> Result<()> {
    let mut ended = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::WorkerId.eq(worker))
        .filter(Column::RevokedAt.is_null());
    if let Some(kept) = kept {
        ended = ended.filter(Column::Id.ne(kept));
    }
    ended.exec(work.connection()).await?;
    work.announce(Noun::Session, worker.0, None);
    Ok(())
}
