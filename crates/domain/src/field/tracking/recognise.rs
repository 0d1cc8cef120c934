//! Whoever comes with a code: the holder of a link, as long as it leads anywhere.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef, Select};

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
    let now = reader.now();
    let link = Entity::visible_to(reader.by())
        .filter(Column::CodeHash.eq(secret::hash(nonce)))
        .filter(Column::RevokedAt.is_null());
    let link = reader.first(leading_somewhere(link, now)).await?;
    Ok(link.map(|link| (LinkHolder::new(workspace, link.id, link.job_id), link)))
}

/// Those of the links that lead anywhere. Joined from the one link outwards: a subquery of all the company's open jobs would
/// be read whole by SQLite for each viewer.
fn leading_somewhere(links: Select<Entity>, now: Instant) -> Select<Entity> {
    use jobs::row::{Column as C, Entity as Jobs};
    let job: RelationDef = Entity::belongs_to(Jobs).from(Column::JobId).to(C::Id).into();
    let template: RelationDef =
        Jobs::belongs_to(templates::row::Entity).from(C::TemplateId).to(templates::row::Column::Id).into();
    let account: RelationDef =
        Jobs::belongs_to(accounts::row::Entity).from(C::AccountId).to(accounts::row::Column::Id).into();
    let contact: RelationDef =
        Jobs::belongs_to(contacts::row::Entity).from(C::ContactId).to(contacts::row::Column::Id).into();
    let recent =
        Condition::any().add(C::FinishedAt.is_null()).add(C::FinishedAt.gt(now.plus_days(-SUMMARY_DAYS)));
    links
        .join(JoinType::InnerJoin, job)
        .join(JoinType::InnerJoin, template)
        .join(JoinType::InnerJoin, account)
        .join(JoinType::LeftJoin, contact)
        .filter(C::Status.ne(JobStatus::Cancelled))
        .filter(recent)
        .filter(templates::row::Column::Visible.eq(true))
        .filter(accounts::row::Column::Active.eq(true))
        .filter(C::ContactId.is_null().or(contacts::row::Column::Active.eq(true)))
}
