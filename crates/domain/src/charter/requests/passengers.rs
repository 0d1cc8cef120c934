//! The table `request_passengers`.

use sea_orm::entity::prelude::*;

use crate::access::{PortalUser, Staff, System, workspace_rows};
use crate::id::{PassengerId, RequestId, WorkspaceId};

/// Who flies on a request.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "request_passengers")]
pub struct Model {
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// The request it answers.
    #[sea_orm(primary_key, auto_increment = false)]
    pub request_id: RequestId,
    /// The passenger.
    #[sea_orm(primary_key, auto_increment = false)]
    pub passenger_id: PassengerId,
}

crate::database::plain_table!();
workspace_rows!(Staff, PortalUser, System);
