//! The portal's settings, to look at and to change.

use sea_orm::QuerySelect;

use super::row::Entity;
use super::{PortalSettings, SignInMode};
use crate::access::{Staff, System, VisibleTo};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// The settings; none before the portal is created.
pub async fn settings<S: Sight>(sight: &S) -> Result<Option<PortalSettings>>
where
    Entity: VisibleTo<S::By>,
{
    sight.first(sight.visible::<Entity>()).await
}

/// Whether clients can get in, and stay able to until this change ends: whoever closes the portal waits for it.
pub(crate) async fn is_open_until_the_end(work: &UnitOfWork<System>) -> Result<bool> {
    let settings = work.first(work.visible::<Entity>().lock_shared()).await?;
    Ok(settings.is_some_and(|settings| settings.enabled))
}

/// How clients prove who they are; by a link where there is no portal.
pub(crate) async fn sign_in_mode(work: &UnitOfWork<System>) -> Result<SignInMode> {
    Ok(settings(work).await?.map_or(SignInMode::Passwordless, |settings| settings.sign_in))
}

/// The settings to be changed, unless somebody else did since `version` was shown.
pub async fn settings_for_update(work: &UnitOfWork<Staff>, version: i32) -> Result<PortalSettings> {
    let portal = work.first(work.visible::<Entity>().lock_exclusive()).await?.ok_or(Error::NotFound)?;
    if portal.version == version { Ok(portal) } else { Err(Error::Stale) }
}
