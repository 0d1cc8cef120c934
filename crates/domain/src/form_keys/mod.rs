//! A form sent twice does one thing: the second finds where the first led (decision 45).
//!
//! Forms that create carry a random key. [`first`] takes the key in the same transaction as the change, so that of two
//! posts at once one waits for the other; [`remember`] writes down where the person goes.

pub mod row;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use self::row::{ActiveModel, Column, Entity};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::database::{Sight, UnitOfWork};
use crate::secret;

/// A key for a form that is shown for the first time.
pub fn fresh() -> String {
    secret::random_token()
}

/// Where an earlier post of the same form by the same person led; none when this is the first.
///
/// Whoever is led commits before they go: the earlier post may share this change's way to the disk, and until it is there
/// the page they are led to does not exist.
///
/// A form without a readable key (1 to 64 characters) is always the first.
pub async fn first<P: Principal>(work: &UnitOfWork<P>, key: &str) -> Result<Option<String>>
where
    Entity: VisibleTo<P>,
{
    let Some(key) = own(work, key) else { return Ok(None) };
    let row = ActiveModel {
        workspace_id: Set(work.by().workspace()),
        form_key: Set(key.clone()),
        leads_to: Set(String::new()),
        created_at: Set(work.now()),
    };
    let once = OnConflict::columns([Column::WorkspaceId, Column::FormKey]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(work.connection()).await?;
    let known = work.first(work.visible::<Entity>().filter(Column::FormKey.eq(key))).await?;
    Ok(known.map(|row| row.leads_to).filter(|leads_to| !leads_to.is_empty()))
}

/// Writes down where this post led, so that a second one leads there as well.
pub async fn remember<P: Principal>(work: &UnitOfWork<P>, key: &str, leads_to: &str) -> Result<()>
where
    Entity: VisibleTo<P>,
{
    let Some(key) = own(work, key) else { return Ok(()) };
    let row = ActiveModel {
        workspace_id: Set(work.by().workspace()),
        form_key: Set(key),
        leads_to: Set(leads_to.to_owned()),
        created_at: Set(work.now()),
    };
    let over =
        OnConflict::columns([Column::WorkspaceId, Column::FormKey]).update_column(Column::LeadsTo).to_owned();
    Entity::insert(row).on_conflict(over).exec_without_returning(work.connection()).await?;
    Ok(())
}

/// The key within the person's own: nobody is led by the key of somebody else.
fn own<P: Principal>(work: &UnitOfWork<P>, key: &str) -> Option<String> {
    let readable = (1..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    let person = work.by().actor().id.map(|id| id.simple().to_string()).unwrap_or_default();
    readable.then(|| format!("{person}:{key}"))
}
