//! A workspace and its portal's settings, found before anybody is known.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, Select};

use super::row;
use crate::Result;
use crate::access::Principal;
use crate::database::{Database, Sight};
use crate::id::WorkspaceId;
use crate::portal;

/// A workspace with its portal's settings.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The workspace.
    pub workspace: row::Model,
    /// Its portal's settings; none before the portal is created.
    pub portal: Option<portal::PortalSettings>,
}

impl Standing {
    /// Whether clients can get in.
    pub fn is_portal_open(&self) -> bool {
        self.portal.as_ref().is_some_and(|portal| portal.enabled)
    }
    /// Whether the portal is open and offers a feature.
    pub fn offers(&self, feature: portal::Feature) -> bool {
        self.portal.as_ref().is_some_and(|portal| portal.enabled && portal.features.0.contains(&feature))
    }
}

/// The workspace at an address.
#[expect(clippy::disallowed_methods, reason = "the workspace is what bounds everything else")]
pub async fn by_slug(database: &Database, slug: &str) -> Result<Option<Standing>> {
    with_portal(database, row::Entity::find().filter(row::Column::Slug.eq(slug))).await
}

/// The workspace of an id, for background work.
#[expect(clippy::disallowed_methods, reason = "the workspace is what bounds everything else")]
pub async fn by_id(database: &Database, id: WorkspaceId) -> Result<Option<Standing>> {
    with_portal(database, row::Entity::find_by_id(id)).await
}

/// The principal's own workspace, such as for its currency.
#[expect(clippy::disallowed_methods, reason = "keyed by the principal's own workspace")]
pub async fn own<S: Sight>(sight: &S) -> Result<row::Model> {
    let row = row::Entity::find_by_id(sight.by().workspace()).one(sight.connection()).await?;
    row.ok_or(crate::Error::NotFound)
}

/// Every workspace of the installation, for timed sweeps and the command line.
#[expect(clippy::disallowed_methods, reason = "the workspace is what bounds everything else")]
pub async fn all(database: &Database) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().all(database.readers()).await?)
}

async fn with_portal(database: &Database, select: Select<row::Entity>) -> Result<Option<Standing>> {
    let portal = row::Entity::belongs_to(portal::row::Entity)
        .from(row::Column::Id)
        .to(portal::row::Column::WorkspaceId)
        .into();
    let found = select
        .join(JoinType::LeftJoin, portal)
        .select_also(portal::row::Entity)
        .one(database.readers())
        .await?;
    Ok(found.map(|(workspace, portal)| Standing { workspace, portal }))
}
