//! Which providers there are, and whose accounts are tied to whom.

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity, Model};
use super::{IdentityRefusal, identities};
use crate::Result;
use crate::access::{Staff, VisibleTo};
use crate::database::{Sight, UnitOfWork};
use crate::id::{IdentityProviderId, StaffIdentityId};
use crate::people::staff::row as members;
use crate::people::{sign_in_rules, staff};
use crate::time::Instant;

/// All providers, by name.
pub async fn list<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<Model>> {
    sight.all(sight.visible::<Entity>().order_by_asc(Column::Name).order_by_asc(Column::Id)).await
}

/// Those in use, by name: a button for each.
pub async fn active<S: Sight>(sight: &S) -> Result<Vec<Model>>
where
    Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<Entity>().filter(Column::Active.eq(true));
    sight.all(select.order_by_asc(Column::Name).order_by_asc(Column::Id)).await
}

/// Those in use, none of which can be switched off until this change ends.
pub(in crate::people) async fn active_for_update(work: &UnitOfWork<Staff>) -> Result<Vec<Model>> {
    let select = work.visible::<Entity>().filter(Column::Active.eq(true)).order_by_asc(Column::Id);
    work.all(select.lock_exclusive()).await
}

/// Where passwords are off, one provider stays.
pub(super) async fn keep_a_way_in(work: &UnitOfWork<Staff>, without: IdentityProviderId) -> Result<()> {
    let others = active_for_update(work).await?.into_iter().any(|provider| provider.id != without);
    if !others && sign_in_rules::is_local_off(work).await? {
        return Err(IdentityRefusal::LastProvider.into());
    }
    Ok(())
}

/// A member of staff who signs in with an account of a provider.
#[derive(Clone, Debug, FromQueryResult)]
pub struct LinkedPerson {
    /// The tie.
    pub id: StaffIdentityId,
    /// Their name.
    pub name: String,
    /// Their address here.
    pub email: String,
    /// The last sign-in with it.
    pub last_used_at: Instant,
}

/// Whose accounts of a provider are tied to whom, by name.
pub async fn linked<S: Sight<By = Staff>>(
    sight: &S,
    provider: IdentityProviderId,
) -> Result<Vec<LinkedPerson>> {
    let member: sea_orm::RelationDef = identities::Entity::belongs_to(staff::row::Entity)
        .from(identities::Column::StaffId)
        .to(members::Column::Id)
        .into();
    let select = sight
        .visible::<identities::Entity>()
        .filter(identities::Column::ProviderId.eq(provider))
        .join(JoinType::InnerJoin, member)
        .select_only()
        .columns([identities::Column::Id, identities::Column::LastUsedAt])
        .columns([members::Column::Name, members::Column::Email])
        .order_by_asc(members::Column::Name)
        .order_by_asc(identities::Column::Id);
    Ok(select.into_model::<LinkedPerson>().all(sight.connection()).await?)
}
