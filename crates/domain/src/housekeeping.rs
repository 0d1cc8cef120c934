//! What can no longer matter to anybody is taken away, so that the tables of a small company stay small for years, and so
//! that nobody's browser and network are kept longer than they are good for.

use sea_orm::sea_query::{ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::Result;
use crate::database::Database;
use crate::field::jobs::acts;
use crate::field::positions::{TRAIL_HOURS, row as positions, trail};
use crate::field::workers::{sessions as phones, sign_ins as worker_sign_ins};
use crate::form_keys::row as form_keys;
use crate::integrations::imports;
use crate::outbox::row as tasks;
use crate::people::access_requests;
use crate::people::client_views::row as client_views;
use crate::people::identity_providers::sign_ins as provider_sign_ins;
use crate::people::invitations::row as invitations;
use crate::people::limits;
use crate::people::passkeys::challenges;
use crate::people::sessions::{half, row as sessions};
use crate::people::sign_in::row as sign_ins;
use crate::people::staff::links;
use crate::people::staff_invitations::row as staff_invitations;
use crate::time::Instant;
use crate::workspaces::blobs;

/// Attempts are counted over a day at the most.
const ATTEMPT_DAYS: i64 = 2;
/// A form that was sent may come again from a browser left open.
const FORM_KEY_DAYS: i64 = 7;
/// Dead links are kept a while, so that whoever opens one is told that it is over.
const LINK_DAYS: i64 = 30;
/// Sessions that ended are kept as long, for whoever asks who was signed in when something happened.
const SESSION_DAYS: i64 = 30;
/// A phone that was without a signal for a week may send what it did again.
const ACT_DAYS: i64 = 60;
/// Done work is kept as long as its key may be asked for again.
const TASK_DAYS: i64 = 90;
/// A file that somebody brought waits a day for them to decide; what became of it is kept a while.
const IMPORT_DAYS: (i64, i64) = (1, 90);
/// Rows that are taken away in one change: nobody waits for the writer long.
const BATCH: u64 = 500;

/// Removes what is over; the number of rows.
pub async fn sweep(database: &Database) -> Result<u64> {
    let now = database.clock().now();
    let ago = |days: i64| now.plus_days(-days);
    let any = |condition| Condition::any().add(condition);
    let ended = any(sessions::Column::ExpiresAt.lt(ago(SESSION_DAYS)))
        .add(sessions::Column::RevokedAt.lt(ago(SESSION_DAYS)));
    let done =
        tasks::Column::State.eq(tasks::TaskState::Done).and(tasks::Column::SettledAt.lt(ago(TASK_DAYS)));
    let attempts = any(limits::Column::At.lt(ago(ATTEMPT_DAYS)));
    let keys = any(form_keys::Column::CreatedAt.lt(ago(FORM_KEY_DAYS)));
    let invited = any(invitations::Column::ExpiresAt.lt(ago(LINK_DAYS)));
    let mut rows = 0;
    rows += remove::<limits::Entity>(database, limits::Column::Id, attempts).await?;
    rows += remove::<form_keys::Entity>(database, form_keys::Column::FormKey, keys).await?;
    rows += remove::<half::Entity>(database, half::Column::Id, any(half::Column::ExpiresAt.lt(now))).await?;
    let over = any(challenges::Column::ExpiresAt.lt(now));
    rows += remove::<challenges::Entity>(database, challenges::Column::Id, over).await?;
    let over = any(sign_ins::Column::ExpiresAt.lt(ago(LINK_DAYS)));
    rows += remove::<sign_ins::Entity>(database, sign_ins::Column::Id, over).await?;
    let over = any(provider_sign_ins::Column::ExpiresAt.lt(ago(1)));
    rows += remove::<provider_sign_ins::Entity>(database, provider_sign_ins::Column::Id, over).await?;
    let over = any(links::Column::ExpiresAt.lt(ago(LINK_DAYS)));
    rows += remove::<links::Entity>(database, links::Column::Id, over).await?;
    let over = any(staff_invitations::Column::ExpiresAt.lt(ago(LINK_DAYS)));
    rows += remove::<staff_invitations::Entity>(database, staff_invitations::Column::Id, over).await?;
    rows += remove::<invitations::Entity>(database, invitations::Column::Id, invited).await?;
    rows += remove::<sessions::Entity>(database, sessions::Column::Id, ended).await?;
    let over = any(worker_sign_ins::Column::ExpiresAt.lt(ago(LINK_DAYS)));
    rows += remove::<worker_sign_ins::Entity>(database, worker_sign_ins::Column::Id, over).await?;
    // A stranger who never pressed the button, and looks at the portal as a client: nobody asks for them later.
    let over = Condition::all()
        .add(access_requests::row::Column::Status.eq(access_requests::AccessStatus::Unverified))
        .add(access_requests::row::Column::ExpiresAt.lt(ago(LINK_DAYS)));
    let key = access_requests::row::Column::Id;
    rows += remove::<access_requests::row::Entity>(database, key, over).await?;
    let over = any(client_views::Column::ExpiresAt.lt(ago(SESSION_DAYS)));
    rows += remove::<client_views::Entity>(database, client_views::Column::Id, over).await?;
    let ended = any(phones::Column::ExpiresAt.lt(ago(SESSION_DAYS)))
        .add(phones::Column::RevokedAt.lt(ago(SESSION_DAYS)));
    rows += remove::<phones::Entity>(database, phones::Column::Id, ended).await?;
    let sent = any(acts::Column::ReceivedAt.lt(ago(ACT_DAYS)));
    rows += remove::<acts::Entity>(database, acts::Column::Id, sent).await?;
    rows += remove::<tasks::Entity>(database, tasks::Column::Id, any(done)).await?;
    let long_ago = now.plus_hours(-TRAIL_HOURS);
    rows += remove::<trail::Entity>(database, trail::Column::Id, any(trail::Column::At.lt(long_ago))).await?;
    let gone = any(positions::Column::At.lt(long_ago));
    rows += remove::<positions::Entity>(database, positions::Column::WorkerId, gone).await?;
    Ok(rows + forgotten_imports(database, now).await?)
}

/// Removes files that nobody decided about, and what is told of long-done ones.
async fn forgotten_imports(database: &Database, now: Instant) -> Result<u64> {
    use imports::row::{Column, Entity};
    let (waits, kept) = (now.plus_days(-IMPORT_DAYS.0), now.plus_days(-IMPORT_DAYS.1));
    let over = Condition::any()
        .add(Column::State.ne(imports::ImportState::Done).and(Column::CreatedAt.lt(waits)))
        .add(Column::CreatedAt.lt(kept));
    let rows = remove::<Entity>(database, Column::Id, over).await?;
    let over =
        Condition::all().add(blobs::Column::Mime.eq(imports::MIME)).add(blobs::Column::CreatedAt.lt(waits));
    Ok(rows + remove::<blobs::Entity>(database, blobs::Column::Id, over).await?)
}

/// Removes the rows of a table that are over, a batch at a time; `key` tells them apart.
async fn remove<E: EntityTrait>(database: &Database, key: E::Column, over: Condition) -> Result<u64> {
    let mut rows = 0;
    loop {
        let mut some = Query::select();
        some.column(key).from(E::default()).cond_where(over.clone()).limit(BATCH);
        let unit = database.writer().begin().await?;
        let gone = E::delete_many().filter(key.in_subquery(some)).exec(unit.transaction()).await?;
        unit.commit().await?;
        rows += gone.rows_affected;
        if gone.rows_affected < BATCH {
            return Ok(rows);
        }
    }
}
