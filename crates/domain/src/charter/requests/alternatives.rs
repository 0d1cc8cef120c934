//! The table `request_alternatives`.

use sea_orm::entity::prelude::*;

use super::{AlternativeStatus, ProposedLegs};
use crate::access::{PortalUser, Principal, Staff, System, VisibleTo, workspace_rows};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AlternativeId, RequestId, StaffId, WorkspaceId};
use crate::time::Instant;

/// Another proposal for a request.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "request_alternatives")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AlternativeId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The request it answers.
    pub request_id: RequestId,
    /// Where it stands.
    pub status: AlternativeStatus,
    /// A note.
    pub note: String,
    /// The legs proposed.
    pub legs: ProposedLegs,
    /// Who proposed it.
    pub proposed_by: StaffId,
    /// When it was proposed.
    pub proposed_at: Instant,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// Who answered, by name.
    pub answered_by: Option<String>,
    /// What they said.
    pub answer_note: String,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);

/// What was proposed and not answered is no longer to be answered.
pub(super) async fn replace_open<P: Principal>(work: &UnitOfWork<P>, request: RequestId) -> crate::Result<()>
where
    Entity: VisibleTo<P>,
{
    use sea_orm::ActiveValue::Set;
    use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};
    let open = work
        .visible::<Entity>()
        .filter(Column::RequestId.eq(request))
        .filter(Column::Status.eq(AlternativeStatus::Proposed));
    for alternative in work.all(open).await? {
        let mut row = alternative.into_active_model();
        row.status = Set(AlternativeStatus::Replaced);
        work.update(row).await?;
    }
    Ok(())
}
