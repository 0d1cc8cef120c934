//! What the rules are, and who could be the emergency admin.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::row::{Entity, Model};
use crate::Result;
use crate::access::{Role, Staff, VisibleTo};
use crate::database::Sight;
use crate::people::staff::StaffRow;
use crate::people::staff::row::{Column, Entity as Members};

/// The company's rules; none as long as nobody changed anything.
pub async fn find<S: Sight>(sight: &S) -> Result<Option<Model>>
where
    Entity: VisibleTo<S::By>,
{
    sight.first(sight.visible::<Entity>()).await
}

/// Whether passwords are switched off for everybody but the emergency admin.
pub async fn is_local_off<S: Sight>(sight: &S) -> Result<bool>
where
    Entity: VisibleTo<S::By>,
{
    Ok(find(sight).await?.is_some_and(|rules| rules.local_off))
}

/// Admins who have a password, by name: one of them may be the emergency admin.
pub async fn emergency_choices<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<StaffRow>> {
    let select = sight
        .visible::<Members>()
        .filter(Column::Active.eq(true))
        .filter(Column::Role.eq(Role::Admin))
        .filter(Column::PasswordHash.is_not_null())
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id);
    sight.all(select).await
}
