//! Whoever comes with a code: the holder of a link, as long as it leads anywhere.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect, QueryTrait, Select};

use super::row::{Column, Entity};
use super::{SUMMARY_DAYS, TrackingLink, code};
use crate::Result;
use crate::access::{LinkHolder, System, VisibleTo};
use crate::database::{Database, Sight};
use crate::field::jobs::{self, JobStatus};
use crate::field::templates;
use crate::id::WorkspaceId;
use crate::people::{accounts, contacts};
use crate::secret::{self, ServerKey};
use crate::time::Instant;

/// The holder of a code. Nothing for a code that was never given or is revoked, for one of a job that is over or of a kind
/// that clients do not see (J6), and once the client it was for is no longer let in (security.md row 31).
pub async fn recognise(
    database: &Database,
    key: &ServerKey,
    workspace: WorkspaceId,
    given: &str,
) -> Result<Option<(LinkHolder, TrackingLink)>> {
    let Some(nonce) = code::nonce_in(key, given) else { return Ok(None) };
    let reader = database.reader(System::new(workspace));
    let link = Entity::visible_to(reader.by())
        .filter(Column::CodeHash.eq(secret::hash(nonce)))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::JobId.in_subquery(open_jobs(reader.by(), reader.now()).into_query()));
    let link = reader.first(link).await?;
    Ok(link.map(|link| (LinkHolder::new(workspace, link.id, link.job_id), link)))
}

/// The jobs that a link may lead to.
fn open_jobs(house: &System, now: Instant) -> Select<jobs::row::Entity> {
    use jobs::row::Column as C;
    let shown = templates::row::Entity::visible_to(house)
        .filter(templates::row::Column::Visible.eq(true))
        .select_only()
        .column(templates::row::Column::Id);
    let let_in = accounts::row::Entity::visible_to(house)
        .filter(accounts::row::Column::Active.eq(true))
        .select_only()
        .column(accounts::row::Column::Id);
    let known = contacts::row::Entity::visible_to(house)
        .filter(contacts::row::Column::Active.eq(true))
        .select_only()
        .column(contacts::row::Column::Id);
    let recent =
        Condition::any().add(C::FinishedAt.is_null()).add(C::FinishedAt.gt(now.plus_days(-SUMMARY_DAYS)));
    jobs::row::Entity::visible_to(house)
        .filter(C::Status.ne(JobStatus::Cancelled))
        .filter(recent)
        .filter(C::TemplateId.in_subquery(shown.into_query()))
        .filter(C::AccountId.in_subquery(let_in.into_query()))
        .filter(C::ContactId.is_null().or(C::ContactId.in_subquery(known.into_query())))
        .select_only()
        .column(C::Id)
}
