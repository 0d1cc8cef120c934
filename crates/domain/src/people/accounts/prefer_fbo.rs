//! Which FBO an account prefers where: chosen once, selected by itself when its trips are planned (A25).

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use super::Account;
use super::preferred_fbos::{ActiveModel, Column, Entity, Model};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::charter::fbos::{self, Fbo};
use crate::database::{Sight, UnitOfWork};
use crate::id::AccountId;
use crate::{Error, Result};

/// Prefers an FBO at its airport, in place of the one preferred there before.
pub async fn prefer_fbo(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    fbo: &Fbo,
) -> Result<()> {
    match at_airport(work, account.id, &fbo.airport).await? {
        Some(known) if known.fbo_id == fbo.id => return Ok(()),
        Some(known) => {
            let mut row = known.into_active_model();
            row.fbo_id = Set(fbo.id);
            work.update(row).await?;
        }
        None => {
            let row = ActiveModel {
                account_id: Set(account.id),
                airport: Set(fbo.airport.clone()),
                fbo_id: Set(fbo.id),
                ..Default::default()
            };
            work.insert(row).await?;
        }
    }
    changed(work, account, &fbo.airport, &fbo.name).await
}

/// Prefers no FBO at an airport any more.
pub async fn forget_fbo(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    airport: &str,
) -> Result<()> {
    let known = at_airport(work, account.id, airport).await?.ok_or(Error::NotFound)?;
    work.delete(known.into_active_model()).await?;
    changed(work, account, airport, "").await
}

/// The FBOs an account prefers, with each, by airport.
pub async fn preferred<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<Fbo>> {
    let chosen: RelationDef =
        fbos::row::Entity::belongs_to(Entity).from(fbos::row::Column::Id).to(Column::FboId).into();
    let select = sight
        .visible::<fbos::row::Entity>()
        .join(JoinType::InnerJoin, chosen)
        .filter(Column::AccountId.eq(account))
        .order_by_asc(fbos::row::Column::Airport);
    sight.all(select).await
}

async fn at_airport(work: &UnitOfWork<Staff>, account: AccountId, airport: &str) -> Result<Option<Model>> {
    let select =
        work.visible::<Entity>().filter(Column::AccountId.eq(account)).filter(Column::Airport.eq(airport));
    work.first(select).await
}

async fn changed(work: &mut UnitOfWork<Staff>, account: &Account, airport: &str, fbo: &str) -> Result<()> {
    let happened =
        Happened::to(Event::AccountChanged, account.id.0, account.name.clone()).account(account.id);
    work.record(happened.with("airport", airport).with("fbo", fbo)).await
}
