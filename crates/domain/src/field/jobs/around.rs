//! What has to fit around a job of the office's form: its site and its contact are the client's, and its words are those
//! by which it is found again.

use sea_orm::{ColumnTrait, QueryFilter};

use super::form::{House, Read};
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::sites::{self, Site};
use crate::id::{AccountId, ContactId, SiteId};
use crate::people::memberships;
use crate::search_text::folded;
use crate::time::Zone;
use crate::{Error, Result, workspaces};

/// The zone of a site: its own, or the company's.
pub fn zone_of(site: &Site, workspace: &Zone) -> Zone {
    site.time_zone.clone().unwrap_or_else(|| workspace.clone())
}

/// By what a form is read for this site, as far as it can be told which.
pub(super) async fn house(work: &UnitOfWork<Staff>, site: &str) -> Result<House> {
    let workspace = workspaces::own(work).await?;
    let site = match site.parse::<SiteId>() {
        Ok(id) => {
            work.first(work.visible::<sites::row::Entity>().filter(sites::row::Column::Id.eq(id))).await?
        }
        Err(_) => None,
    };
    let zone = site.map_or_else(|| workspace.time_zone.clone(), |site| zone_of(&site, &workspace.time_zone));
    Ok(House { country: workspace.country, currency: workspace.currency, zone })
}

/// The site, which must be the client's and in use; whatever a job had before may stay.
pub(super) async fn site_of(
    work: &UnitOfWork<Staff>,
    account: AccountId,
    wanted: SiteId,
    before: Option<SiteId>,
) -> Result<Site> {
    let site = work.one::<sites::row::Entity>(wanted).await?;
    if site.account_id != account {
        return Err(Error::NotFound);
    }
    if !site.active && before != Some(site.id) {
        return Err(Invalid::field("site", "jobs-site-not-in-use").into());
    }
    Ok(site)
}

/// Refused unless the contact acts for the client; whoever a job had before may have left since.
pub(super) async fn must_belong(
    work: &UnitOfWork<Staff>,
    account: AccountId,
    wanted: Option<ContactId>,
    before: Option<ContactId>,
) -> Result<()> {
    use memberships::row::{Column, Entity};
    let Some(contact) = wanted.filter(|wanted| before != Some(*wanted)) else { return Ok(()) };
    let tie =
        work.visible::<Entity>().filter(Column::AccountId.eq(account)).filter(Column::ContactId.eq(contact));
    match work.first(tie).await? {
        Some(_) => Ok(()),
        None => Err(Invalid::field("contact", "jobs-contact-elsewhere").into()),
    }
}

/// The words a job is found by.
pub(super) fn words(number: i64, read: &Read, account: &str, site: &Site) -> String {
    let number = number.to_string();
    let external = read.external_id.as_deref().unwrap_or_default();
    folded([number.as_str(), &read.title, account, &site.name, &site.address, external])
}

/// The external id belongs to another job.
pub(super) fn taken(error: Error) -> Error {
    if error.is_duplicate() { Invalid::field("external_id", "jobs-external-id-taken").into() } else { error }
}
