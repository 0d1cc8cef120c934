//! Adds a site to a client and changes it.

use sea_orm::ActiveValue::{Set, Unchanged};

use super::row::ActiveModel;
use super::{Site, SiteForm};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::SiteId;
use crate::people::accounts::Account;
use crate::search_text::folded;
use crate::{Error, Result};

/// Adds a site to an account.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    form: &SiteForm,
) -> Result<Site> {
    let row = ActiveModel {
        id: Set(SiteId::new(work.now())),
        account_id: Set(account.id),
        active: Set(true),
        created_at: Set(work.now()),
        version: Set(1),
        ..fields(work, form)?
    };
    let site = work.insert(row).await.map_err(taken)?;
    work.record(Happened::to(Event::SiteCreated, site.id.0, site.name.clone()).account(site.account_id))
        .await?;
    Ok(site)
}

/// Changes a site, unless somebody else did since `version` was shown.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    site: Site,
    version: i32,
    form: &SiteForm,
) -> Result<Site> {
    if site.version != version {
        return Err(Error::Stale);
    }
    let row = ActiveModel {
        id: Unchanged(site.id),
        active: Set(form.active),
        version: Set(version + 1),
        ..fields(work, form)?
    };
    let site = work.update(row).await.map_err(taken)?;
    work.record(Happened::to(Event::SiteChanged, site.id.0, site.name.clone()).account(site.account_id))
        .await?;
    Ok(site)
}

fn fields(work: &impl Sight, form: &SiteForm) -> Result<ActiveModel> {
    let read = form.read()?;
    Ok(ActiveModel {
        search_text: Set(folded([read.name.as_str(), read.address.as_str()])),
        name: Set(read.name),
        address: Set(read.address),
        access_notes: Set(read.access_notes),
        lat_e6: Set(read.spot.map(|spot| spot.lat_e6)),
        lon_e6: Set(read.spot.map(|spot| spot.lon_e6)),
        time_zone: Set(read.time_zone),
        internal: Set(form.internal),
        external_id: Set(read.external_id),
        updated_at: Set(work.now()),
        ..Default::default()
    })
}

/// Two sites cannot have one name in another system.
fn taken(error: Error) -> Error {
    if error.is_duplicate() { Invalid::field("external_id", "sites-external-id-taken").into() } else { error }
}
