//! Takes a provider away, with every tie to its accounts.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::change::forget_links;
use super::list::keep_a_way_in;
use super::row::Model;
use super::sign_ins;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result, workspaces};

/// Takes a provider away; whoever is on the way there is told that it is over. `version` is the one that was shown.
pub async fn remove(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    provider: Model,
    version: i32,
) -> Result<()> {
    if provider.version != version {
        return Err(Error::Stale);
    }
    if provider.active {
        keep_a_way_in(work, provider.id).await?;
    }
    forget_links(work, provider.id).await?;
    sign_ins::Entity::delete_many()
        .filter(sign_ins::Column::WorkspaceId.eq(work.by().workspace()))
        .filter(sign_ins::Column::ProviderId.eq(provider.id))
        .exec(work.connection())
        .await?;
    let name = provider.name.clone();
    work.delete(provider.into_active_model()).await?;
    let company = workspaces::own(work).await?;
    work.record(Happened::to(Event::ProviderRemoved, company.id.0, name)).await
}
