//! What clients can do in the portal by themselves (P3).

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::ActiveModel;
use super::{Feature, Features, PortalSettings};
use crate::Result;
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};

/// Switches features: those named are on, all others off.
pub async fn change_features(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    portal: PortalSettings,
    on: &[Feature],
) -> Result<PortalSettings> {
    let (version, before) = (portal.version, portal.clone());
    let row = ActiveModel {
        features: Set(Features(
            Feature::ALL.iter().copied().filter(|feature| on.contains(feature)).collect(),
        )),
        updated_at: Set(work.now()),
        version: Set(version + 1),
        ..portal.into_active_model()
    };
    let portal = work.update(row).await?;
    work.record(Happened::to(Event::FeaturesChanged, portal.id, "").between(&before, &portal)).await?;
    Ok(portal)
}
